// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/lettersetter.h"

#include "core/letters/sheet.h"
#include "core/letters/typography.h"

#include <QTextBlock>

namespace certdesk {

namespace {

constexpr int mostPages = 50;

constexpr qreal belowTitle = 9 * sheet::point;

constexpr FittedStyle officeStyle = {17, 10, QFont::Bold};
constexpr FittedStyle programStyle = {9.5, 7};
constexpr FittedStyle contactStyle = {8.5, 6, QFont::Normal, Qt::AlignRight};
constexpr FittedStyle dateStyle = {typography::bodySize, 8};
constexpr FittedStyle labelStyle = {8, 6};
constexpr FittedStyle addressStyle = {11, 8};
constexpr FittedStyle titleStyle = {13, 9, QFont::Bold};
constexpr FittedStyle continuationStyle = {9, 6};
constexpr FittedStyle signatureStyle = {typography::bodySize, 8};

} // namespace

qreal SetLetter::firstBodyTop() const {
    return sheet::firstBody + title.height() + belowTitle;
}

qreal SetLetter::signatureHeight() const {
    return sheet::aboveClosing + closing.height() + sheet::wetSignature + signer.height();
}

LetterSetter::LetterSetter(QPaintDevice* device, wording::Language language)
    : m_device(device)
    , m_language(language)
    , m_body(device) {}

Result<void> LetterSetter::check(QStringView text) {
    if (const auto missing = m_glyphs.firstMissing(text))
        return fail(
            ErrorCode::TextNotDrawable, text.toString(),
            QStringLiteral("U+%1").arg(static_cast<uint>(*missing), 4, 16, QChar(u'0')).toUpper());
    return {};
}

Result<void> LetterSetter::checkAll(const ComposedLetter& letter) {
    QStringList texts = {letter.letterhead.office,
                         letter.letterhead.program,
                         letter.date,
                         letter.candidateNumber,
                         letter.applicationNumber,
                         letter.title,
                         letter.closing,
                         letter.signer,
                         letter.signerTitle};
    texts << letter.addressBlock << letter.letterhead.contact;
    for (QTextBlock block = m_body.begin(); block.isValid(); block = block.next())
        texts << block.text();
    for (const QString& text : texts)
        if (auto checked = check(text); !checked)
            return checked;
    return {};
}

FittedText LetterSetter::fit(const QStringList& lines, QSizeF space, const FittedStyle& style) {
    auto fitted = FittedText::fit(lines, space, style, m_device);
    if (fitted)
        return *std::move(fitted);
    if (!m_misfit)
        m_misfit = Error{ErrorCode::TextDoesNotFit, lines.join(u'\n'), {}};
    return FittedText();
}

Result<SetLetter> LetterSetter::set(const ComposedLetter& letter) {
    m_body.set(letter.body);
    if (auto checked = checkAll(letter); !checked)
        return fail(std::move(checked).error());

    const QSizeF line(sheet::textWidth, sheet::inch);
    const QString person = letter.addressBlock.value(0);
    QStringList signer(letter.signer);
    if (!letter.signerTitle.isEmpty())
        signer << letter.signerTitle;
    m_misfit.reset();
    SetLetter result = {
        .office = fit({letter.letterhead.office}, sheet::letterheadName.size(), officeStyle),
        .program = fit({letter.letterhead.program}, sheet::letterheadProgram, programStyle),
        .contact = fit(letter.letterhead.contact, sheet::letterheadContact.size(), contactStyle),
        .date = fit({letter.date}, sheet::dateColumn.size(), dateStyle),
        .numbers = {},
        .address = fit(letter.addressBlock, sheet::addressBlock.size(), addressStyle),
        .title = fit({letter.title}, line, titleStyle),
        .continuation =
            fit({person + u"  \u00b7  " + letter.candidateNumber + u"  \u00b7  " + letter.date},
                sheet::continuationLine.size(), continuationStyle),
        .closing = fit({letter.closing}, line, signatureStyle),
        .signer = fit(signer, line, signatureStyle),
        .pages = {},
    };
    const auto addNumber = [&](const char16_t* label, const QString& number) {
        if (number.isEmpty())
            return;
        const QSizeF column = sheet::dateColumn.size();
        result.numbers.push_back(
            {fit({wording::text(QString::fromUtf16(label), {}, m_language)}, column, labelStyle),
             fit({number}, column, dateStyle)});
    };
    addNumber(u"letter.candidate_number", letter.candidateNumber);
    addNumber(u"letter.application_number", letter.applicationNumber);
    if (m_misfit)
        return fail(*m_misfit);
    result.pages = paginate(m_body.strips(), {.first = sheet::bodyEnd - result.firstBodyTop(),
                                              .next = sheet::bodyEnd - sheet::nextBody,
                                              .signature = result.signatureHeight()});
    if (result.pages.size() > mostPages)
        return fail(ErrorCode::TooLarge, person);
    return result;
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/lettersetter.h"

#include "core/letters/sheet.h"
#include "core/letters/typography.h"

#include <QPainter>
#include <QTextBlock>

namespace certdesk {

namespace {

constexpr int mostPages = 50;

constexpr qreal belowTitle = 9 * sheet::point;
constexpr qreal aboveClosing = 10 * sheet::point;
constexpr qreal wetSignature = 36 * sheet::point;

constexpr qreal aboveNumber = 5 * sheet::point;
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
    return aboveClosing + closing.height() + wetSignature + signer.height();
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

namespace {

void paintSample(QPainter& painter, wording::Language language) {
    painter.save();
    painter.setPen(typography::watermark);
    painter.setFont(typography::font(120, QFont::Bold));
    painter.translate(sheet::paper.width() / 2, 6.9 * sheet::inch);
    painter.rotate(-50);
    const QRectF room(-6 * sheet::inch, -sheet::inch, 12 * sheet::inch, 2 * sheet::inch);
    painter.drawText(room, Qt::AlignCenter,
                     wording::text(QStringLiteral("letter.sample"), {}, language));
    painter.restore();
}

void paintFirst(QPainter& painter, const SetLetter& letter) {
    painter.setPen(typography::accent);
    letter.office.draw(painter, sheet::letterheadName.topLeft());
    painter.setPen(typography::quiet);
    letter.program.draw(painter, sheet::letterheadName.topLeft() +
                                     QPointF(0, letter.office.height() + 2 * sheet::point));
    letter.contact.draw(painter, sheet::letterheadContact.topLeft());
    painter.fillRect(
        QRectF(sheet::leftMargin, sheet::letterheadRule, sheet::textWidth, 0.8 * sheet::point),
        typography::accent);

    painter.setPen(typography::ink);
    letter.address.draw(painter, sheet::addressBlock.topLeft());
    QPointF at = sheet::dateColumn.topLeft();
    letter.date.draw(painter, at);
    at.ry() += letter.date.height();
    for (const auto& [label, number] : letter.numbers) {
        at.ry() += aboveNumber;
        painter.setPen(typography::quiet);
        label.draw(painter, at);
        at.ry() += label.height();
        painter.setPen(typography::ink);
        number.draw(painter, at);
        at.ry() += number.height();
    }
    letter.title.draw(painter, {sheet::leftMargin, sheet::firstBody});
}

void paintSignature(QPainter& painter, const SetLetter& letter, qreal top) {
    painter.setPen(typography::ink);
    QPointF at(sheet::leftMargin, top + aboveClosing);
    letter.closing.draw(painter, at);
    at.ry() += letter.closing.height() + wetSignature;
    letter.signer.draw(painter, at);
}

void paintPageOfPages(QPainter& painter, int page, int pages, wording::Language language) {
    painter.setPen(typography::quiet);
    painter.setFont(typography::font(8.5));
    painter.drawText(
        QPointF(sheet::leftMargin, sheet::footerBaseline),
        wording::text(QStringLiteral("letter.page"),
                      {{u"page", QString::number(page)}, {u"pages", QString::number(pages)}},
                      language));
}

} // namespace

void paintPage(QPainter& painter, const SetLetter& letter, const BodyText& body, int index,
               const RunOptions& options) {
    const auto pages = static_cast<int>(letter.pages.size());
    const bool isFirst = index == 0;
    if (options.sample)
        paintSample(painter, options.language);
    if (isFirst) {
        paintFirst(painter, letter);
    } else {
        painter.setPen(typography::quiet);
        letter.continuation.draw(painter, sheet::continuationLine.topLeft());
    }
    const PageSlice& slice = letter.pages[static_cast<size_t>(index)];
    const qreal top = isFirst ? letter.firstBodyTop() : sheet::nextBody;
    if (slice.bottom > slice.top)
        body.draw(painter, slice, {sheet::leftMargin, top});
    if (index == pages - 1)
        paintSignature(painter, letter, top + slice.bottom - slice.top);
    if (pages > 1)
        paintPageOfPages(painter, index + 1, pages, options.language);
}

void paintSheetNumber(QPainter& painter, int number) {
    painter.setPen(typography::quiet);
    painter.setFont(typography::font(7));
    const QRectF room(sheet::counter - QPointF(2 * sheet::inch, sheet::inch), sheet::counter);
    painter.drawText(room, Qt::AlignRight | Qt::AlignBottom, QString::number(number));
}

void paintSheetTotal(QPainter& painter, int total) {
    painter.setPen(typography::quiet);
    painter.setFont(typography::font(7));
    const QRectF room(sheet::counter - QPointF(0, sheet::inch), QSizeF(sheet::inch, sheet::inch));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom, QChar(u'/') + QString::number(total));
}

} // namespace certdesk

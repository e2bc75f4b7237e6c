// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/runpdf.h"
#include "core/letters/sheet.h"
#include "core/letters/typography.h"
#include "tests/unit/letters_support.h"

#include <QFile>
#include <QGlyphRun>
#include <QTemporaryFile>
#include <QTextLayout>
#include <qpdf/QPDF.hh>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

struct Expected {
    LetterKind kind;
    QStringList texts;
};

const std::vector<Expected>& expectations() {
    static const std::vector<Expected> all = {
        {LetterKind::ApplicationReceived,
         {QStringLiteral("March 10, 2020"), QStringLiteral("10 business days"),
          QStringLiteral("April 16, 2020")}},
        {LetterKind::MoreNeeded,
         {QStringLiteral("High school diploma"), QStringLiteral("cannot be read"),
          QStringLiteral("A complete scan"), QStringLiteral("May 2, 2020"),
          QStringLiteral("policy edition of March 1, 2020"),
          QStringLiteral("Candidate Handbook, Eligibility: education")}},
        {LetterKind::Approved,
         {QStringLiteral("authorization to test"), QStringLiteral("V-000031"),
          QStringLiteral("legal name"), QStringLiteral("May 1, 2020 to May 31, 2020")}},
        {LetterKind::Denied,
         {QStringLiteral("not eligible at this time"), QStringLiteral("7 months"),
          QStringLiteral("Candidate Handbook, Eligibility: work experience"),
          QStringLiteral("$159.00"), QStringLiteral("May 7, 2020"), QStringLiteral("30 days"),
          QStringLiteral("no new"), QStringLiteral("certification@example.org")}},
        {LetterKind::Passed,
         {QStringLiteral("CESP-004711"), QStringLiteral("May 12, 2020"),
          QStringLiteral("May 31, 2023")}},
        {LetterKind::Failed,
         {QStringLiteral("did not pass"), QStringLiteral("69%"), QStringLiteral("June 1, 2020"),
          QStringLiteral("Workplace and related supports"), QStringLiteral("$159.00"),
          QStringLiteral("CESP, March 2020: Candidate Handbook, Retaking the exam")}},
    };
    return all;
}

QString allText(const ReadPdf& pdf) {
    QString text;
    for (int page = 0; page < pdf.pages(); ++page)
        text += pdf.text(page) + u'\n';
    return text.simplified();
}

/// Where anything darker than the watermark stands within `zone`, in units of the sheet.
QRectF inkWithin(const QImage& page, const QRectF& zone) {
    const qreal scale = page.width() / sheet::paper.width();
    const QRect pixels = QTransform::fromScale(scale, scale).mapRect(zone).toRect();
    QRect ink;
    for (int y = pixels.top(); y <= pixels.bottom(); ++y)
        for (int x = pixels.left(); x <= pixels.right(); ++x)
            if (page.constScanLine(y)[x] < 250)
                ink |= QRect(x, y, 1, 1);
    return {ink.x() / scale, ink.y() / scale, ink.width() / scale, ink.height() / scale};
}

/// How many glyphs of `text` are the box that stands for a missing one.
qsizetype boxes(const QString& text) {
    QTextLayout layout(text, typography::font(typography::bodySize));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    qsizetype count = 0;
    for (const QGlyphRun& run : layout.glyphRuns())
        count += run.glyphIndexes().count(0U);
    return count;
}

ComposedLetter addressedTo(const QStringList& block) {
    ComposedLetter letter = aLetter(LetterKind::Approved);
    letter.addressBlock = block;
    return letter;
}

Result<PageRange> added(const ComposedLetter& letter) {
    QBuffer buffer;
    return PrintRun(&buffer, runOptions()).add(letter);
}

} // namespace

TEST_CASE("Each letter says in print what it must") {
    const auto& [kind, texts] = GENERATE(from_range(expectations()));
    const ReadPdf pdf(pdfOf({aLetter(kind)}));
    const QString printed = allText(pdf);
    INFO(printed.toStdString());
    CHECK(pdf.pages() == 2);
    for (const QString& text :
         texts + QStringList{QStringLiteral("Ana María Núñez"),
                             QStringLiteral("Application number"), QStringLiteral("A-000045"),
                             QStringLiteral("Candidate number"), QStringLiteral("C-000123"),
                             QStringLiteral("April 2, 2020"), QStringLiteral("Margaret Ellison"),
                             QStringLiteral("Office of Professional Certification")}) {
        INFO(text.toStdString());
        CHECK(printed.contains(text));
    }
    for (const char16_t* word : {u"fail", u"reject", u"{{", u"}}"})
        CHECK_FALSE(printed.contains(QStringView(word), Qt::CaseInsensitive));
}

TEST_CASE("No letter speaks of failing, whatever is known of the case") {
    LetterValues bare = exampleValues();
    for (const auto& field :
         {"feedback", "refund.due", "retest.needs_application", "window.name", "office.email",
          "office.council", "clock.notice_due", "criteria_not_met", "reasons", "decision.reason",
          "sittings.left", "retest.windows"})
        bare.clear(QLatin1StringView(field));
    bare.set(QStringLiteral("sittings.left"), QStringLiteral("0"));
    const LetterKind kind = GENERATE(from_range(letterKinds));
    const ReadPdf pdf(pdfOf({aLetter(kind, bare)}));
    CHECK_FALSE(allText(pdf).contains(u"fail", Qt::CaseInsensitive));
}

TEST_CASE("Percent and areas go only to those whose policy gives them") {
    LetterValues values = exampleValues();
    values.setFlag(QStringLiteral("feedback"), false);
    const QString printed = allText(ReadPdf(pdfOf({aLetter(LetterKind::Failed, values)})));
    CHECK_FALSE(printed.contains(u"69%"));
    CHECK_FALSE(printed.contains(u"Workplace and related supports"));
}

TEST_CASE("Names in any script print as they are written") {
    const auto* const name =
        GENERATE(u"Ana Núñez", u"Łukasz Żółć", u"Nguyễn Thị Ánh", u"Петров Пётр", u"李小龙",
                 u"山田太郎", u"Ελένη", u"Þórður", u"O’Brien‑Smith");
    const QString text = QString::fromUtf16(name);
    const ReadPdf pdf(pdfOf({addressedTo(
        {text, QStringLiteral("1 Main Street"), QStringLiteral("Toledo, OH 43604")})}));
    INFO(pdf.text(0).toStdString());
    CHECK(pdf.text(0).normalized(QString::NormalizationForm_C).contains(text));
    CHECK(boxes(text) == 0);
}

TEST_CASE("A name that no font can draw is refused and the run goes on") {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    PrintRun run(&buffer, runOptions());
    REQUIRE(run.add(aLetter(LetterKind::Passed)) == PageRange{1, 1});
    for (const char32_t* nameless : {U"\U0001F9FF Nazar", U"\uE123", U"a\u0007b", U"\U0010FFFF"}) {
        const auto refused = run.add(addressedTo({QString::fromUcs4(nameless)}));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::TextNotDrawable);
        CHECK(refused.error().detail.startsWith(u"U+"));
    }
    REQUIRE(run.add(aLetter(LetterKind::Passed)) == PageRange{3, 1});
    CHECK(run.finish() == RunSummary{2, 4});
    CHECK(ReadPdf(bytes).pages() == 4);
}

TEST_CASE("A long name is wrapped or set smaller, and refused when it fits no more") {
    const QString street =
        QStringLiteral("12345 Northwest Martin Luther King Junior Boulevard, Building 7");
    CHECK(added(
        addressedTo({QStringLiteral("Maria da Conceição Rodrigues de Almeida Vasconcelos e Souza"),
                     street, street, QStringLiteral("Toledo, OH 43604")})));
    const auto tooLong = added(addressedTo({QString(60, u'W'), street}));
    REQUIRE_FALSE(tooLong);
    CHECK(tooLong.error().code == ErrorCode::TextDoesNotFit);
    CHECK(tooLong.error().subject.contains(street));
    CHECK_FALSE(added(addressedTo(QStringList(9, street))));
}

TEST_CASE("Nothing but name and address shows in the window of the envelope") {
    // The window on the folded sheet, in inches, reckoned again from the envelope's measures.
    const double panel = 11.0 / 3;
    const double left = 0.875 - (9.5 - 8.5) / 2;
    const QRectF window(left * 720, (panel - 0.5 - 1.125) * 720, 4.5 * 720, 1.125 * 720);
    const QRectF seen = window.adjusted(-90, -90, 90, 90);
    const QRectF always = window.adjusted(90, 90, -90, -90);

    const LetterKind kind = GENERATE(from_range(letterKinds));
    const bool sample = GENERATE(false, true);
    RunOptions options = runOptions();
    options.sample = sample;
    ComposedLetter letter = aLetter(kind);
    letter.letterhead.office = QStringLiteral(
        "The Statewide Office for the Certification of Employment Support Professionals");
    letter.addressBlock = {QStringLiteral("Ana María Núñez"),
                           QStringLiteral("Care of Lakeside Supports"),
                           QStringLiteral("1180 Orchard Avenue"), QStringLiteral("Apartment 12B"),
                           QStringLiteral("Toledo, OH 43604")};
    const QRectF address = inkWithin(ReadPdf(pdfOf({letter}, options)).image(0, 144), seen);
    CHECK(always.contains(address));
    CHECK(address.height() > 50 * sheet::point); // five lines of it

    letter.addressBlock = {QStringLiteral(" ")};
    CHECK(inkWithin(ReadPdf(pdfOf({letter}, options)).image(0, 144), seen).isEmpty());
}

TEST_CASE("Every letter starts a sheet of its own, whatever the printer does") {
    const std::vector<ComposedLetter> letters = {aLetterOf(1), aLetterOf(30), aLetterOf(60),
                                                 aLetterOf(1)};
    const ReadPdf padded(pdfOf(letters));
    CHECK(padded.pages() == 2 + 2 + 4 + 2);
    CHECK(padded.text(1).trimmed().isEmpty());
    CHECK(padded.text(7).trimmed().isEmpty());
    CHECK(padded.text(8).contains(u"Candidate number"));

    RunOptions options = runOptions();
    options.simplexCertain = true;
    const ReadPdf simplex(pdfOf(letters, options));
    CHECK(simplex.pages() == 1 + 2 + 3 + 1);
}

TEST_CASE("Letters of several pages number them and lose no line") {
    const ReadPdf pdf(pdfOf({aLetterOf(60)}));
    REQUIRE(pdf.pages() == 4);
    CHECK(pdf.text(0).contains(u"Page 1 of 3"));
    CHECK(pdf.text(2).contains(u"Page 3 of 3"));
    CHECK(pdf.text(1).contains(u"C-000123"));
    const QString text = allText(pdf);
    for (int i = 1; i <= 60; ++i)
        CHECK(text.count(QStringLiteral("Paragraph %1 of").arg(i)) == 1);
    CHECK(ReadPdf(pdfOf({aLetterOf(1)})).text(0).contains(u"Page") == false);
}

TEST_CASE("Every printed sheet carries its number and the run's length") {
    const ReadPdf pdf(pdfOf({aLetterOf(1), aLetterOf(60), aLetterOf(1)}));
    REQUIRE(pdf.pages() == 8);
    for (const int page : {1, 3, 4, 5, 7})
        CHECK(pdf.text(page - 1).remove(u'\r').remove(u'\n').contains(
            QStringLiteral("%1/8").arg(page)));
}

TEST_CASE("The pages of a sample office say so") {
    RunOptions options = runOptions();
    CHECK_FALSE(ReadPdf(pdfOf({aLetterOf(60)}, options)).text(0).contains(u"SAMPLE"));
    options.sample = true;
    const ReadPdf pdf(pdfOf({aLetterOf(60)}, options));
    for (const int page : {0, 1, 2})
        CHECK(pdf.text(page).contains(u"SAMPLE"));
}

TEST_CASE("A run asks for one side and no scaling, and tells title and language") {
    const QByteArray run = pdfOf({aLetterOf(1)});
    const auto letter = pagesOf(run, 1, 1);
    REQUIRE(letter);
    CHECK(ReadPdf(*letter).pages() == 1);
    for (const QByteArray& bytes : {run, *letter}) {
        CHECK(ReadPdf(bytes).title() == u"Letters of April 2, 2020");
        QPDF pdf;
        pdf.processMemoryFile("run", bytes.constData(), static_cast<size_t>(bytes.size()));
        QPDFObjectHandle root = pdf.getRoot();
        CHECK(root.getKey("/Lang").getUTF8Value() == "en-US");
        QPDFObjectHandle wishes = root.getKey("/ViewerPreferences");
        CHECK(wishes.getKey("/Duplex").getName() == "/Simplex");
        CHECK(wishes.getKey("/PrintScaling").getName() == "/None");
        CHECK(wishes.getKey("/DisplayDocTitle").getBoolValue());
    }
}

TEST_CASE("The same letters give the same bytes") {
    CHECK(pdfOf({aLetterOf(1), aLetterOf(60)}) == pdfOf({aLetterOf(1), aLetterOf(60)}));
}

TEST_CASE("One letter is taken out of a run as it was printed") {
    const QByteArray bytes = pdfOf({aLetterOf(60), aLetter(LetterKind::Denied), aLetterOf(1)});
    const auto run = RunPdf::open(bytes);
    REQUIRE(run);
    CHECK(run->pages() == 8);
    const auto denied = run->pagesOf(5, 2);
    INFO((denied ? QString() : denied.error().detail).toStdString());
    REQUIRE(denied);
    const ReadPdf part(*denied);
    REQUIRE(part.pages() == 2);
    CHECK(part.text(0) == ReadPdf(bytes).text(4));
    CHECK(part.image(0, 72) == ReadPdf(bytes).image(4, 72));
    for (const auto& [first, count] :
         {std::pair(0, 1), std::pair(8, 2), std::pair(9, 1), std::pair(1, 0)}) {
        const auto none = run->pagesOf(first, count);
        REQUIRE_FALSE(none);
        CHECK(none.error().code == ErrorCode::NotFound);
    }
}

TEST_CASE("What is no PDF holds no letters") {
    for (const QByteArray& bytes :
         {QByteArray(), QByteArray("%PDF-1.4\nnothing"), QByteArray("hello")}) {
        const auto part = pagesOf(bytes, 1, 1);
        REQUIRE_FALSE(part);
        CHECK(part.error().code == ErrorCode::DocumentDamaged);
    }
}

TEST_CASE("A run that is abandoned or empty writes nothing") {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        PrintRun run(&buffer, runOptions());
        REQUIRE(run.add(aLetterOf(1)));
    }
    CHECK(bytes.isEmpty());
    CHECK(PrintRun(&buffer, runOptions()).finish() == RunSummary{0, 0});
    CHECK(bytes.isEmpty());
}

TEST_CASE("A device that takes no more is an error, not a crash") {
    QFile full(QStringLiteral("/dev/full"));
    REQUIRE(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    PrintRun run(&full, runOptions());
    REQUIRE(run.add(aLetterOf(1)));
    const auto finished = run.finish();
    REQUIRE_FALSE(finished);
    CHECK(finished.error().code == ErrorCode::FileUnwritable);
}

TEST_CASE("A letter loads nothing from anywhere") {
    QTemporaryFile picture;
    REQUIRE(picture.open());
    QImage red(40, 40, QImage::Format_RGB32);
    red.fill(Qt::red);
    REQUIRE(red.save(&picture, "PNG"));
    picture.close();
    ComposedLetter letter = aLetterOf(0);
    letter.body = QStringLiteral("<p style=\"background-image: url('%1')\">Text</p><table "
                                 "background='%1'><tr><td>Cell</td></tr></table>")
                      .arg(picture.fileName());
    ComposedLetter plain = letter;
    plain.body = QStringLiteral("<p>Text</p><table><tr><td>Cell</td></tr></table>");
    CHECK(pdfOf({letter}) == pdfOf({plain}));
}

TEST_CASE("A letter without end is refused") {
    const auto refused = added(aLetterOf(3000));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::TooLarge);
}

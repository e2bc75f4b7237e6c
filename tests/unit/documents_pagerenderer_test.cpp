// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/pagerenderer.h"
#include "tests/support/samples.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

PageRenderer opened(const QByteArray& bytes) {
    auto document = PageRenderer::open(bytes, {});
    REQUIRE(document.has_value());
    return std::move(*document);
}

ErrorCode whyNot(const QByteArray& bytes, const QString& password = {}) {
    const auto document = PageRenderer::open(bytes, password);
    REQUIRE_FALSE(document.has_value());
    return document.error().code;
}

bool isRed(QRgb colour) {
    return qRed(colour) > 200 && qBlue(colour) < 60;
}

bool hasInk(const QImage& image) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (qGray(image.pixel(x, y)) < 128)
                return true;
    return false;
}

} // namespace

TEST_CASE("A PDF's pages are drawn on white, as wide as asked") {
    const auto document = opened(pdfOf({QStringLiteral("first page"), QStringLiteral("second")}));
    CHECK(document.pageCount() == 2);
    CHECK(document.pageSize(0)->toSize() == QSize(612, 792));
    const auto page = document.render(1, 850);
    REQUIRE(page.has_value());
    CHECK(page->image.size() == QSize(850, 1100));
    CHECK(page->image.pixel(0, 0) == QColor(Qt::white).rgb());
    CHECK(hasInk(page->image));
    CHECK(document.text(0)->trimmed() == u"first page");
}

TEST_CASE("A page that isn't there is refused by its number") {
    const auto document = opened(pdfOf({QStringLiteral("only")}));
    for (const int absent : {-1, 1, 2'147'483'647}) {
        const auto page = document.render(absent, 100);
        REQUIRE_FALSE(page.has_value());
        CHECK(page.error().code == ErrorCode::DocumentPageAbsent);
        CHECK(page.error().detail == u"1");
    }
}

TEST_CASE("A page wider than memory allows is drawn smaller") {
    const auto document = opened(pdfOf({QStringLiteral("only")}));
    const auto page = document.render(0, 2'000'000'000);
    REQUIRE(page.has_value());
    CHECK(qint64(page->image.width()) * page->image.height() <= PageRenderer::mostPixels + 10'000);
    CHECK(page->image.width() > 4000);
}

TEST_CASE("A photo stands upright, whichever way the camera was held") {
    struct Held {
        int orientation;
        QSize size;
        QPoint red; // the corner of the stored picture's upper left, in percent
    };
    for (const Held held : {Held{1, {300, 200}, {10, 10}}, Held{3, {300, 200}, {90, 90}},
                            Held{6, {200, 300}, {90, 10}}, Held{8, {200, 300}, {10, 90}}}) {
        const auto document = opened(jpegOf({300, 200}, held.orientation));
        for (const int zoom : {1, 2, 4}) {
            CAPTURE(held.orientation, zoom);
            const QSize size = held.size * zoom / 2;
            const auto page = document.render(0, size.width());
            REQUIRE(page.has_value());
            CHECK(page->condition == RenderedPage::Condition::Whole);
            REQUIRE(page->image.size() == size);
            const QPoint corner(size.width() * held.red.x() / 100,
                                size.height() * held.red.y() / 100);
            CHECK(isRed(page->image.pixel(corner)));
            CHECK_FALSE(
                isRed(page->image.pixel(size.width() - corner.x(), size.height() - corner.y())));
        }
    }
}

TEST_CASE("A photo that was cut off is shown as damaged") {
    const QByteArray whole = jpegOf({300, 200});
    const auto cut = opened(whole.first(whole.size() * 3 / 4)).render(0, 300);
    REQUIRE(cut.has_value());
    CHECK(cut->condition == RenderedPage::Condition::Damaged);
    const auto endless = opened(whole.chopped(2)).render(0, 300);
    REQUIRE(endless.has_value());
    CHECK(endless->condition == RenderedPage::Condition::Damaged);
    CHECK(whyNot(whole.first(20)) == ErrorCode::DocumentDamaged);
}

TEST_CASE("A photo that claims to be larger than any camera's is refused unread") {
    QByteArray bomb = jpegOf({16, 16});
    const qsizetype frame = bomb.indexOf("\xFF\xC0");
    REQUIRE(frame > 0);
    bomb.replace(frame + 5, 4, QByteArray("\xFF\xDC\xFF\xDC", 4));
    CHECK(whyNot(bomb) == ErrorCode::DocumentTooLarge);
}

TEST_CASE("Word files without LibreOffice show their text, or say what they need") {
    QStringList paragraphs{QStringLiteral("Łukasz 李小龙 & <b>")};
    for (int i = 0; i < 100; ++i)
        paragraphs << QStringLiteral("paragraph %1").arg(i);
    const auto document = opened(docxOf(paragraphs));
    CHECK(document.content() == PageRenderer::Content::TextOnly);
    CHECK(document.pageCount() > 1);
    CHECK(document.text(0)->startsWith(paragraphs.first()));
    CHECK(document.text(document.pageCount() - 1)->trimmed().endsWith(u"paragraph 99"));
    CHECK(hasInk(document.render(1, 400)->image));
    CHECK(whyNot(compoundFileOf(QStringLiteral("WordDocument"))) ==
          ErrorCode::DocumentNeedsConverter);
}

TEST_CASE("A locked Word file asks once, then says that it can't be opened here") {
    const QByteArray locked = compoundFileOf(QStringLiteral("EncryptedPackage"));
    CHECK(whyNot(locked) == ErrorCode::DocumentLocked);
    CHECK(whyNot(locked, QStringLiteral("secret")) == ErrorCode::DocumentPasswordUnsupported);
}

TEST_CASE("Damaged documents are refused as what they are") {
    CHECK(whyNot({}) == ErrorCode::EmptyFile);
    CHECK(whyNot("<html>") == ErrorCode::WrongDocumentType);
    CHECK(whyNot("%PDF-1.4 and nothing more") == ErrorCode::DocumentDamaged);
    CHECK(whyNot(docxOf({})) == ErrorCode::DocumentEmpty);
    CHECK(whyNot(docxOf({QStringLiteral("cut")}).chopped(30)) == ErrorCode::DocumentDamaged);
}

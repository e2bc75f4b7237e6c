// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/base/sha256.h"
#include "core/documents/contenttype.h"
#include "core/documents/pagerenderer.h"
#include "core/documents/samplepaper.h"
#include "core/storage/caserecords.h"
#include "core/storage/database.h"
#include "core/storage/store.h"
#include "tests/support/sampleoffice.h"

#include <QBuffer>
#include <QImageReader>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

SamplePaper aDiploma() {
    return {.look = PaperLook::Diploma,
            .heading = QStringLiteral("Northfield High School"),
            .title = QStringLiteral("Diploma"),
            .lines = {QStringLiteral("Ana Núñez")},
            .rows = {},
            .signer = QStringLiteral("Principal"),
            .footnote = QStringLiteral("Made up")};
}

QImageIOHandler::Transformations turnOf(const QByteArray& jpeg) {
    QByteArray bytes = jpeg;
    QBuffer buffer(&bytes);
    return QImageReader(&buffer, "jpeg").transformation();
}

} // namespace

TEST_CASE("all documents of a sample office can be opened as what they are") {
    const SampleOffice& office = smallOffice();
    CHECK(office.rows(QStringLiteral("SELECT DISTINCT media_type FROM document")).size() == 3);
    auto store = storage::Store::open(office.path());
    REQUIRE(store);
    int turned = 0;
    const auto read = (*store)->read([&](storage::Reader& reader) {
        for (const Stored<Document>& document : reader.all<Document>()) {
            CAPTURE(document.id.value(), document.value.fileName.toStdString());
            const QByteArray bytes =
                reader.database()
                    .value(QStringLiteral("SELECT bytes FROM document_content WHERE sha256 = ?"),
                           {document.value.sha256})
                    .toByteArray();
            CHECK(bytes.size() == document.value.bytes);
            CHECK(sha256(bytes) == document.value.sha256);
            CHECK(contentType(bytes) == document.value.mediaType);
            const auto pages = PageRenderer::open(bytes, {});
            REQUIRE(pages);
            CHECK(pages->pageCount() == 1);
            const auto page = pages->render(0, 200);
            REQUIRE(page);
            CHECK(page->condition == RenderedPage::Condition::Whole);
            if (document.value.mediaType == MediaType::Jpeg) {
                turned += turnOf(bytes) != QImageIOHandler::TransformationNone ? 1 : 0;
                const QSizeF size = pages->pageSize(0).value();
                CHECK(size.height() > size.width()); // upright, however the camera was held
            }
        }
    });
    CHECK(read);
    CHECK(turned >= 1);
}

TEST_CASE("the papers of the first forty bear their names, but for the one that differs") {
    auto store = storage::Store::open(smallOffice().path());
    REQUIRE(store);
    int differing = 0;
    const auto read = (*store)->read([&](storage::Reader& reader) {
        for (const Stored<Document>& document : reader.all<Document>()) {
            if (document.value.mediaType == MediaType::Jpeg)
                continue;
            const CaseRecord record = storage::readCase(reader, reader.ownerOf(document.id));
            const QByteArray bytes =
                reader.database()
                    .value(QStringLiteral("SELECT bytes FROM document_content WHERE sha256 = ?"),
                           {document.value.sha256})
                    .toByteArray();
            const QString text = PageRenderer::open(bytes, {})->text(0).value();
            const bool bears = text.simplified().contains(record.person.name().full());
            const bool mayDiffer = document.value.reasonCode == u"name_differs";
            CAPTURE(document.id.value(), record.person.name().full().toStdString(),
                    text.toStdString());
            CHECK((bears || mayDiffer));
            differing += !bears ? 1 : 0;
        }
    });
    CHECK(read);
    CHECK(differing <= 1);
}

TEST_CASE("equal papers are equal files") {
    const SamplePaper paper = aDiploma();
    const QDate day(2026, 4, 15);
    CHECK(samplePdf(paper, day) == samplePdf(paper, day));
    CHECK(samplePdf(paper, day) != samplePdf(paper, day.addDays(1)));
    CHECK(sampleJpeg(paper, {.seed = 5}) == sampleJpeg(paper, {.seed = 5}));
    CHECK(sampleJpeg(paper, {.seed = 5}) != sampleJpeg(paper, {.seed = 6}));
    CHECK(sampleDocx(paper) == sampleDocx(paper));
}

TEST_CASE("equal papers are equal files in every process") {
    SamplePaper paper = aDiploma();
    paper.lines << QStringLiteral("李建国") << QStringLiteral("Петрова");
    const QByteArray pdf = samplePdf(paper, QDate(2026, 4, 15));
    for (int process = 0; process < 8; ++process) {
        QHashSeed::resetRandomGlobalSeed(); // what a new process starts with
        CHECK(samplePdf(paper, QDate(2026, 4, 15)) == pdf);
    }
}

TEST_CASE("a photograph says how the camera was held") {
    const SamplePaper paper = aDiploma();
    CHECK(turnOf(sampleJpeg(paper, {})) == QImageIOHandler::TransformationNone);
    CHECK(turnOf(sampleJpeg(paper, {.held = CameraHeld::TurnedRight})) ==
          QImageIOHandler::TransformationRotate90);
    CHECK(turnOf(sampleJpeg(paper, {.held = CameraHeld::TurnedLeft})) ==
          QImageIOHandler::TransformationRotate270);
}

TEST_CASE("a Word document holds the text of its paper") {
    const auto pages = PageRenderer::open(sampleDocx(aDiploma()), {});
    REQUIRE(pages);
    CHECK(pages->text(0)->contains(QStringLiteral("Ana Núñez")));
}

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/e2e/program.h"
#include "tests/support/corpus.h"
#include "tests/support/samples.h"

#include <QFileInfo>
#include <QImage>
#include <QSet>

#include <catch2/catch.hpp>

using namespace certdesk::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Preview {
    int exitCode;
    QJsonObject answer;
    QImage picture;
};

Preview preview(const QTemporaryDir& folder, const QString& document,
                const QStringList& options = {}) {
    const QString png = folder.filePath(u"out.png"_s);
    QFile::remove(png);
    const Ran ran = runJson(QStringList{u"preview"_s, document, u"--out"_s, png} + options);
    const Preview made{ran.exitCode, ran.json(), QImage(png)};
    const bool previews = made.answer.value(u"outcome") == u"previews"_s;
    CHECK(made.exitCode == (previews ? 0 : 1));
    CHECK(QFile::exists(png) == previews);
    CHECK(made.picture.isNull() == !previews);
    CHECK((previews || !made.answer.value(u"reason").toString().isEmpty()));
    return made;
}

QString written(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes) {
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

} // namespace

TEST_CASE("A page of a document becomes a picture of the width that was asked for") {
    const QTemporaryDir folder;
    const QString pdf = written(folder, u"three.pdf"_s, pdfOf({u"one"_s, u"two"_s, u"three"_s}));
    const Preview page = preview(folder, pdf, {u"--page"_s, u"3"_s, u"--width"_s, u"321"_s});
    CHECK(page.answer == QJsonObject{{u"outcome"_s, u"previews"_s},
                                     {u"media_type"_s, u"application/pdf"_s},
                                     {u"pages"_s, 3},
                                     {u"reason"_s, u""_s}});
    CHECK(page.picture.width() == 321);
    CHECK(preview(folder, pdf, {u"--page"_s, u"4"_s}).answer.value(u"outcome") == u"refused"_s);
    const QString jpeg = written(folder, u"photo.pdf"_s, jpegOf({64, 48}));
    CHECK(preview(folder, jpeg).answer.value(u"media_type") == u"image/jpeg"_s);
}

TEST_CASE("What is no document says so in plain words") {
    const QTemporaryDir folder;
    const auto outcome = [&folder](const QString& file) {
        return preview(folder, file).answer.value(u"outcome").toString();
    };
    CHECK(outcome(folder.filePath(u"absent.pdf"_s)) == u"refused");
    CHECK(outcome(folder.path()) == u"refused");
    CHECK(outcome(u"/dev/zero"_s) == u"refused");
    CHECK(outcome(written(folder, u"empty.pdf"_s, {})) == u"refused");
    CHECK(outcome(written(folder, u"torn.pdf"_s, "%PDF-1.7\nnothing")) == u"refused");
    CHECK(outcome(written(folder, u"page.pdf"_s, "<html></html>")) == u"not_accepted_type");
}

TEST_CASE("Real documents preview as the manifest says") {
    const QTemporaryDir folder;
    // One of each sort: all of them are read by the unit tests, through the same code.
    QSet<QString> seen;
    for (const CorpusFile& file : corpusFiles(u"documents"_s)) {
        const QString sort =
            QFileInfo(file.name).path() + QFileInfo(file.name).suffix() + file.expectation;
        if (seen.contains(sort) || QFileInfo(file.name).fileName() == u"zero-bytes.pdf")
            continue;
        seen << sort;
        CAPTURE(file.name.toStdString());
        const QString outcome = preview(folder, file.path).answer.value(u"outcome").toString();
        if (file.expectation == u"refuses_clearly")
            CHECK(outcome == u"refused");
        else if (file.expectation == u"previews_or_refuses")
            CHECK(outcome != u"password_needed");
        else
            CHECK(outcome == file.expectation);
    }
}

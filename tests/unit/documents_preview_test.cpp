// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/support/corpus.h"
#include "tests/support/samples.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace certdesk::tests;

namespace {

/// The preview of the command line, in a process of its own as there.
class Previewer final {
public:
    /// Its words: outcome, media type, pages, error, "text".
    [[nodiscard]] QStringList run(const QString& file, int page = 1, int width = 200) const {
        QFile::remove(png());
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CACHE_HOME"), m_folder.path());
        if (!m_hasLibreOffice)
            environment.insert(QStringLiteral("PATH"), QStringLiteral("/nowhere"));
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/test_worker"),
                      {QStringLiteral("--preview"), file, QString::number(page),
                       QString::number(width), png()});
        REQUIRE(process.waitForFinished(90'000));
        CHECK(process.exitStatus() == QProcess::NormalExit);
        CHECK(process.exitCode() == 0);
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed().split(u' ');
    }
    [[nodiscard]] QStringList runOn(const QByteArray& bytes, int page = 1, int width = 200) const {
        QFile file(m_folder.filePath(QStringLiteral("document")));
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        return run(file.fileName(), page, width);
    }
    [[nodiscard]] QString png() const { return m_folder.filePath(QStringLiteral("page.png")); }
    void hideLibreOffice() { m_hasLibreOffice = false; }

private:
    QTemporaryDir m_folder;
    bool m_hasLibreOffice = true;
};

bool meets(const QString& outcome, const QString& expectation) {
    if (expectation == u"previews_or_refuses")
        return outcome == u"previews" || outcome == u"refused" || outcome == u"not_accepted_type";
    if (expectation == u"refuses_clearly")
        return outcome == u"refused" || outcome == u"not_accepted_type";
    return outcome == expectation;
}

void checkAll(const Previewer& previewer) {
    for (const CorpusFile& file : corpusFiles(QStringLiteral("documents/"))) {
        INFO(file.name.toStdString() << ": " << file.note.toStdString());
        const QStringList words = previewer.run(file.path);
        INFO(words.join(u' ').toStdString());
        REQUIRE(words.size() == 5);
        CHECK(meets(words.at(0), file.expectation));
        CHECK((words.at(0) == u"previews") == QFile::exists(previewer.png()));
        CHECK((words.at(0) != u"previews") <= (words.at(3) != u"-"));
        CHECK(words.at(3) != u"worker_crashed");
        CHECK(words.at(3) != u"document_timed_out");
    }
}

} // namespace

TEST_CASE("A page of a plain file becomes a PNG") {
    const Previewer previewer;
    const QStringList words =
        previewer.runOn(pdfOf({QStringLiteral("one"), QStringLiteral("two")}), 2, 425);
    CHECK(words == QStringList{QStringLiteral("previews"), QStringLiteral("application/pdf"),
                               QStringLiteral("2"), QStringLiteral("-"), QStringLiteral("-")});
    CHECK(QImage(previewer.png()).size() == QSize(425, 550));
}

TEST_CASE("A page or a file that isn't there makes no PNG") {
    const Previewer previewer;
    CHECK(previewer.runOn(pdfOf({QStringLiteral("one")}), 2).at(3) == u"document_page_absent");
    CHECK(previewer.run(QStringLiteral("/no/such/file")).at(3) == u"file_absent");
    CHECK(previewer.run(QStringLiteral("/")).at(3) == u"file_is_folder");
    CHECK_FALSE(QFile::exists(previewer.png()));
}

TEST_CASE("Without LibreOffice a .docx previews as its text") {
    Previewer previewer;
    previewer.hideLibreOffice();
    const QStringList words = previewer.runOn(docxOf({QStringLiteral("text")}));
    CHECK(words.at(0) == u"previews");
    CHECK(words.at(4) == u"text");
    CHECK(previewer.runOn(compoundFileOf(QStringLiteral("WordDocument"))).at(3) ==
          u"document_needs_converter");
}

TEST_CASE("Every real document of the corpus previews, or is refused, as expected") {
    checkAll(Previewer());
}

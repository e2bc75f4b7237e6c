// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/base/sha256.h"
#include "core/documents/documentreader.h"
#include "tests/support/samples.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;
using namespace std::chrono_literals;

namespace {

QString beside(const QString& program) {
    return QCoreApplication::applicationDirPath() % u"/" % program;
}

/// A reader over a worker of the tests, and the replies that came.
struct Desk {
    explicit Desk(const QString& program = QStringLiteral("test_worker"),
                  std::chrono::milliseconds pageTime = 10s)
        : reader(beside(program), DocumentReader::Limits{pageTime}, WordConverter::Setup()) {}

    void ask(const QByteArray& bytes, int page = 0, int width = 100, const QString& password = {}) {
        reader.render({sha256(bytes), bytes, page, width, password}, &context,
                      [this](const PageReply& reply) { replies.append(reply); });
    }
    PageReply answerTo(const QByteArray& bytes, int page = 0, int width = 100,
                       const QString& password = {}) {
        const qsizetype before = replies.size();
        ask(bytes, page, width, password);
        CHECK(replies.size() == before); // never before `render` returns
        REQUIRE(QTest::qWaitFor([&] { return replies.size() > before; }, 20'000));
        return replies.last();
    }
    bool wait(qsizetype count) {
        return QTest::qWaitFor([&] { return replies.size() == count; }, 20'000);
    }

    QObject context;
    QList<PageReply> replies;
    DocumentReader reader;
};

ErrorCode codeOf(const PageReply& reply) {
    REQUIRE(reply.error.has_value());
    return reply.error->code;
}

} // namespace

TEST_CASE("The reader shows pages that a worker drew") {
    Desk desk;
    const QByteArray pdf = pdfOf({QStringLiteral("one"), QStringLiteral("two")});
    const PageReply first = desk.answerTo(pdf, 0, 400);
    CHECK(first.outcome == PreviewOutcome::Previews);
    CHECK(first.pages == 2);
    CHECK(first.pageSize.toSize() == QSize(612, 792));
    CHECK(first.image.width() == 400);
    CHECK_FALSE(first.error.has_value());
    CHECK(desk.answerTo(pdf, 1, 400).image != first.image);
    CHECK(desk.answerTo(pdf, 0, 400).image == first.image);
    CHECK(desk.answerTo(jpegOf({30, 20}), 0, 60).image.size() == QSize(60, 40));
}

TEST_CASE("The reader says why a document doesn't show") {
    Desk desk;
    CHECK(desk.answerTo("<html>").outcome == PreviewOutcome::NotAcceptedType);
    CHECK(codeOf(desk.answerTo("%PDF-1.4")) == ErrorCode::DocumentDamaged);
    CHECK(desk.answerTo(compoundFileOf(QStringLiteral("EncryptedPackage"))).outcome ==
          PreviewOutcome::PasswordNeeded);
    CHECK(codeOf(desk.answerTo(compoundFileOf(QStringLiteral("WordDocument")))) ==
          ErrorCode::DocumentNeedsConverter);
    const PageReply text = desk.answerTo(docxOf({QStringLiteral("text")}));
    CHECK(text.outcome == PreviewOutcome::Previews);
    CHECK(text.textOnly);
}

TEST_CASE("The reader reads the text of a page") {
    Desk desk;
    const QByteArray pdf = pdfOf({QStringLiteral("one"), QStringLiteral("two")});
    std::optional<Result<QString>> text;
    desk.reader.text({sha256(pdf), pdf, 1}, &desk.context,
                     [&text](const Result<QString>& read) { text = read; });
    REQUIRE(QTest::qWaitFor([&] { return text.has_value(); }, 20'000));
    CHECK(text->value_or(QString()).trimmed() == u"two");
    text.reset();
    desk.reader.text({sha256("x"), "x", 0}, &desk.context,
                     [&text](const Result<QString>& read) { text = read; });
    REQUIRE(QTest::qWaitFor([&] { return text.has_value(); }, 20'000));
    CHECK(text->error().code == ErrorCode::WrongDocumentType);
}

TEST_CASE("A worker that was taken over is survived, and the next document gets a fresh one") {
    Desk desk(QStringLiteral("test_badworker"), 1s);
    for (const auto* order : {"crash", "garbage", "huge", "half", "other"}) {
        CAPTURE(order);
        CHECK(codeOf(desk.answerTo(order)) == ErrorCode::WorkerCrashed);
        CHECK(desk.answerTo("fine").outcome == PreviewOutcome::Previews);
    }
    CHECK(codeOf(desk.answerTo("hang")) == ErrorCode::DocumentTimedOut);
    CHECK(desk.answerTo("well").outcome == PreviewOutcome::Previews);
}

TEST_CASE("A worker that can't even be started is an answer too") {
    Desk desk(QStringLiteral("no-such-program"));
    CHECK(codeOf(desk.answerTo("%PDF-1.4")) == ErrorCode::WorkerCrashed);
    CHECK(codeOf(desk.answerTo("%PDF-1.4")) == ErrorCode::WorkerCrashed);
}

TEST_CASE("A page that takes too long is given up, in the real worker too") {
    Desk desk(QStringLiteral("test_worker"), 1ms);
    CHECK(codeOf(desk.answerTo(pdfOf({QStringLiteral("slow")}))) == ErrorCode::DocumentTimedOut);
}

TEST_CASE("Cancelled requests are never answered, and don't hold up the next") {
    Desk desk(QStringLiteral("test_badworker"));
    desk.ask("hang");
    desk.ask("never started");
    QTest::qWait(50);
    desk.reader.cancelAll();
    QElapsedTimer timer;
    timer.start();
    CHECK(desk.answerTo("fine").outcome == PreviewOutcome::Previews);
    CHECK(timer.elapsed() < 5000);
    CHECK(desk.replies.size() == 1);
    desk.ask("fine"); // known: answered from the cache
    desk.reader.cancelAll();
    QTest::qWait(50);
    CHECK(desk.replies.size() == 1);
}

TEST_CASE("A photo that was cut off is shown, with the reason why it looks so") {
    Desk desk;
    const QByteArray photo = jpegOf({300, 200});
    const PageReply reply = desk.answerTo(photo.first(photo.size() / 2));
    CHECK(reply.outcome == PreviewOutcome::Previews);
    CHECK(codeOf(reply) == ErrorCode::DocumentDamaged);
    CHECK_FALSE(reply.image.isNull());
}

TEST_CASE("A callback whose context is gone is dropped") {
    Desk desk;
    auto context = std::make_unique<QObject>();
    bool called = false;
    desk.reader.render({sha256("x"), "x", 0, 10}, context.get(),
                       [&called](const PageReply&) { called = true; });
    context.reset();
    CHECK(desk.answerTo("y").outcome == PreviewOutcome::NotAcceptedType);
    CHECK_FALSE(called);
}

TEST_CASE("A callback may delete the reader") {
    auto reader = std::make_unique<DocumentReader>(
        beside(QStringLiteral("test_worker")), DocumentReader::Limits(), WordConverter::Setup());
    QObject context;
    for (int i = 0; i < 3; ++i)
        reader->render({sha256("x"), "x", i, 10}, &context,
                       [&reader](const PageReply&) { reader.reset(); });
    CHECK(QTest::qWaitFor([&] { return !reader; }, 20'000));
}

TEST_CASE("Word files are laid out by LibreOffice once, and kept") {
    const auto installed = WordConverter::installed();
    if (installed.program.isEmpty())
        return;
    const QTemporaryDir cache;
    const QByteArray docx = docxOf({QStringLiteral("Łukasz"), QStringLiteral("second")});
    const WordConverter converter({installed.program, cache.filePath(QStringLiteral("word")), 60s});
    const auto pdf = converter.laidOut(docx, false);
    REQUIRE(pdf.has_value());
    CHECK(pdf->startsWith("%PDF-"));
    // What is kept serves without LibreOffice as well, unless it was spoiled.
    const WordConverter kept(
        {QStringLiteral("/no/such/soffice"), cache.filePath(QStringLiteral("word")), 60s});
    CHECK(kept.laidOut(docx, false) == pdf);
    const auto other = kept.laidOut(docxOf({QStringLiteral("other")}), false);
    CHECK(other.error().code == ErrorCode::DocumentNeedsConverter);

    QObject context;
    std::optional<PageReply> shown;
    DocumentReader reader(beside(QStringLiteral("test_worker")), DocumentReader::Limits(),
                          {installed.program, cache.filePath(QStringLiteral("word")), 60s});
    reader.render({sha256(docx), docx, 0, 300}, &context,
                  [&shown](const PageReply& reply) { shown = reply; });
    REQUIRE(QTest::qWaitFor([&] { return shown.has_value(); }, 90'000));
    CHECK(shown->outcome == PreviewOutcome::Previews);
    CHECK_FALSE(shown->textOnly);
}

TEST_CASE("A Word file that unpacks to more than any résumé is never given to LibreOffice") {
    const QTemporaryDir cache;
    ZipParts parts = docxParts("<w:p/>");
    const QByteArray zeros(128 << 20, '\0');
    for (int i = 0; i < 5; ++i)
        parts.emplaceBack("word/media/" + QByteArray::number(i), zeros);
    const WordConverter converter({QStringLiteral("/bin/false"), cache.path(), 5s});
    CHECK(converter.laidOut(zipOf(parts), false).error().code == ErrorCode::DocumentTooLarge);
}

TEST_CASE("A converter that hangs, fails or is given up is survived") {
    const QTemporaryDir cache;
    const QByteArray docx = docxOf({QStringLiteral("text")});
    const WordConverter failing({QStringLiteral("/bin/false"), cache.path(), 5s});
    CHECK(failing.laidOut(docx, false).error().code == ErrorCode::DocumentDamaged);
    const QString hang = cache.filePath(QStringLiteral("hang"));
    QFile script(hang);
    REQUIRE(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\nsleep 60\n");
    script.close();
    script.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    const WordConverter hanging({hang, cache.path(), 300ms});
    CHECK(hanging.laidOut(docx, false).error().code == ErrorCode::DocumentTimedOut);
    CHECK(hanging.laidOut(docx, true).error().code == ErrorCode::Cancelled);
}

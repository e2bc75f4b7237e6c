// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
// What is left on the disk when things go wrong.
#include "tests/e2e/intakesource.h"

#include <QDir>
#include <QElapsedTimer>
#include <QThread>

#include <catch2/catch.hpp>

#include <csignal>

using namespace certdesk::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

IntakeSource crowd(int people) {
    IntakeSource source;
    for (int i = 0; i < people; ++i)
        source.add(u"Given%1"_s.arg(i), u"Family%1"_s.arg(i));
    return source;
}

/// Waits until the process is in the middle of its unit of work: the log grows.
void waitUntilWriting(const QString& office) {
    QElapsedTimer waiting;
    waiting.start();
    while (!QFile::exists(office + u"-wal"_s) && waiting.elapsed() < 60'000)
        QThread::msleep(5);
    REQUIRE(QFile::exists(office + u"-wal"_s));
}

/// What of `folder` a process has open; "(deleted)" stands behind what isn't there any more.
QStringList openIn(const QString& folder, qint64 process) {
    QStringList open;
    const QDir descriptors(u"/proc/%1/fd"_s.arg(process));
    for (const QFileInfo& one : descriptors.entryInfoList(QDir::System | QDir::Files))
        if (const QString target = one.symLinkTarget(); target.startsWith(folder))
            open << target;
    return open;
}

} // namespace

TEST_CASE("A command beside the window leaves the window its log") {
    const Desk desk;
    const QString source = fivePeople().writeTo(desk);
    QProcess window;
    start(window, {desk.office()},
          {u"QT_QPA_PLATFORM=offscreen"_s, u"HOME="_s + desk.path(u"home"_s)});
    waitUntilWriting(desk.office());
    for (const char* command : {"list", "check", "list"}) {
        CHECK(desk.on(command).exitCode == 0);
        // A page of the window reads again after each.
        CHECK(desk.on("import-applications", {source}).exitCode == 0);
        const QStringList open = openIn(desk.path({}), window.processId());
        CAPTURE(open.join(u'\n').toStdString());
        CHECK(open.contains(desk.office() + u"-wal"_s));
        CHECK(open.filter(u"(deleted)"_s).isEmpty());
        QThread::msleep(300);
    }
    window.terminate();
    REQUIRE(window.waitForFinished(60'000));
    CHECK(desk.on("check").exitCode == 0);
    CHECK(desk.on("list").json().value(u"count") == 5);
}

TEST_CASE("An import that is stopped leaves nothing half done") {
    const Desk desk;
    const QString source = crowd(3000).writeTo(desk);
    const QStringList before = desk.files();
    for (const int signal : {SIGTERM, SIGINT, SIGKILL}) {
        CAPTURE(signal);
        QProcess import;
        start(import, {u"import-applications"_s, desk.office(), source, u"--json"_s});
        waitUntilWriting(desk.office());
        ::kill(static_cast<pid_t>(import.processId()), signal);
        REQUIRE(import.waitForFinished(60'000));
        if (signal != SIGKILL) {
            CHECK(import.exitStatus() == QProcess::NormalExit);
            CHECK(import.exitCode() == 1);
            CHECK(import.readAllStandardOutput().contains("\"cancelled\""));
            CHECK(desk.files() == before);
        }
        CHECK(desk.on("list").json().value(u"count") == 0);
        CHECK(desk.on("check").exitCode == 0);
        CHECK(desk.files() == before);
    }
}

TEST_CASE("A sample office that is stopped leaves nothing behind") {
    const Desk desk;
    const QStringList before = desk.files();
    QProcess demo;
    start(demo, {u"demo"_s, desk.path(u"demo.certdesk"_s), u"--applicants"_s, u"3000"_s});
    QElapsedTimer waiting;
    waiting.start();
    while (desk.files() == before && waiting.elapsed() < 60'000)
        QThread::msleep(5);
    demo.terminate();
    REQUIRE(demo.waitForFinished(60'000));
    CHECK(demo.exitCode() == 1);
    CHECK(desk.files() == before);
}

TEST_CASE("Commands at the same time on one file all come through, one after the other") {
    const Desk desk;
    const QString source = fivePeople().writeTo(desk);
    const QStringList before = desk.files();
    std::vector<std::unique_ptr<QProcess>> imports;
    for (int i = 0; i < 4; ++i) {
        imports.push_back(std::make_unique<QProcess>());
        start(*imports.back(), {u"import-applications"_s, desk.office(), source, u"--json"_s});
    }
    int imported = 0;
    for (const auto& import : imports) {
        REQUIRE(import->waitForFinished(60'000));
        CHECK(import->exitCode() == 0);
        imported += import->readAllStandardOutput().contains("\"imported\":5") ? 1 : 0;
    }
    CHECK(imported == 1);
    CHECK(desk.on("list").json().value(u"count") == 5);
    CHECK(desk.files() == before);
}

TEST_CASE("A backup is made while someone else writes, and never over another file") {
    const Desk desk;
    const QString source = crowd(1000).writeTo(desk);
    QProcess import;
    start(import, {u"import-applications"_s, desk.office(), source, u"--json"_s});
    waitUntilWriting(desk.office());
    const QString copy = desk.path(u"copy.certdesk"_s);
    CHECK(desk.on("backup", {copy}).exitCode == 0);
    REQUIRE(import.waitForFinished(120'000));
    CHECK(import.exitCode() == 0);
    CHECK(runJson({u"check"_s, copy}).exitCode == 0);
    // The copy is a state that was: all or nothing.
    const int inCopy = runJson({u"list"_s, copy}).json().value(u"count").toInt();
    CHECK((inCopy == 0 || inCopy == 1000));
    const QByteArray before = desk.read(u"copy.certdesk"_s);
    CHECK(desk.on("backup", {copy}).errorCode() == u"file_exists");
    CHECK(desk.on("backup", {desk.office()}).errorCode() == u"file_exists");
    CHECK(desk.on("backup", {desk.path(u"no/such/copy"_s)}).errorCode() == u"folder_absent");
    CHECK(desk.read(u"copy.certdesk"_s) == before);
    CHECK(desk.files() == QStringList{u"copy.certdesk"_s, u"diploma.pdf"_s, u"office.certdesk"_s,
                                      u"office.json"_s, u"resume.docx"_s, u"source.json"_s});
}

TEST_CASE("Output that can't be written gives 1 and leaves nothing") {
    const Desk desk;
    desk.done("import-applications", {fivePeople().writeTo(desk)}, "2020-03-12");
    const QStringList before = desk.files();
    for (const QString& out :
         {u"/no/such/letters.pdf"_s, u"/proc/letters.pdf"_s, QString(desk.office() + u"/x"_s)}) {
        CAPTURE(out.toStdString());
        const Ran ran = desk.on("letters", {u"--out"_s, out, u"--mark-sent"_s});
        CHECK(ran.exitCode == 1);
        CHECK_FALSE(ran.errorCode().isEmpty());
    }
    const Ran preview =
        runJson({u"preview"_s, desk.path(u"diploma.pdf"_s), u"--out"_s, u"/no/such/p.png"_s});
    CHECK(preview.exitCode == 1);
    CHECK(preview.errorCode() == u"folder_absent");
    CHECK(desk.files() == before);
    // Nothing was recorded as sent either.
    const QJsonObject due = desk.done("letters", {u"--out"_s, desk.path(u"l.pdf"_s)}, "2020-03-12");
    CHECK(due.value(u"letters").toArray().size() == 5);
}

TEST_CASE("An older copy in the place of a file is told on standard error, and changes nothing") {
    const Desk desk;
    const QTemporaryDir settings;
    const auto on = [&](QStringList arguments) {
        arguments.insert(1, desk.office());
        return run(arguments + QStringList{u"--json"_s}, {u"XDG_CONFIG_HOME="_s + settings.path()});
    };
    const QString source = IntakeSource().add(u"Ana"_s, u"Núñez"_s).writeTo(desk);
    const QString copy = desk.path(u"copy.certdesk"_s);
    REQUIRE(on({u"backup"_s, copy}).exitCode == 0);
    const Ran taken = on({u"import-applications"_s, source});
    REQUIRE(taken.exitCode == 0);
    CHECK(taken.err.isEmpty());
    CHECK(on({u"list"_s}).err.isEmpty());

    REQUIRE(QFile::remove(desk.office()));
    REQUIRE(QFile::rename(copy, desk.office()));
    const Ran older = on({u"list"_s});
    CHECK(older.exitCode == 0);
    CHECK(older.json().value(u"count") == 0);
    CHECK(older.err.startsWith("This file is older than the one that you used today: "));
    CHECK(older.err.count('\n') == 1);
    // Told until someone works in it all the same: from then on this is the file.
    CHECK_FALSE(on({u"list"_s}).err.isEmpty());
    CHECK_FALSE(on({u"import-applications"_s, source}).err.isEmpty());
    CHECK(on({u"list"_s}).err.isEmpty());
}

TEST_CASE("What was done last is taken back by command, except what was signed") {
    const Desk desk;
    const QString source = IntakeSource()
                               .add(u"Ana"_s, u"Núñez"_s)
                               .set(u"documents.1.review"_s, u"unreviewed"_s)
                               .writeTo(desk);
    desk.done("import-applications", {source}, "2020-03-12");
    desk.done("review", {u"D-000002"_s, u"accepted"_s, u"--by"_s, director}, "2020-03-21");
    const QJsonObject undone = desk.done("undo", {u"--by"_s, director}, "2020-03-21");
    CHECK(undone.value(u"undone") == u"review_document"_s);
    CHECK(undone.value(u"subject") == u"D-000002"_s);
    CHECK(desk.on("undo", {u"--by"_s, director}).errorCode() == u"nothing_to_undo");
    desk.done("decide", {u"A-000001"_s, u"withdraw"_s, u"--by"_s, director}, "2020-03-22");
    CHECK(desk.on("undo", {u"--by"_s, director}).errorCode() == u"not_undoable");
}

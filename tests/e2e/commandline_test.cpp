// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/e2e/intakesource.h"

#include <catch2/catch.hpp>

using namespace certdesk::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList commands{u"new"_s,      u"demo"_s,           u"import-applications"_s,
                           u"evaluate"_s, u"import-results"_s, u"certify"_s,
                           u"list"_s,     u"show"_s,           u"review"_s,
                           u"decide"_s,   u"letters"_s,        u"preview"_s,
                           u"check"_s,    u"backup"_s,         u"undo"_s,
                           u"pay"_s,      u"pay-batch"_s,      u"void-payment"_s,
                           u"refund"_s,   u"ledger"_s,         u"due"_s,
                           u"sign"_s,     u"conflict"_s,       u"expire"_s,
                           u"report"_s};

} // namespace

TEST_CASE("Help names every command, and each command helps") {
    const Ran help = run({u"--help"_s});
    CHECK(help.exitCode == 0);
    CHECK(help.err.isEmpty());
    CHECK_FALSE(help.out.contains("export"));
    for (const QString& command : commands) {
        CAPTURE(command.toStdString());
        CHECK(help.out.contains(QByteArray("\n  " + command.toUtf8() + ' ')));
        const Ran ran = run({command, u"--help"_s});
        CHECK(ran.exitCode == 0);
        CHECK(ran.err.isEmpty());
        CHECK(ran.out.startsWith(QByteArray("Usage: certdesk " + command.toUtf8() + ' ')));
        CHECK(ran.out.contains("--as-of YYYY-MM-DD"));
        CHECK_FALSE(ran.out.contains('<')); // no library's way to write options
    }
    CHECK(run({u"decide"_s, u"-h"_s})
              .out.contains("decide FILE APPLICATION approve|deny|pend|withdraw --by NAME"));
    CHECK(runJson({u"--help"_s}).json().value(u"ok") == true);
}

TEST_CASE("An option that several commands take is explained by each in its own words") {
    const auto kindOf = [](const char* command) {
        const QString help =
            QString::fromUtf8(run({QString::fromLatin1(command), u"--help"_s}).out).simplified();
        const QString from = help.section(u"--kind KIND "_s, -1);
        return from.section(u" --"_s, 0, 0);
    };
    CHECK(kindOf("conflict") == u"employer, training_provider, relative or other.");
    CHECK(kindOf("letters").startsWith(u"One kind of letter: application_received, "));
    CHECK(kindOf("pay") == u"What is paid: exam_fee, application_fee, sitting_fee or renewal_fee.");
    CHECK(kindOf("correct").startsWith(u"For a document, what it is: high_school_diploma, "));
    CHECK_FALSE(kindOf("correct").contains(u"fee"));
}

TEST_CASE("The version is told in words and in JSON") {
    const Ran ran = run({u"--version"_s});
    CHECK(ran.exitCode == 0);
    CHECK(ran.out.startsWith("certdesk "));
    CHECK(runJson({u"--version"_s}).json().value(u"version").isString());
}

TEST_CASE("A command line that is wrong gives 2, and nothing happens") {
    const Desk desk;
    const QByteArray before = desk.read(u"office.certdesk"_s);
    const QString file = desk.office();
    const QString out = desk.path(u"out"_s);
    const std::vector<QStringList> wrong{
        {},
        {u"frobnicate"_s},
        {u"frobnicate"_s, file},
        {u"export"_s, file, u"roster"_s, u"--out"_s, out},
        {u"--frobnicate"_s},
        {u"list"_s},
        {u"list"_s, file, u"surplus"_s},
        {u"list"_s, file, u"--frobnicate"_s},
        {u"list"_s, file, u"-x"_s},
        {u"list"_s, file, u"--by"_s, u"Ana"_s}, // another command's option
        {u"list"_s, file, u"--search"_s},
        {u"list"_s, file, u"--search"_s, u"--quiet"_s},
        {u"list"_s, file, u"--quiet=yes"_s},
        {u"list"_s, file, u"--limit"_s, u"many"_s},
        {u"list"_s, file, u"--limit=-1"_s},
        {u"list"_s, file, u"--queue"_s, u"nowhere"_s},
        {u"list"_s, file, u"--as-of"_s, u"2020-02-30"_s},
        {u"list"_s, file, u"--as-of"_s, u"today"_s},
        {u"list"_s, file, u"--as-of="_s},
        {u"show"_s, file},
        {u"demo"_s, out, u"--applicants"_s, u"0"_s},
        {u"demo"_s, out, u"--seed"_s, u"x"_s},
        {u"certify"_s, file},
        {u"certify"_s, file, u"--by"_s, u"  "_s},
        {u"review"_s, file, u"D-000001"_s, u"perhaps"_s, u"--by"_s, u"Ana"_s},
        {u"review"_s, file, u"D-000001"_s, u"accepted"_s},
        {u"decide"_s, file, u"A-000001"_s, u"maybe"_s, u"--by"_s, u"Ana"_s},
        {u"letters"_s, file},
        {u"due"_s, file, u"--days"_s, u"-1"_s},
        {u"due"_s, file, u"--days=some"_s},
        {u"due"_s, file, u"--until"_s, u"2020-02-30"_s},
        {u"due"_s, file, u"--until=2020-02-03"_s, u"--days=3"_s},
        {u"letters"_s, file, u"--out"_s, out, u"--kind"_s, u"love"_s},
        {u"preview"_s, file},
        {u"preview"_s, file, u"--out"_s, out, u"--page"_s, u"0"_s},
        {u"preview"_s, file, u"--out"_s, out, u"--width"_s, u"1e3"_s},
    };
    for (const QStringList& arguments : wrong) {
        CAPTURE(arguments.join(u' ').toStdString());
        const Ran ran = runJson(arguments);
        CHECK(ran.exitCode == 2);
        CHECK_FALSE(ran.errorCode().isEmpty());
    }
    const Ran words = run({u"list"_s});
    CHECK(words.exitCode == 2);
    CHECK(words.out.isEmpty());
    CHECK(desk.read(u"office.certdesk"_s) == before);
    CHECK(desk.files() == QStringList{u"office.certdesk"_s, u"office.json"_s});
}

TEST_CASE("Options stand anywhere, and a value may begin with a dash") {
    const Desk desk;
    desk.done("import-applications", {IntakeSource().add(u"Ana"_s, u"-Núñez"_s).writeTo(desk)},
              "2020-03-12");
    const std::vector<QStringList> ways{
        {u"--json"_s, u"list"_s, desk.office(), u"--search"_s, u"-nunez"_s},
        {u"--search"_s, u"-nunez"_s, u"list"_s, u"--json"_s, desk.office()},
        {u"list"_s, u"--search=-nunez"_s, u"--json"_s, u"--"_s, desk.office()},
        {u"--as-of"_s, u"2020-03-20"_s, u"list"_s, desk.office(), u"--json"_s, u"--quiet"_s},
    };
    for (const QStringList& arguments : ways) {
        const Ran ran = run(arguments);
        CAPTURE(arguments.join(u' ').toStdString());
        CHECK(ran.exitCode == 0);
        CHECK(ran.json().value(u"count") == 1);
    }
    CHECK(desk.on("list", {u"--search"_s, u"--frobnicate"_s}).json().value(u"count") == 0);
}

TEST_CASE("Arguments that are no text are refused, not guessed at") {
    const Desk desk;
    // QProcess speaks UTF-8 alone, so a shell says the bytes.
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, u"exec \"$0\" new \"$(printf 'a\\377.certdesk')\" --json"_s,
                          QStringLiteral(CERTDESK_PROGRAM)});
    REQUIRE(shell.waitForFinished(60'000));
    CHECK(shell.exitCode() == 2);
    CHECK(shell.readAllStandardOutput().startsWith("{\"ok\":false"));
    for (const QString& naughty :
         {u"'"_s, u"\""_s, u"%s%n"_s, u"*"_s, u"\\"_s, u"a\nb"_s, u"NEAR("_s,
          u"'; DROP TABLE person; --"_s, QString(5000, u'x'), u"\u202e"_s}) {
        CAPTURE(naughty.left(40).toStdString());
        CHECK(desk.on("list", {u"--search"_s, naughty}).exitCode == 0);
        CHECK(desk.on("show", {naughty}).errorCode() == u"unknown_candidate");
    }
}

TEST_CASE("Words go to standard output, reasons to standard error, and quiet says less") {
    const Desk desk;
    const QString source =
        IntakeSource().add(u"Ana"_s, u"Núñez"_s).set(u"extra"_s, 1).writeTo(desk);
    const Ran loud = run({u"import-applications"_s, desk.office(), source, u"--dry-run"_s});
    CHECK(loud.out.startsWith("1 taken in"));
    CHECK(loud.err.contains("applications[0].extra"));
    const Ran quiet =
        run({u"import-applications"_s, desk.office(), source, u"--dry-run"_s, u"--quiet"_s});
    CHECK(quiet.out.isEmpty());
    CHECK(quiet.err.isEmpty());
    const Ran refused = run({u"show"_s, desk.office(), u"nobody"_s, u"--quiet"_s});
    CHECK(refused.exitCode == 1);
    CHECK(refused.out.isEmpty());
    CHECK(refused.err.contains("nobody"));
}

TEST_CASE("A name that is not on the staff list is recorded, with a warning") {
    const Desk desk;
    desk.done("import-applications", {fivePeople().writeTo(desk)}, "2020-03-12");
    const QJsonObject decided =
        desk.done("decide", {u"A-000001"_s, u"approve"_s, u"--by"_s, u"Somebody"_s}, "2020-04-01");
    CHECK(decided.value(u"warnings").toArray().size() == 1);
    CHECK(desk.show(u"P-1"_s, "2020-04-02").value(u"applications")[0][u"decisions"][0][u"by"] ==
          u"Somebody"_s);
    const QJsonObject known =
        desk.done("decide", {u"A-000002"_s, u"approve"_s, u"--by"_s, director}, "2020-04-01");
    CHECK(known.value(u"warnings").toArray().isEmpty());
}

TEST_CASE("A full or closed standard output is an error, not a crash") {
    const Desk desk;
    for (const QString& sink : {u"> /dev/full"_s, u">&-"_s}) {
        QProcess shell;
        shell.start(u"sh"_s, {u"-c"_s, u"exec \"$0\" list \"$1\" --json "_s + sink,
                              QStringLiteral(CERTDESK_PROGRAM), desk.office()});
        REQUIRE(shell.waitForFinished(60'000));
        CHECK(shell.exitStatus() == QProcess::NormalExit);
        CHECK(shell.exitCode() == 1);
    }
    CHECK(desk.files() == QStringList{u"office.certdesk"_s, u"office.json"_s});
}

TEST_CASE("No home, no display and no locale are needed") {
    const Desk desk;
    desk.done("import-applications", {fivePeople().writeTo(desk)}, "2020-03-12");
    for (const QStringList& environment :
         {QStringList(), {u"HOME=/dev/null/home"_s}, {u"HOME=/proc"_s, u"LC_ALL=tlh_QO"_s}}) {
        const Ran ran =
            run({u"letters"_s, desk.office(), u"--out"_s, desk.path(u"l.pdf"_s)}, environment);
        CHECK(ran.exitCode == 0);
        CHECK(ran.err.isEmpty());
    }
}

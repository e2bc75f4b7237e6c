// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/firsthour.h"
#include "core/usecases/letters.h"
#include "core/usecases/setup.h"
#include "tests/gui/officeprogram.h"
#include "ui/widgets/pageview.h"
#include "ui/widgets/smalltable.h"

#include <QCheckBox>
#include <QEventLoop>
#include <QFile>
#include <QTest>
#include <QTimer>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QDate april15(2026, 4, 15);

size_t dueIn(OfficeProgram& program) {
    return dueLetters(program.office(), {})->letters.size();
}

void preview(OfficeProgram& program) {
    Robot& robot = program.robot;
    program.window.go(u"letters"_qs);
    robot.waitFor([&] { return robot.sees(u"emptyStateButton"_qs); }, "the outbox");
    robot.click(u"emptyStateButton"_qs);
    robot.waitFor([&] { return robot.sees(u"markSentButton"_qs); }, "the preview");
}

// A page at 300 dots an inch comes from the worker in hundreds of pieces, and QTest would sleep
// between any two of them.
bool reachesThePrinter(OfficeProgram& program) {
    Robot& robot = program.robot;
    const auto isThere = [&robot] {
        return robot.sees(u"bannerLabel"_qs) &&
               robot.text(u"bannerLabel"_qs).startsWith(u"All pages are at");
    };
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isThere())
            loop.quit();
    });
    look.start(20);
    QTimer::singleShot(30'000, &loop, &QEventLoop::quit);
    loop.exec();
    return isThere();
}

} // namespace

TEST_CASE("letters are looked at, saved and marked as sent, and then the outbox is empty") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const size_t due = dueIn(program);
    REQUIRE(due > 1);
    preview(program);
    CHECK(dueIn(program) == due);
    auto& pages = robot.find<QWidget>(u"runPages"_qs);
    CHECK(pages.findChild<PageView*>()->pageCount() >= static_cast<int>(due) / 2);
    CHECK(namelessControls(program.window).isEmpty());

    program.interaction.paths = {program.file("letters")};
    robot.click(u"saveRunButton"_qs);
    const ReadPdf run = readPdf(program.file("letters.pdf"));
    CHECK(run.pages == pages.findChild<PageView*>()->pageCount());
    CHECK(run.text.contains(u"April 15, 2026"));
    CHECK(dueIn(program) == due);

    program.interaction.answers = {u"notAllOut"_qs, u"allOut"_qs};
    robot.click(u"markSentButton"_qs);
    CHECK(dueIn(program) == due);
    robot.click(u"markSentButton"_qs);
    CHECK(program.interaction.asked.back().text == u"Did all pages come out?");
    robot.waitFor([&] { return !robot.sees(u"markSentButton"_qs); }, "the archive");
    const auto setAside = robot.sees(u"setAsideTable"_qs)
                              ? robot.find<SmallTable>(u"setAsideTable"_qs).rowCount()
                              : 0;
    // Whoever wants e-mail only is not ticked.
    const auto left = dueLetters(program.office(), {});
    REQUIRE(left);
    const auto emailOnly = std::count_if(left->letters.begin(), left->letters.end(),
                                         [](const auto& letter) { return letter.emailOnly; });
    CHECK(dueIn(program) == static_cast<size_t>(setAside + emailOnly));
    CHECK(program.interaction.errors.isEmpty());

    auto& sent = robot.find<SmallTable>(u"sentRunsTable"_qs);
    robot.waitFor([&] { return sent.textAt(0, 0) == u"Apr 15, 2026"; }, "the run that was sent");
    const int runs = sent.rowCount();
    robot.row(u"sentRunsTable"_qs, 0);
    robot.keyOn(u"sentRunsTable"_qs, Qt::Key_Return);
    CHECK(robot.text(u"runSummaryLabel"_qs).startsWith(u"A reprint"));
    CHECK(pages.findChild<PageView*>()->pageCount() == run.pages);
    CHECK_FALSE(robot.sees(u"markSentButton"_qs));
    program.interaction.paths = {program.file("again")};
    robot.click(u"saveRunButton"_qs);
    CHECK(readPdf(program.file("again.pdf")).text == run.text);
    robot.click(u"closeTestButton"_qs);
    CHECK(sent.rowCount() == runs);
}

TEST_CASE("a letter that is unticked stays behind") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const size_t due = dueIn(program);
    const auto letters = dueLetters(program.office(), {})->letters;
    const auto onPaper = std::count_if(letters.begin(), letters.end(),
                                       [](const auto& letter) { return !letter.emailOnly; });
    program.window.go(u"letters"_qs);
    robot.waitFor([&] { return robot.sees(u"emptyStateButton"_qs); }, "the outbox");
    robot.row(u"outboxTable"_qs, 0);
    robot.keyOn(u"outboxTable"_qs, Qt::Key_Space);
    CHECK(robot.text(u"emptyStateButton"_qs) ==
          u"Preview %1 letters"_qs.arg(letters[0].emailOnly ? onPaper + 1 : onPaper - 1));
    preview(program);
    program.interaction.answers = {u"allOut"_qs};
    robot.click(u"markSentButton"_qs);
    robot.waitFor([&] { return !robot.sees(u"markSentButton"_qs); }, "the archive");
    CHECK(dueIn(program) >= 1);
    CHECK(dueIn(program) < due);
}

TEST_CASE("the tick above the letters is half while some are ticked, and a click ticks them all") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    program.window.go(u"letters"_qs);
    robot.waitFor([&] { return robot.sees(u"emptyStateButton"_qs); }, "the outbox");
    const auto& all = robot.find<QCheckBox>(u"tickAllCheckBox"_qs);
    while (all.checkState() != Qt::Checked)
        robot.click(u"tickAllCheckBox"_qs);
    robot.row(u"outboxTable"_qs, 0);
    robot.keyOn(u"outboxTable"_qs, Qt::Key_Space);
    CHECK(all.checkState() == Qt::PartiallyChecked);
    robot.click(u"tickAllCheckBox"_qs);
    CHECK(all.checkState() == Qt::Checked);
    robot.click(u"tickAllCheckBox"_qs);
    CHECK(all.checkState() == Qt::Unchecked);
}

TEST_CASE("another choice puts the run in sight away") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    preview(program);
    robot.click(u"tickAllCheckBox"_qs);
    CHECK_FALSE(robot.sees(u"markSentButton"_qs));
}

TEST_CASE("a reprint is put away when other letters are ticked") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    program.window.go(u"letters"_qs);
    auto& sent = robot.find<SmallTable>(u"sentRunsTable"_qs);
    robot.waitFor([&] { return sent.rowCount() > 0; }, "what was sent");
    robot.row(u"sentRunsTable"_qs, 0);
    robot.keyOn(u"sentRunsTable"_qs, Qt::Key_Return);
    CHECK(robot.text(u"runSummaryLabel"_qs).startsWith(u"A reprint"));
    robot.click(u"tickAllCheckBox"_qs);
    CHECK_FALSE(robot.sees(u"runSummaryLabel"_qs));
}

TEST_CASE("printed pages are those of the letters, one side each") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const auto due = dueLetters(program.office(), {});
    REQUIRE(due);
    program.window.go(u"letters"_qs);
    robot.waitFor([&] { return robot.sees(u"emptyStateButton"_qs); }, "the outbox");
    robot.click(u"tickAllCheckBox"_qs);
    for (const int row : {0, 1}) {
        robot.row(u"outboxTable"_qs, row);
        robot.keyOn(u"outboxTable"_qs, Qt::Key_Space);
    }
    preview(program);
    const auto run = prepareLetters(program.office(), {due->letters[0], due->letters[1]});
    REQUIRE(run);
    int pages = 0;
    for (const PrintedLetter& letter : run->letters)
        pages += letter.pages;
    REQUIRE(run->pages > pages); // there is an empty back to leave out

    program.interaction.printTo = program.file("paper.pdf");
    robot.click(u"printRunButton"_qs);
    const bool isThere = reachesThePrinter(program);
    INFO(robot.text(u"bannerLabel"_qs).toStdString());
    REQUIRE(isThere);
    CHECK(readPdf(program.file("paper.pdf")).pages == pages);
}

TEST_CASE("letters that are put away while they print come out, and nothing else is said of them") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    program.window.go(u"letters"_qs);
    robot.waitFor([&] { return robot.sees(u"emptyStateButton"_qs); }, "the outbox");
    robot.click(u"tickAllCheckBox"_qs);
    robot.row(u"outboxTable"_qs, 0);
    robot.keyOn(u"outboxTable"_qs, Qt::Key_Space);
    preview(program);
    const bool hadTestLetter = readFirstHour(program.office())->testLetterOut;
    program.interaction.printTo = program.file("paper.pdf");
    robot.click(u"printRunButton"_qs);
    robot.keyOn(u"outboxTable"_qs, Qt::Key_Space);
    REQUIRE_FALSE(robot.sees(u"markSentButton"_qs));
    CHECK(reachesThePrinter(program));
    CHECK(readFirstHour(program.office())->testLetterOut == hadTestLetter);
}

TEST_CASE("letters that are put away while something is asked are not put out, but those on paper "
          "are sent") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const size_t due = dueIn(program);
    const auto putAway = [&] { robot.click(u"tickAllCheckBox"_qs); };
    SECTION("not saved") {
        preview(program);
        program.interaction.whileAsking = putAway;
        program.interaction.paths = {program.file("letters")};
        robot.click(u"saveRunButton"_qs);
        CHECK_FALSE(QFile::exists(program.file("letters.pdf")));
    }
    SECTION("not printed") {
        preview(program);
        program.interaction.whileAsking = putAway;
        program.interaction.printTo = program.file("paper.pdf");
        robot.click(u"printRunButton"_qs);
        CHECK_FALSE(QFile::exists(program.file("paper.pdf")));
    }
    SECTION("sent") {
        preview(program);
        program.interaction.whileAsking = putAway;
        program.interaction.answers = {u"allOut"_qs};
        robot.click(u"markSentButton"_qs);
        robot.waitFor([&] { return dueIn(program) < due; }, "the archive");
    }
    CHECK_FALSE(robot.sees(u"markSentButton"_qs));
}

TEST_CASE("a run that no longer says what is on file is put away") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    preview(program);
    const Stored<Office> before = readSetup(program.office())->office;
    Office after = before.value;
    after.phone = u"555 0100"_qs;
    REQUIRE(saveOffice(program.office(), before, after));
    robot.waitFor([&] { return !robot.sees(u"markSentButton"_qs); }, "the run to go");
    CHECK(robot.text(u"bannerLabel"_qs).startsWith(u"Something that the letters say was changed"));
}

TEST_CASE("an empty outbox says that there is nothing to send") {
    OfficeProgram program(QDate(2020, 5, 15));
    Robot& robot = program.robot;
    program.openNew();
    program.window.go(u"letters"_qs);
    robot.waitFor([&] { return robot.text(u"emptyStateLabel"_qs).startsWith(u"Decisions"); },
                  "the outbox");
    CHECK_FALSE(robot.sees(u"outboxTable"_qs));
    robot.click(u"emptyStateButton"_qs);
    robot.waitFor([&] { return robot.sees(u"bannerLabel"_qs); }, "why there is no test letter");
    CHECK(robot.text(u"bannerLabel"_qs).contains(u"name and address"));
}

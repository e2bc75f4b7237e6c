// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/number.h"
#include "core/usecases/certify.h"
#include "core/usecases/decide.h"
#include "core/usecases/lists.h"
#include "core/usecases/recordedresults.h"
#include "core/usecases/recordresult.h"
#include "core/usecases/status.h"
#include "tests/gui/officeprogram.h"
#include "ui/widgets/field.h"
#include "ui/widgets/smalltable.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QFile>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QDate april15(2026, 4, 15);

/// Someone who was approved before April and hasn't sat yet.
PersonId readyToSit(OfficeProgram& program) {
    const auto source = personRows(program.office())();
    const auto approved = source->ids({.stage = Stage::Approved});
    REQUIRE(approved);
    for (const qint64 id : *approved) {
        const auto view = openPerson(program.office(), PersonId(id));
        REQUIRE(view);
        const DatedAttempt inApril{
            {AttemptId(0), 0, Attempt{.satOn = QDate(2026, 4, 1), .result = AttemptResult::Failed}},
            std::nullopt};
        if (std::none_of(view->attempts.begin(), view->attempts.end(),
                         [](const auto& one) { return isSitting(one.attempt.value.result); }) &&
            mayKey(program.office(), PersonId(id), inApril))
            return PersonId(id);
    }
    FAIL("nobody of the sample waits to sit");
    return PersonId(0);
}

void key(Robot& robot, PersonId person, const QString& day, const QString& score) {
    robot.type(u"personEdit"_qs, candidateNumber(person));
    robot.key(Qt::Key_Tab);
    robot.type(u"satOnEdit"_qs, day);
    robot.type(u"rawScoreEdit"_qs, score);
}

void confirm(OfficeProgram& program, const QString& score) {
    program.robot.row(u"resultsTable"_qs, 0);
    program.robot.type(u"confirmScoreEdit"_qs, score);
    program.robot.click(u"confirmResultButton"_qs);
}

Attempt latest(OfficeProgram& program) {
    return recordedResults(program.office(), ResultsWanted::All, 1)->front().attempt.value;
}

QString errorAt(Robot& robot, const char* field) {
    return Field::of(&robot.find<QWidget>(QLatin1StringView(field)))->error();
}

QString focused(const OfficeProgram& program) {
    return program.window.focusWidget()->objectName();
}

QAbstractItemView& offers(Robot& robot) {
    return *robot.find<QLineEdit>(u"personEdit"_qs).findChild<QCompleter*>()->popup();
}

} // namespace

TEST_CASE("a result is keyed, typed again blind, and then counts") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const PersonId person = readyToSit(program);
    program.window.go(u"results"_qs);

    key(robot, person, u"4/10/2026"_qs, u"50"_qs);
    CHECK(robot.text(u"resultComboBox"_qs) == u"Did not pass");
    robot.type(u"rawScoreEdit"_qs, u"90"_qs);
    CHECK(robot.text(u"resultComboBox"_qs) == u"Passed");
    CHECK(robot.text(u"rawScoreEditNote"_qs) == u"Of 115, the cut is 82: passed");
    robot.click(u"recordResultButton"_qs);
    CHECK(robot.text(u"personEdit"_qs).isEmpty());
    CHECK(robot.text(u"personEditNote"_qs).isEmpty());
    CHECK(latest(program).rawScore == 90);
    CHECK(latest(program).confirmation == Confirmation::Waiting);

    auto& table = robot.find<SmallTable>(u"resultsTable"_qs);
    CHECK(table.textAt(0, 3).isEmpty());
    confirm(program, u"91"_qs);
    CHECK(errorAt(robot, "confirmScoreEdit").startsWith(u"This is not what was recorded first"));
    CHECK(latest(program).confirmation == Confirmation::Waiting);
    confirm(program, u"90"_qs);
    CHECK(latest(program).confirmation == Confirmation::Confirmed);
    CHECK(table.textAt(0, 3) == u"90");
    CHECK(program.interaction.errors.isEmpty());
    CHECK(namelessControls(program.window).isEmpty());
}

TEST_CASE("nobody has passed before someone says so") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const PersonId person = readyToSit(program);
    program.window.go(u"results"_qs);
    const int waitedBefore = waitingResults(program.office()).value();
    key(robot, person, u"4/10/2026"_qs, {});
    CHECK(robot.find<QComboBox>(u"resultComboBox"_qs).currentIndex() < 0);
    robot.click(u"recordResultButton"_qs);
    CHECK(errorAt(robot, "resultComboBox").startsWith(u"Choose the result"));
    CHECK(waitingResults(program.office()) == waitedBefore);
}

TEST_CASE("a sitting against the retest rule wants a reason and a name") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const PersonId person = readyToSit(program);
    program.window.go(u"results"_qs);
    key(robot, person, u"4/1/2026"_qs, u"50"_qs);
    robot.click(u"recordResultButton"_qs);
    confirm(program, u"50"_qs);

    key(robot, person, u"4/10/2026"_qs, u"90"_qs);
    CHECK(robot.sees(u"ruleBanner"_qs));
    robot.click(u"recordResultButton"_qs);
    CHECK(errorAt(robot, "exceptionReasonEdit") == u"An exception needs a reason.");
    CHECK(latest(program).rawScore == 50);
    robot.type(u"exceptionReasonEdit"_qs, u"The first sitting was cut short by a fire alarm"_qs);
    const QString by = robot.find<QComboBox>(u"exceptionByComboBox"_qs).currentData().toString();
    robot.click(u"recordResultButton"_qs);
    CHECK(latest(program).rawScore == 90);
    CHECK(latest(program).override == u"The first sitting was cut short by a fire alarm");
    CHECK(latest(program).overrideBy == by);
    CHECK_FALSE(robot.sees(u"ruleBanner"_qs));
}

TEST_CASE("what can't be is said beside the field before anything is recorded") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const PersonId person = readyToSit(program);
    const auto before = recordedResults(program.office(), ResultsWanted::All, 1000)->size();
    program.window.go(u"results"_qs);
    key(robot, person, u"4/20/2026"_qs, u"116"_qs);
    robot.click(u"recordResultButton"_qs);
    CHECK_FALSE(errorAt(robot, "satOnEdit").isEmpty());
    CHECK_FALSE(errorAt(robot, "rawScoreEdit").isEmpty());
    robot.type(u"personEdit"_qs, u"Somebody"_qs);
    robot.click(u"recordResultButton"_qs);
    CHECK(errorAt(robot, "personEdit").startsWith(u"Choose one of the people"));
    CHECK(recordedResults(program.office(), ResultsWanted::All, 1000)->size() == before);
}

TEST_CASE("those who passed are certified by name") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const PersonId person = readyToSit(program);
    program.window.go(u"results"_qs);
    key(robot, person, u"4/10/2026"_qs, u"90"_qs);
    robot.click(u"recordResultButton"_qs);
    confirm(program, u"90"_qs);
    REQUIRE(robot.sees(u"certifyButton"_qs));

    robot.click(u"certifyButton"_qs);
    CHECK_FALSE(openPerson(program.office(), person)->credential);
    program.interaction.answers = {u"certifyNow"_qs};
    robot.click(u"certifyButton"_qs);
    robot.waitFor([&] { return robot.sees(u"bannerButton"_qs); }, "the certificate");
    CHECK_FALSE(robot.sees(u"certifyButton"_qs));
    REQUIRE(openPerson(program.office(), person)->credential);
    CHECK(uncertifiedPasses(program.office())->ready.empty());
    robot.click(u"bannerButton"_qs);
    CHECK(program.window.currentPageId() == u"letters");
}

TEST_CASE("a vendor's file is reported row by row before any of it is taken in") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const PersonId person = readyToSit(program);
    const auto view = openPerson(program.office(), person);
    QFile csv(program.file("results.csv"));
    REQUIRE(csv.open(QIODevice::WriteOnly));
    csv.write("registration_id,candidate_id,last_name,exam_date,result,raw_score\n");
    csv.write(u"R1,%1,%2,2026-04-10,pass,90\n"_qs
                  .arg(candidateNumber(person), view->person.name().family())
                  .toUtf8());
    csv.write("R2,C-999999,Nobody,2026-04-10,pass,90\n");
    csv.close();

    program.window.go(u"results"_qs);
    program.interaction.paths = {csv.fileName()};
    robot.click(u"importResultsButton"_qs);
    robot.waitFor(
        [&] {
            return robot.sees(u"importProblemsTable"_qs) &&
                   robot.find<SmallTable>(u"importProblemsTable"_qs).rowCount() > 0;
        },
        "the report");
    auto& problems = robot.find<SmallTable>(u"importProblemsTable"_qs);
    CHECK(problems.textAt(0, 0) == u"3");
    CHECK(problems.textAt(0, 1) == u"Nobody");
    CHECK(robot.text(u"importFindingsLabel"_qs).startsWith(u"Line 3: There is no candidate"));
    CHECK(problems.rowCount() == 2);
    CHECK(problems.textAt(1, 1) == view->person.name().full());
    CHECK(problems.textAt(1, 4) == u"90");
    CHECK(problems.textAt(1, 5) == u"Passed");
    CHECK(openPerson(program.office(), person)->attempts.size() == view->attempts.size());
    CHECK(robot.text(u"commitImportButton"_qs) == u"Take in 1 result");
    robot.click(u"commitImportButton"_qs);
    robot.waitFor([&] { return robot.sees(u"personEdit"_qs); }, "the end of the import");
    CHECK(openPerson(program.office(), person)->attempts.size() == view->attempts.size() + 1);
}

TEST_CASE("who is looked for is chosen by keyboard, and nobody says so") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const PersonId person = readyToSit(program);
    const QString number = candidateNumber(person);
    const QString name = openPerson(program.office(), person)->person.name().full();
    program.window.go(u"results"_qs);
    const auto lookFor = [&](const QString& text) {
        robot.type(u"personEdit"_qs, text);
        robot.waitFor([&] { return offers(robot).isVisible(); },
                      qPrintable(u"the people found by "_qs + text));
    };
    const auto isChosen = [&] { return robot.text(u"personEditNote"_qs).startsWith(number); };

    lookFor(number);
    QTest::keyClick(&offers(robot), Qt::Key_Tab);
    CHECK(isChosen());
    CHECK(focused(program) == u"satOnEdit");

    lookFor(number); // typed anew, the list opens anew
    CHECK(!isChosen());
    QTest::keyClick(&offers(robot), Qt::Key_Down);
    QTest::keyClick(&offers(robot), Qt::Key_Return);
    CHECK(isChosen());

    robot.type(u"personEdit"_qs, u"zzzz"_qs);
    CHECK(robot.text(u"personEditNote"_qs).isEmpty());
    robot.waitFor([&] { return robot.text(u"personEditNote"_qs) == u"Nobody found for “zzzz”."; },
                  "that nobody was found");
}

TEST_CASE("a sitting without an authorization wants an exception, and is said in words") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const PersonId person = readyToSit(program);
    const auto view = openPerson(program.office(), person);
    REQUIRE(
        decide(program.office(), {.application = view->applications.back().record.application.id,
                                  .verdict = Verdict::Deny,
                                  .by = u"Dana Reyes"_qs,
                                  .reason = u"x"_qs,
                                  .supersedeReason = u"x"_qs}));
    program.window.go(u"results"_qs);
    key(robot, person, u"4/10/2026"_qs, u"90"_qs);
    CHECK(robot.sees(u"ruleBanner"_qs));
    robot.key(Qt::Key_Return);
    CHECK(focused(program) == u"exceptionReasonEdit");
    CHECK(openPerson(program.office(), person)->attempts.size() == view->attempts.size());
    const QString why =
        program.workbench.sentence({ErrorCode::NotAuthorized, u"2026-04-10"_qs, u"denied"_qs});
    INFO(why.toStdString());
    CHECK(why.startsWith(u"No authorization to test covers April 10, 2026: the application was "
                         u"denied."));
}

TEST_CASE("a result keyed wrong is keyed anew or taken back, with a reason") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const PersonId person = readyToSit(program);
    program.window.go(u"results"_qs);
    key(robot, person, u"4/10/2026"_qs, u"19"_qs);
    robot.click(u"recordResultButton"_qs);
    const auto before = recordedResults(program.office(), ResultsWanted::All, 1000)->size();

    robot.row(u"resultsTable"_qs, 0);
    robot.click(u"correctResultButton"_qs);
    CHECK(focused(program) == u"correctionReasonEdit");
    CHECK(robot.text(u"rawScoreEdit"_qs).isEmpty());
    CHECK(!robot.find<QLineEdit>(u"personEdit"_qs).isEnabled());
    robot.type(u"rawScoreEdit"_qs, u"91"_qs);
    robot.click(u"recordResultButton"_qs);
    CHECK(errorAt(robot, "correctionReasonEdit") == u"A correction needs a reason.");
    robot.type(u"correctionReasonEdit"_qs, u"Digits swapped"_qs);
    robot.click(u"recordResultButton"_qs);
    CHECK(latest(program).rawScore == 91);
    CHECK(latest(program).confirmation == Confirmation::Waiting);
    CHECK(recordedResults(program.office(), ResultsWanted::All, 1000)->size() == before);
    CHECK_FALSE(robot.sees(u"correctionReasonEdit"_qs));
    CHECK(robot.find<QLineEdit>(u"personEdit"_qs).isEnabled());

    robot.row(u"resultsTable"_qs, 0);
    robot.click(u"correctResultButton"_qs);
    robot.type(u"correctionReasonEdit"_qs, u"Another person's sheet"_qs);
    robot.click(u"removeResultButton"_qs);
    CHECK(recordedResults(program.office(), ResultsWanted::All, 1000)->size() == before - 1);
}

TEST_CASE("after one result is confirmed the next that waits is at hand") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const PersonId person = readyToSit(program);
    program.window.go(u"results"_qs);
    const int waitedBefore = waitingResults(program.office()).value();
    for (const char16_t* day : {u"4/1/2026", u"4/2/2026"}) {
        key(robot, person, QString::fromUtf16(day), {});
        auto& result = robot.find<QComboBox>(u"resultComboBox"_qs);
        result.setCurrentIndex(result.findText(u"Did not come"_qs));
        robot.click(u"recordResultButton"_qs);
    }
    REQUIRE(waitingResults(program.office()) == waitedBefore + 2);
    robot.click(u"startConfirmingButton"_qs);
    auto& again = robot.find<QComboBox>(u"confirmResultComboBox"_qs);
    CHECK(focused(program) == u"confirmResultComboBox");
    again.setCurrentIndex(again.findText(u"Did not come"_qs));
    robot.click(u"confirmResultButton"_qs);
    CHECK(waitingResults(program.office()) == waitedBefore + 1);
    CHECK(robot.sees(u"confirming"_qs));
    CHECK(again.currentIndex() == 0);
}

TEST_CASE("a pass without an authorization is held back until someone says why it is right") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const PersonId person = readyToSit(program);
    program.window.go(u"results"_qs);
    key(robot, person, u"4/10/2026"_qs, u"90"_qs);
    robot.click(u"recordResultButton"_qs);
    confirm(program, u"90"_qs);
    REQUIRE(
        decide(program.office(),
               {.application =
                    openPerson(program.office(), person)->applications.back().record.application.id,
                .verdict = Verdict::Deny,
                .by = u"Dana Reyes"_qs,
                .reason = u"x"_qs,
                .supersedeReason = u"x"_qs}));
    robot.waitFor([&] { return robot.sees(u"heldTable"_qs); }, "the one held back");
    auto& held = robot.find<SmallTable>(u"heldTable"_qs);
    REQUIRE(held.selectId(person.value()));
    INFO(robot.text(u"heldWhyLabel"_qs).toStdString());
    CHECK(robot.text(u"heldWhyLabel"_qs).startsWith(u"No authorization to test covers April 10"));
    robot.type(u"certifyExceptionEdit"_qs, u"The board upheld the appeal"_qs);
    program.interaction.answers = {u"certifyNow"_qs};
    robot.click(u"certifyExceptionButton"_qs);
    CHECK(openPerson(program.office(), person)->credential);
}

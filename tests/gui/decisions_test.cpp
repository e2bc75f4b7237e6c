// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/number.h"
#include "core/usecases/decide.h"
#include "tests/gui/review_support.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/smalltable.h"

#include <QComboBox>
#include <QListWidget>
#include <QTest>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const Applicant ana{"A1", "Ana", "Núñez", "accepted"};
const Applicant bo{"A2", "Bo", "Larsen", "accepted", false};

} // namespace

TEST_CASE("a decided case shows why, and leads to what it rested on") {
    ReviewProgram program({bo});
    Robot& robot = program.robot;
    REQUIRE(decide(program.workbench.office(), {.application = program.idOf("A2"),
                                                .verdict = Verdict::Deny,
                                                .by = u"Dana Reyes"_qs,
                                                .reasonCodes = {u"resume_missing"_qs},
                                                .reason = u"asked twice"_qs}));
    program.open(u"A2"_qs);
    CHECK(robot.text(u"reasonsGivenLabel"_qs) == u"• No résumé\n• asked twice");
    CHECK_FALSE(robot.sees(u"showLetterButton"_qs));
    robot.click(u"asDecidedButton"_qs);
    CHECK(robot.text(u"reportApplicationEdit"_qs) == applicationNumber(program.idOf("A2")));
    robot.waitFor([&] { return robot.sees(u"reportTable"_qs); }, "the case as decided");
    CHECK(robot.find<SmallTable>(u"reportTable"_qs).textAt(0, 2) == u"No résumé; asked twice");
}

TEST_CASE("signing under another name leaves who works here, until it is changed on purpose") {
    ReviewProgram program({ana, bo});
    Robot& robot = program.robot;
    program.interaction.answers = {u"Dana Reyes"_qs};
    robot.click(u"changeWorkerButton"_qs);
    CHECK(robot.text(u"workerLabel"_qs) == u"Dana Reyes");
    program.open(u"A1"_qs);
    robot.click(u"approveButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, true);
    auto& signer = robot.find<QComboBox>(u"signerCombo"_qs);
    CHECK(signer.currentData().toString() == u"Dana Reyes");
    signer.setCurrentIndex(signer.findData(u"Sam Okoro"_qs));
    robot.click(u"otherActButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, false);
    CHECK(program.caseOf(u"A1"_qs).record.decisions.back().value.by == u"Sam Okoro");
    CHECK(program.workbench.office().actor().name == u"Dana Reyes");
    CHECK(robot.text(u"workerLabel"_qs) == u"Dana Reyes");

    program.interaction.answers = {u"Sam Okoro"_qs};
    robot.click(u"changeWorkerButton"_qs);
    CHECK(program.workbench.office().actor().name == u"Sam Okoro");
    CHECK(robot.text(u"workerLabel"_qs) == u"Sam Okoro");
}

TEST_CASE("the last day to answer is part of the draft") {
    ReviewProgram program({bo});
    Robot& robot = program.robot;
    program.open(u"A2"_qs);
    robot.click(u"pendButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, true);
    robot.find<DayEdit>(u"dueDayEdit"_qs).setDay(QDate(2020, 4, 6));
    robot.click(u"leaveButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, false);
    robot.click(u"pendButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, true);
    CHECK(robot.find<DayEdit>(u"dueDayEdit"_qs).day() == QDate(2020, 4, 6));
}

TEST_CASE("typing in the reasons goes to one and ticks none") {
    ReviewProgram program({bo});
    Robot& robot = program.robot;
    program.open(u"A2"_qs);
    robot.click(u"denyButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, true);
    robot.click(u"otherActButton"_qs);
    CHECK(robot.text(u"decisionReasonPickerNote"_qs).startsWith(u"Tick a reason"));
    auto& list = robot.find<QListWidget>(u"reasonList"_qs);
    const QString wanted = u"Fee not paid"_qs;
    REQUIRE(list.findItems(wanted, Qt::MatchExactly).size() == 1);
    list.setFocus();
    QTest::keyClicks(&list, u"fee not"_qs);
    CHECK(list.currentItem()->text() == wanted);
    CHECK(robot.text(u"tickedReasonsLabel"_qs) == u"No reason is ticked.");
    robot.keyOn(u"reasonList"_qs, Qt::Key_Down); // nothing is being typed any more
    list.setCurrentItem(list.findItems(wanted, Qt::MatchExactly).front());
    robot.keyOn(u"reasonList"_qs, Qt::Key_Space);
    CHECK(robot.text(u"tickedReasonsLabel"_qs) == QString(u"Ticked: " + wanted));
    CHECK_FALSE(robot.text(u"decisionReasonPickerNote"_qs).startsWith(u"Tick a reason"));
}

TEST_CASE("what is denied for missing papers alone is not said to be open to an appeal") {
    ReviewProgram program({bo});
    Robot& robot = program.robot;
    program.open(u"A2"_qs);
    robot.click(u"denyButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, true);
    auto& list = robot.find<QListWidget>(u"reasonList"_qs);
    const auto tick = [&](const QString& code, Qt::CheckState state) {
        const QString label = program.caseOf(u"A2"_qs).edition.reason(code)->label;
        list.findItems(label, Qt::MatchExactly).front()->setCheckState(state);
    };
    const auto saysAppeal = [&] {
        return robot.find<QWidget>(u"signedWords"_qs)
            .accessibleDescription()
            .contains(u"The applicant can appeal within 30 days");
    };
    CHECK(saysAppeal());
    tick(u"resume_missing"_qs, Qt::Checked);
    CHECK_FALSE(saysAppeal());
    tick(u"experience_too_short"_qs, Qt::Checked);
    CHECK(saysAppeal());
}

TEST_CASE("Alt+R leads to the reasons from any field") {
    ReviewProgram program({bo});
    Robot& robot = program.robot;
    program.open(u"A2"_qs);
    robot.click(u"pendButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, true);
    robot.find<QWidget>(u"dueDayEdit"_qs).setFocus();
    robot.key(Qt::Key_R, Qt::AltModifier);
    CHECK(robot.find<QWidget>(u"reasonList"_qs).hasFocus());
}

TEST_CASE("the last day to answer is chosen, and not before today") {
    ReviewProgram program({bo});
    Robot& robot = program.robot;
    program.open(u"A2"_qs);
    robot.click(u"pendButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, true);
    CHECK(robot.find<DayEdit>(u"dueDayEdit"_qs).day() == QDate(2020, 4, 23));
    robot.type(u"decisionWordsEdit"_qs, u"A list of your positions, please."_qs);
    robot.find<DayEdit>(u"dueDayEdit"_qs).setDay(QDate(2020, 3, 23));
    robot.click(u"otherActButton"_qs);
    CHECK(robot.text(u"dueDayEditNote"_qs) == u"Choose a day that is not before today.");
    robot.find<DayEdit>(u"dueDayEdit"_qs).setDay(QDate(2020, 4, 6));
    robot.click(u"otherActButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, false);
    CHECK(program.caseOf(u"A2"_qs).record.decisions.back().value.dueOn == QDate(2020, 4, 6));
}

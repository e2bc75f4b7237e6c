// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/gui/review_support.h"
#include "ui/widgets/badge.h"

#include <QComboBox>
#include <QPushButton>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const Applicant ana{"A1", "Ana", "Núñez", "accepted"};
const Applicant mei{"A3", "Mei", "Okafor", "accepted"};

} // namespace

TEST_CASE("who declares a conflict sees it in the header, and can't decide until it is withdrawn") {
    ReviewProgram program({ana});
    Robot& robot = program.robot;
    program.open(u"A1"_qs);
    CHECK(!robot.sees(u"caseConflictBadge"_qs));
    CHECK(robot.text(u"conflictButton"_qs) == u"Declare a conflict…");
    robot.click(u"conflictButton"_qs);
    program.waitForDialog(u"conflictDialog"_qs, true);
    robot.click(u"actButton"_qs);
    CHECK(robot.text(u"conflictKindComboBoxNote"_qs) == u"Choose what you are to the applicant.");
    robot.find<QComboBox>(u"conflictKindComboBox"_qs).setCurrentText(u"Other"_qs);
    robot.click(u"actButton"_qs);
    CHECK(robot.text(u"conflictWordsEditNote"_qs) == u"Say it in your own words.");
    robot.type(u"conflictWordsEdit"_qs, u"My neighbour."_qs);
    robot.click(u"actButton"_qs);
    program.waitForDialog(u"conflictDialog"_qs, false);
    CHECK(robot.find<BadgeLabel>(u"caseConflictBadge"_qs).badge().word == u"Conflict: Dana Reyes");
    CHECK(robot.text(u"sheetLabel"_qs).startsWith(u"Dana Reyes may not decide this application"));
    CHECK(!robot.find<QPushButton>(u"approveButton"_qs).isEnabled());
    robot.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(!robot.sees(u"decideDialog"_qs));

    CHECK(robot.text(u"conflictButton"_qs) == u"Withdraw my conflict…");
    robot.click(u"conflictButton"_qs);
    program.waitForDialog(u"conflictDialog"_qs, true);
    robot.type(u"conflictWordsEdit"_qs, u"Another Ana."_qs);
    robot.click(u"actButton"_qs);
    program.waitForDialog(u"conflictDialog"_qs, false);
    CHECK(!robot.sees(u"caseConflictBadge"_qs));
    CHECK(robot.find<QPushButton>(u"approveButton"_qs).isEnabled());
    const auto& declared = program.caseOf(u"A1"_qs).record.conflicts;
    REQUIRE(declared.size() == 1);
    CHECK(declared[0].value.withdrawnReason == u"Another Ana.");
}

TEST_CASE("a conflict is declared on the case that was open when it was asked who works here") {
    ReviewProgram program({ana, mei});
    Robot& robot = program.robot;
    program.open(u"A1"_qs);
    program.workbench.office().setActor({u"somebody"_qs, u"somebody"_qs});
    program.interaction.whileAsking = [&] { program.open(u"A3"_qs); };
    program.interaction.answers = {u"Sam Okoro"_qs};
    robot.click(u"conflictButton"_qs);
    program.waitForDialog(u"conflictDialog"_qs, true);
    robot.find<QComboBox>(u"conflictKindComboBox"_qs)
        .setCurrentText(u"Relative of the applicant"_qs);
    robot.click(u"actButton"_qs);
    program.waitForDialog(u"conflictDialog"_qs, false);
    CHECK(program.caseOf(u"A1"_qs).record.conflicts.size() == 1);
    CHECK(program.caseOf(u"A3"_qs).record.conflicts.empty());
}

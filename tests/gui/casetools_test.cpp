// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/decide.h"
#include "tests/gui/officeprogram.h"
#include "tests/gui/review_support.h"
#include "ui/widgets/badge.h"

#include <QAction>
#include <QComboBox>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const Applicant ana{"A1", "Ana", "Núñez", "accepted"};

} // namespace

TEST_CASE("a request for accommodations is recorded and decided on the case") {
    ReviewProgram program({ana});
    Robot& robot = program.robot;
    program.open(u"A1"_qs);
    const auto open = [&] {
        program.window.findChild<QAction*>(u"accommodationAction"_qs)->trigger();
        program.waitForDialog(u"accommodationDialog"_qs, true);
    };
    open();
    robot.click(u"actButton"_qs);
    program.waitForDialog(u"accommodationDialog"_qs, false);
    REQUIRE(program.caseOf(u"A1"_qs).accommodation);
    CHECK(robot.find<BadgeLabel>(u"caseFlagsBadge"_qs).badge().word == u"Accommodations undecided");
    REQUIRE(decide(
        program.workbench.office(),
        {.application = program.idOf("A1"), .verdict = Verdict::Approve, .by = u"Dana Reyes"_qs}));
    CHECK(program.caseOf(u"A1"_qs).authorizationWaits);
    open();
    robot.click(u"actButton"_qs);
    CHECK(robot.text(u"accommodationOutcomeComboNote"_qs) == u"Choose the decision.");
    auto& outcome = robot.find<QComboBox>(u"accommodationOutcomeCombo"_qs);
    outcome.setCurrentText(u"Not granted"_qs);
    robot.click(u"actButton"_qs);
    CHECK(robot.text(u"accommodationReasonEditNote"_qs) == u"Say why.");
    outcome.setCurrentText(u"Granted"_qs);
    robot.click(u"actButton"_qs);
    CHECK(robot.text(u"accommodationGrantedEditNote"_qs) == u"Say what is granted.");
    robot.type(u"accommodationGrantedEdit"_qs, u"A separate room"_qs);
    robot.click(u"actButton"_qs);
    program.waitForDialog(u"accommodationDialog"_qs, false);
    const CaseView view = program.caseOf(u"A1"_qs);
    CHECK(view.authorization);
    CHECK(view.accommodation->granted == u"A separate room");
    CHECK(!robot.sees(u"caseFlagsBadge"_qs));
    CHECK(robot.text(u"rulingsBesideLabel"_qs).contains(u"Dana Reyes: A separate room."));

    open();
    robot.click(u"otherActButton"_qs);
    robot.waitFor([&] { return robot.sees(u"accommodationReceivedEdit"_qs); }, "a further request");
    robot.click(u"actButton"_qs);
    robot.waitFor([&] { return program.caseOf(u"A1"_qs).accommodation->isUndecided(); },
                  "the further request");
    CHECK(program.caseOf(u"A1"_qs).rulings.size() == 1);

    // Where two rulings stand, one of them is chosen to be decided anew.
    program.waitForDialog(u"accommodationDialog"_qs, false);
    open();
    CHECK_FALSE(robot.sees(u"accommodationRulingCombo"_qs));
    robot.find<QComboBox>(u"accommodationOutcomeCombo"_qs).setCurrentText(u"Not granted"_qs);
    robot.type(u"accommodationReasonEdit"_qs, u"no need was shown"_qs);
    robot.click(u"actButton"_qs);
    program.waitForDialog(u"accommodationDialog"_qs, false);
    open();
    auto& rulings = robot.find<QComboBox>(u"accommodationRulingCombo"_qs);
    auto& outcomeAnew = robot.find<QComboBox>(u"accommodationOutcomeCombo"_qs);
    REQUIRE(rulings.count() == 2);
    CHECK(outcomeAnew.currentText() == u"Not granted");
    rulings.setCurrentIndex(0);
    CHECK(outcomeAnew.currentText() == u"Granted");
    robot.type(u"accommodationReasonEdit"_qs, u"the room is gone"_qs);
    outcomeAnew.setCurrentText(u"Not granted"_qs);
    robot.click(u"actButton"_qs);
    program.waitForDialog(u"accommodationDialog"_qs, false);
    const auto anew = program.caseOf(u"A1"_qs).rulings;
    REQUIRE(anew.size() == 2);
    CHECK(anew.rbegin()->second.replaces == AccommodationRequestId(1));
    CHECK(anew.rbegin()->second.reason == u"the room is gone");
}

TEST_CASE("a case is evaluated as of an earlier day, beside what was decided then") {
    ReviewProgram program({ana});
    Robot& robot = program.robot;
    REQUIRE(decide(
        program.workbench.office(),
        {.application = program.idOf("A1"), .verdict = Verdict::Approve, .by = u"Dana Reyes"_qs}));
    program.open(u"A1"_qs);
    program.window.findChild<QAction*>(u"rerunAction"_qs)->trigger();
    program.waitForDialog(u"rerunDialog"_qs, true);
    CHECK(namelessControls(robot.find<QDialog>(u"rerunDialog"_qs)).isEmpty());
    CHECK(robot.text(u"rerunResultLabel"_qs).startsWith(u"Eligible. "));
    CHECK(robot.text(u"rerunResultLabel"_qs).endsWith(u"the same as it was decided on."));
    robot.type(u"rerunDayEdit"_qs, u"1999-01-01"_qs);
    robot.click(u"actButton"_qs);
    CHECK(robot.sees(u"rerunDialog"_qs));
    CHECK(robot.text(u"rerunResultLabel"_qs).isEmpty());
    CHECK(!robot.text(u"rerunDayEditNote"_qs).isEmpty());
    robot.type(u"rerunDayEdit"_qs, u"2020-03-25"_qs);
    robot.click(u"actButton"_qs);
    CHECK(!robot.text(u"rerunDayEditNote"_qs).isEmpty());
    robot.click(u"leaveButton"_qs);
    program.waitForDialog(u"rerunDialog"_qs, false);
}

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/decide.h"
#include "core/usecases/setup.h"
#include "tests/gui/review_support.h"

#include <QComboBox>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const Applicant ana{"A1", "Ana", "Núñez", "accepted"};
const Applicant mei{"A3", "Mei", "Okafor", "accepted"};

void reviewAllTwice(OfficeFile& office) {
    const Stored<Office> before = readSetup(office)->office;
    Office after = before.value;
    after.secondReviewPercent = 100;
    REQUIRE(saveOffice(office, before, after));
}

} // namespace

TEST_CASE("a second review is signed by someone else, who agrees or disagrees") {
    ReviewProgram program({ana});
    Robot& robot = program.robot;
    OfficeFile& office = program.workbench.office();
    reviewAllTwice(office);
    program.interaction.answers = {u"Dana Reyes"_qs};
    robot.click(u"changeWorkerButton"_qs);
    REQUIRE(decide(
        office,
        {.application = program.idOf("A1"), .verdict = Verdict::Approve, .by = u"Dana Reyes"_qs}));
    program.open(u"A1"_qs);
    robot.click(u"approveButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, true);
    auto& signer = robot.find<QComboBox>(u"signerCombo"_qs);
    signer.setCurrentIndex(signer.findData(u"Sam Okoro"_qs));
    robot.click(u"otherActButton"_qs);
    CHECK(robot.text(u"signerComboNote"_qs).startsWith(u"You signed the first review"));
    robot.click(u"leaveButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, false);

    program.interaction.answers = {u"Sam Okoro"_qs};
    robot.click(u"changeWorkerButton"_qs);
    CHECK(robot.text(u"approveButton"_qs).startsWith(u"&Agree"));
    CHECK(robot.text(u"denyButton"_qs).startsWith(u"Disagree"));
    robot.click(u"approveButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, true);
    CHECK_FALSE(robot.sees(u"supersedeReasonEdit"_qs));
    CHECK(robot.find<QComboBox>(u"signerCombo"_qs).findData(u"Dana Reyes"_qs) < 0);
    robot.click(u"otherActButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, false);
    const Decision second = program.caseOf(u"A1"_qs).record.decisions.back().value;
    CHECK(second.secondReview == SecondReview::Agreed);
    CHECK(second.by == u"Sam Okoro");
}

TEST_CASE("a second reviewer who works blind is not shown what the first one found") {
    ReviewProgram program({mei});
    Robot& robot = program.robot;
    OfficeFile& office = program.workbench.office();
    reviewAllTwice(office);
    REQUIRE(decide(office, {.application = program.idOf("A3"),
                            .verdict = Verdict::Approve,
                            .by = u"Dana Reyes"_qs,
                            .reason = u"a fine case"_qs}));
    program.open(u"A3"_qs);
    CHECK(robot.text(u"standingLabel"_qs).startsWith(u"Approve, signed by Dana Reyes"));
    office.setActor({u"Sam Okoro"_qs, u"sam"_qs});
    ChangeSet everything;
    everything.many = true;
    Q_EMIT office.events().changed(everything);
    CHECK(robot.text(u"standingLabel"_qs).startsWith(u"Waits for a second review."));
    CHECK(!robot.text(u"standingLabel"_qs).contains(u"Dana"));
}

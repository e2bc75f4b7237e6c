// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/conflicts.h"
#include "core/usecases/decide.h"
#include "core/usecases/draftdecisions.h"
#include "core/usecases/letters.h"
#include "core/usecases/setup.h"
#include "tests/gui/officeprogram.h"
#include "tests/gui/review_support.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/pageview.h"
#include "ui/widgets/smalltable.h"

#include <QComboBox>
#include <QPushButton>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const Applicant ana{"A1", "Ana", "Núñez", "accepted"};
const Applicant bo{"A2", "Bo", "Larsen", "accepted", false};
const Applicant mei{"A3", "Mei", "Okafor", "accepted"};

void draft(ReviewProgram& program, const char* externalId, Verdict verdict,
           const char* reason = "") {
    REQUIRE(draftDecision(program.workbench.office(), {.application = program.idOf(externalId),
                                                       .verdict = verdict,
                                                       .by = u"Dana Reyes"_qs,
                                                       .reason = QString::fromUtf8(reason)}));
}

} // namespace

TEST_CASE("the sign-off sheet signs what is ticked, and nothing else") {
    ReviewProgram program({ana, bo, mei});
    Robot& robot = program.robot;
    draft(program, "A1", Verdict::Approve);
    draft(program, "A2", Verdict::Deny, "no résumé");
    draft(program, "A3", Verdict::Approve);
    program.window.go(u"signoff"_qs);
    auto& table = robot.find<SmallTable>(u"signOffTable"_qs);
    REQUIRE(table.rowCount() == 3);
    CHECK(table.textAt(1, 0) == u"Larsen, Bo");
    CHECK(table.textAt(1, 3) == u"Not eligible at this time");
    CHECK(robot.text(u"signOffButton"_qs) == u"&Sign 3 decisions…");
    CHECK(namelessControls(program.window).isEmpty());
    robot.row(u"signOffTable"_qs, 1);
    robot.keyOn(u"signOffTable"_qs, Qt::Key_Space);
    CHECK(robot.text(u"signOffButton"_qs) == u"&Sign 2 decisions…");

    program.interaction.answers = {u"notYet"_qs, u"signNow"_qs};
    robot.click(u"signOffButton"_qs);
    CHECK(program.stageOf("A1") == Stage::Intake);
    robot.click(u"signOffButton"_qs);
    CHECK(program.interaction.asked.back().detail.startsWith(u"2 × Approve. Dana Reyes signs"));
    robot.waitFor([&] { return table.rowCount() == 1; }, "the signatures");
    CHECK(program.stageOf("A1") == Stage::Approved);
    CHECK(program.stageOf("A2") == Stage::Intake);
    CHECK(program.stageOf("A3") == Stage::Approved);

    robot.row(u"signOffTable"_qs, 0);
    robot.click(u"takeOffButton"_qs);
    CHECK(robot.sees(u"signOffEmptyState"_qs));
    CHECK(program.caseOf(u"A2"_qs).record.decisions.empty());
}

TEST_CASE("before it is chosen who signs, each line shows its letter and what is to note") {
    ReviewProgram program({ana});
    program.workbench.office().setActor({u"front desk"_qs, u"desk"_qs});
    draft(program, "A1", Verdict::Approve);
    program.window.go(u"signoff"_qs);
    auto& table = program.robot.find<SmallTable>(u"signOffTable"_qs);
    REQUIRE(table.rowCount() == 1);
    CHECK(program.robot.find<QComboBox>(u"signOffComboBox"_qs).currentIndex() == -1);
    CHECK(table.textAt(0, 3) == u"Authorization to test");
    CHECK(table.textAt(0, 4) == u"Choose who signs.");
    CHECK_FALSE(program.robot.find<QPushButton>(u"signOffButton"_qs).isEnabled());
}

TEST_CASE("what is drafted anew while it is asked whether to sign is not signed") {
    ReviewProgram program({ana, mei});
    Robot& robot = program.robot;
    draft(program, "A1", Verdict::Approve);
    draft(program, "A3", Verdict::Approve);
    program.window.go(u"signoff"_qs);
    program.interaction.whileAsking = [&] { draft(program, "A1", Verdict::Deny, "on reflection"); };
    program.interaction.answers = {u"signNow"_qs};
    robot.click(u"signOffButton"_qs);
    robot.waitFor([&] { return robot.sees(u"signOffBanner"_qs); }, "the signatures");
    CHECK(program.stageOf("A1") == Stage::Intake);
    CHECK(program.stageOf("A3") == Stage::Approved);
    CHECK(robot.text(u"bannerLabel"_qs).startsWith(u"Signed: 1 decision. What the decision on"));
    CHECK(robot.find<SmallTable>(u"signOffTable"_qs).textAt(0, 2) == u"Deny");
}

TEST_CASE("a line that can't be signed says why and has no box") {
    ReviewProgram program({ana, mei});
    Robot& robot = program.robot;
    draft(program, "A1", Verdict::Approve);
    draft(program, "A3", Verdict::Approve);
    REQUIRE(declareConflict(program.workbench.office(), {.application = program.idOf("A1"),
                                                         .kind = ConflictKind::Relative,
                                                         .by = u"Dana Reyes"_qs}));
    program.window.go(u"signoff"_qs);
    auto& table = robot.find<SmallTable>(u"signOffTable"_qs);
    REQUIRE(table.rowCount() == 2);
    CHECK(table.textAt(0, 4).startsWith(u"Dana Reyes may not decide this application"));
    CHECK(robot.text(u"signOffButton"_qs) == u"&Sign 1 decision…");
    robot.find<QComboBox>(u"signOffComboBox"_qs).setCurrentText(u"Sam Okoro"_qs);
    CHECK(table.textAt(0, 4).isEmpty());
    CHECK(robot.text(u"signOffButton"_qs) == u"&Sign 2 decisions…");
}

TEST_CASE("the sheet says of whom it denies that they meet all requirements, or are pending") {
    ReviewProgram program({ana, bo});
    draft(program, "A1", Verdict::Deny, "too few months");
    draft(program, "A2", Verdict::Deny, "no résumé");
    program.window.go(u"signoff"_qs);
    auto& table = program.robot.find<SmallTable>(u"signOffTable"_qs);
    REQUIRE(table.rowCount() == 2);
    CHECK(table.textAt(0, 4).startsWith(u"Meets all requirements"));
    CHECK(table.textAt(1, 4) == u"Pending, and no last day to answer has passed: an exception.");
}

TEST_CASE("the letter of a line is looked at beside it before it is signed") {
    OfficeProgram program(QDate(2026, 4, 15));
    program.openSample();
    OfficeFile& office = program.office();
    const auto setup = readSetup(office);
    REQUIRE(setup);
    DecisionRequest denial{.application = ApplicationId(1),
                           .verdict = Verdict::Deny,
                           .by = setup->staff.front().value.name,
                           .reason = u"as an example"_qs,
                           .supersedeReason = u"as an example"_qs};
    const auto hasLetter = [&] {
        const auto run = prepareLetterOf(office, denial);
        return run && !run->letters.empty();
    };
    while (!hasLetter())
        denial.application = ApplicationId(denial.application.value() + 1);
    const size_t before = openCase(office, denial.application)->record.decisions.size();
    REQUIRE(draftDecision(office, denial));
    program.window.go(u"signoff"_qs);
    Robot& robot = program.robot;
    robot.waitFor(
        [&] {
            return robot.sees(u"pageView"_qs) &&
                   robot.find<PageView>(u"pageView"_qs).pageCount() > 0;
        },
        "the letter");
    CHECK(openCase(office, denial.application)->record.decisions.size() == before);
}

TEST_CASE("what waits on the sign-off sheet says so in the lists") {
    ReviewProgram program({ana, mei});
    Robot& robot = program.robot;
    program.window.go(u"applications"_qs);
    const auto stages = [&] {
        const auto& list = robot.find<ListView>(u"applicationList"_qs);
        QStringList found;
        for (int row = 0; row < list.model()->rowCount(); ++row)
            found << list.model()->index(row, 2).data().toString();
        found.sort();
        return found;
    };
    robot.waitFor([&] { return stages() == QStringList{u"New"_qs, u"New"_qs}; }, "the list");
    draft(program, "A1", Verdict::Approve);
    robot.waitFor(
        [&] {
            return stages() == QStringList{u"New"_qs, u"On the sign-off sheet"_qs};
        },
        "the mark");
    REQUIRE(discardDrafted(program.workbench.office(), program.idOf("A1")));
    robot.waitFor([&] { return stages() == QStringList{u"New"_qs, u"New"_qs}; }, "no mark");
}

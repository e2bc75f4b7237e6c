// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/number.h"
#include "core/usecases/conflicts.h"
#include "core/usecases/decide.h"
#include "core/usecases/draftdecisions.h"
#include "core/usecases/letters.h"
#include "core/usecases/setup.h"
#include "core/wording/catalogue.h"
#include "tests/gui/officeprogram.h"
#include "tests/gui/review_support.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/dayedit.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/pageview.h"
#include "ui/widgets/smalltable.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QTest>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const Applicant ana{"A1", "Ana", "Núñez", "accepted"};
const Applicant bo{"A2", "Bo", "Larsen", "accepted", false};
const Applicant mei{"A3", "Mei", "Okafor", "accepted"};

ApplicationId idOf(ReviewProgram& program, const char* externalId) {
    return program.caseOf(QString::fromUtf8(externalId)).record.application.id;
}

void draft(ReviewProgram& program, const char* externalId, Verdict verdict,
           const char* reason = "") {
    REQUIRE(draftDecision(program.workbench.office(), {.application = idOf(program, externalId),
                                                       .verdict = verdict,
                                                       .by = u"Dana Reyes"_qs,
                                                       .reason = QString::fromUtf8(reason)}));
}

Stage stageOf(ReviewProgram& program, const char* externalId) {
    return program.caseOf(QString::fromUtf8(externalId)).record.application.value.stage;
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
    CHECK(stageOf(program, "A1") == Stage::Intake);
    robot.click(u"signOffButton"_qs);
    CHECK(program.interaction.asked.back().detail.startsWith(u"2 × Approve. Dana Reyes signs"));
    robot.waitFor([&] { return table.rowCount() == 1; }, "the signatures");
    CHECK(stageOf(program, "A1") == Stage::Approved);
    CHECK(stageOf(program, "A2") == Stage::Intake);
    CHECK(stageOf(program, "A3") == Stage::Approved);

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
    CHECK(stageOf(program, "A1") == Stage::Intake);
    CHECK(stageOf(program, "A3") == Stage::Approved);
    CHECK(robot.text(u"bannerLabel"_qs).startsWith(u"Signed: 1 decision. What the decision on"));
    CHECK(robot.find<SmallTable>(u"signOffTable"_qs).textAt(0, 2) == u"Deny");
}

TEST_CASE("a line that can't be signed says why and has no box") {
    ReviewProgram program({ana, mei});
    Robot& robot = program.robot;
    draft(program, "A1", Verdict::Approve);
    draft(program, "A3", Verdict::Approve);
    REQUIRE(declareConflict(program.workbench.office(), {.application = idOf(program, "A1"),
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

TEST_CASE("the sheet says of whom it denies that they meet all requirements") {
    ReviewProgram program({ana, bo});
    draft(program, "A1", Verdict::Deny, "too few months");
    draft(program, "A2", Verdict::Deny, "no résumé");
    program.window.go(u"signoff"_qs);
    auto& table = program.robot.find<SmallTable>(u"signOffTable"_qs);
    REQUIRE(table.rowCount() == 2);
    CHECK(table.textAt(0, 4).startsWith(u"Meets all requirements"));
    CHECK(table.textAt(1, 4).isEmpty());
}

TEST_CASE("a decided case shows why, and leads to what it rested on") {
    ReviewProgram program({bo});
    Robot& robot = program.robot;
    REQUIRE(decide(program.workbench.office(), {.application = idOf(program, "A2"),
                                                .verdict = Verdict::Deny,
                                                .by = u"Dana Reyes"_qs,
                                                .reasonCodes = {u"resume_missing"_qs},
                                                .reason = u"asked twice"_qs}));
    program.open(u"A2"_qs);
    CHECK(robot.text(u"reasonsGivenLabel"_qs) == u"• No résumé\n• asked twice");
    CHECK_FALSE(robot.sees(u"showLetterButton"_qs));
    robot.click(u"asDecidedButton"_qs);
    CHECK(robot.text(u"reportApplicationEdit"_qs) == applicationNumber(idOf(program, "A2")));
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

TEST_CASE("a second review is signed by someone else, who agrees or disagrees") {
    ReviewProgram program({ana});
    Robot& robot = program.robot;
    OfficeFile& office = program.workbench.office();
    const Stored<Office> before = readSetup(office)->office;
    Office after = before.value;
    after.secondReviewPercent = 100;
    REQUIRE(saveOffice(office, before, after));
    program.interaction.answers = {u"Dana Reyes"_qs};
    robot.click(u"changeWorkerButton"_qs);
    REQUIRE(decide(
        office,
        {.application = idOf(program, "A1"), .verdict = Verdict::Approve, .by = u"Dana Reyes"_qs}));
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
        {.application = idOf(program, "A1"), .verdict = Verdict::Approve, .by = u"Dana Reyes"_qs}));
    CHECK(program.caseOf(u"A1"_qs).authorizationWaits);
    open();
    robot.click(u"actButton"_qs);
    CHECK(robot.text(u"accommodationGrantedEditNote"_qs) == u"Say what is granted.");
    robot.type(u"accommodationGrantedEdit"_qs, u"A separate room"_qs);
    robot.click(u"actButton"_qs);
    program.waitForDialog(u"accommodationDialog"_qs, false);
    const CaseView view = program.caseOf(u"A1"_qs);
    CHECK(view.authorization);
    CHECK(view.accommodation->granted == u"A separate room");
    CHECK(!robot.sees(u"caseFlagsBadge"_qs));
}

TEST_CASE("a case is evaluated as of an earlier day, beside what was decided then") {
    ReviewProgram program({ana});
    Robot& robot = program.robot;
    REQUIRE(decide(
        program.workbench.office(),
        {.application = idOf(program, "A1"), .verdict = Verdict::Approve, .by = u"Dana Reyes"_qs}));
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

TEST_CASE("a second reviewer who works blind is not shown what the first one found") {
    ReviewProgram program({mei});
    Robot& robot = program.robot;
    OfficeFile& office = program.workbench.office();
    const Stored<Office> before = readSetup(office)->office;
    Office after = before.value;
    after.secondReviewPercent = 100;
    REQUIRE(saveOffice(office, before, after));
    REQUIRE(decide(office, {.application = idOf(program, "A3"),
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
    REQUIRE(discardDrafted(program.workbench.office(), idOf(program, "A1")));
    robot.waitFor([&] { return stages() == QStringList{u"New"_qs, u"New"_qs}; }, "no mark");
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

TEST_CASE(
    "requests that are over are looked at from the applications page, and denied in one run") {
    ReviewProgram program({bo, mei});
    Robot& robot = program.robot;
    const QString path = program.workbench.office().path();
    {
        const auto earlier = OfficeFile::open(path, std::make_shared<DayClock>(QDate(2020, 3, 20)),
                                              {u"Dana Reyes"_qs, u"dana"_qs});
        REQUIRE(earlier);
        for (const char* id : {"A2", "A3"}) {
            const auto asked = decide(**earlier, {.application = idOf(program, id),
                                                  .verdict = Verdict::Pend,
                                                  .by = u"Dana Reyes"_qs,
                                                  .reason = u"a résumé"_qs,
                                                  .dueOn = QDate(2020, 3, 22)});
            REQUIRE(asked);
            const DueLetter letter{.kind = LetterKind::MoreNeeded,
                                   .person = program.caseOf(QString::fromUtf8(id)).person().id,
                                   .application = idOf(program, id),
                                   .decision = asked->decision,
                                   .name = {}};
            PreparedRun run{.pdf = "%PDF", .pages = 1, .letters = {}, .setAside = {}};
            run.letters.push_back({letter, 1, 1, {}, {}});
            REQUIRE(markSent(**earlier, run, u"Dana Reyes"_qs));
        }
    }
    program.workbench.office().notice();
    program.window.go(u"applications"_qs);
    robot.waitFor([&] { return robot.sees(u"expiredBanner"_qs); }, "the offer");
    robot.click(u"bannerButton"_qs);
    program.waitForDialog(u"expireDialog"_qs, true);
    auto& table = robot.find<SmallTable>(u"expiredTable"_qs);
    REQUIRE(table.rowCount() == 2);
    CHECK(robot.text(u"denyExpiredButton"_qs) == u"&Deny 1 application");
    robot.click(u"denyExpiredButton"_qs);
    program.waitForDialog(u"expireDialog"_qs, false);
    CHECK(stageOf(program, "A2") == Stage::Denied);
    CHECK(stageOf(program, "A3") == Stage::Pended); // meets all requirements by now
}

TEST_CASE("the lists for an auditor are read on their page and saved as CSV") {
    ReviewProgram program({bo});
    Robot& robot = program.robot;
    REQUIRE(decide(program.workbench.office(), {.application = idOf(program, "A2"),
                                                .verdict = Verdict::Approve,
                                                .by = u"Dana Reyes"_qs,
                                                .override = u"=seen in the office"_qs}));
    program.window.go(u"reports"_qs);
    robot.waitFor([&] { return robot.sees(u"reportTable"_qs); }, "the list");
    CHECK(robot.find<SmallTable>(u"reportTable"_qs).rowCount() == 1);
    CHECK(robot.text(u"reportSummaryLabel"_qs) == u"1 exception.");
    CHECK(robot.text(u"reportDefinitionLabel"_qs).startsWith(u"Every decision and attempt"));
    CHECK(namelessControls(program.window).isEmpty());
    const QString path = program.folder.filePath(u"exceptions.csv"_qs);
    program.interaction.paths = {path};
    // What was in sight is saved, whatever is chosen meanwhile.
    auto& lists = robot.find<QComboBox>(u"reportComboBox"_qs);
    program.interaction.whileAsking = [&] { lists.setCurrentText(u"A case as decided"_qs); };
    robot.click(u"saveReportButton"_qs);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().contains("'=seen in the office\r\n"));

    CHECK(robot.text(u"reportSummaryLabel"_qs) == u"Type the number of an application.");
    robot.type(u"reportApplicationEdit"_qs, u"A-000001"_qs);
    robot.keyOn(u"reportApplicationEdit"_qs, Qt::Key_Return);
    robot.waitFor([&] { return robot.text(u"reportSummaryLabel"_qs).startsWith(u"A-000001"); },
                  "the case");
}

TEST_CASE("a list that was asked for before another one is not shown under its heading") {
    ReviewProgram program({bo});
    Robot& robot = program.robot;
    program.window.go(u"reports"_qs);
    auto& lists = robot.find<QComboBox>(u"reportComboBox"_qs);
    const auto definition = [&] { return robot.text(u"reportDefinitionLabel"_qs); };
    robot.waitFor([&] { return definition().startsWith(u"Every decision and attempt"); },
                  "the exceptions");
    lists.setCurrentIndex(1);
    lists.setCurrentIndex(2);
    QSet<QString> shown;
    robot.waitFor(
        [&] {
            shown.insert(definition());
            return shown.size() == 2;
        },
        "the agreement");
    CHECK(shown.contains(wording::text(u"report.agreement_definition"_qs)));
}

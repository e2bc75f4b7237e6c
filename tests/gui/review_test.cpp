// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/decide.h"
#include "tests/gui/review_support.h"
#include "ui/pages/review/evidencestrip.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/pageview.h"

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const Applicant ana{.id = "A1", .given = "Ana", .family = "Núñez"};
const Applicant bo{.id = "A2", .given = "Bo", .family = "Olsen", .hasResume = false};
const Applicant mei{.id = "A3", .given = "Mei", .family = "Okafor", .review = "accepted"};

QString badge(Robot& robot, const QString& objectName) {
    return robot.find<BadgeLabel>(objectName).badge().word;
}

QStringList cards(Robot& robot) {
    QStringList texts;
    const auto* model = robot.find<EvidenceStrip>(u"evidenceStrip"_qs).model();
    for (int row = 0; row < model->rowCount(); ++row)
        texts << model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return texts;
}

void tick(Robot& robot, const QString& label) {
    auto& list = robot.find<QListWidget>(u"reasonList"_qs);
    const auto found = list.findItems(label, Qt::MatchExactly);
    REQUIRE(found.size() == 1);
    list.setFocus();
    list.setCurrentItem(found.front());
    robot.keyOn(u"reasonList"_qs, Qt::Key_Space);
}

Verdict latestVerdict(const CaseView& view) {
    REQUIRE(!view.record.decisions.empty());
    return view.record.decisions.back().value.verdict;
}

} // namespace

TEST_CASE("a whole review goes by keyboard alone") {
    ReviewProgram program({ana, mei});
    Robot& robot = program.robot;
    robot.waitFor(
        [&] {
            return robot.sees(u"applicationList"_qs) &&
                   robot.find<QTableView>(u"applicationList"_qs).model()->rowCount() == 2;
        },
        "the list");
    robot.keyOn(u"applicationList"_qs, Qt::Key_Home, Qt::ControlModifier);
    robot.keyOn(u"applicationList"_qs, Qt::Key_Return);
    robot.waitFor([&] { return program.showsPages(); }, "the first document");
    CHECK(robot.text(u"caseNameLabel"_qs) == u"Ana Núñez");
    CHECK(robot.text(u"pagePlaceLabel"_qs) == u"Page 1 of 2");
    CHECK(robot.text(u"documentTitleLabel"_qs).startsWith(u"High school diploma"));

    // The documents are one run of pages: the end of one leads to the next.
    auto title = [&] { return robot.text(u"documentTitleLabel"_qs); };
    for (int press = 0; press < 12 && title().startsWith(u"High school"); ++press) {
        robot.key(Qt::Key_PageDown);
        robot.waitFor([&] { return program.showsPages(); }, "a page");
    }
    CHECK(title().startsWith(u"Résumé"));
    robot.key(Qt::Key_PageUp, Qt::ControlModifier);
    robot.waitFor([&] { return program.showsPages() && title().startsWith(u"High school"); },
                  "the diploma again");

    robot.key(Qt::Key_A);
    CHECK(badge(robot, u"documentStateBadge"_qs) == u"Accepted");
    CHECK(program.caseOf(u"A1"_qs).record.documents[0].value.reviewedBy == u"Dana Reyes");
    robot.key(Qt::Key_PageDown, Qt::ControlModifier);
    robot.waitFor([&] { return program.showsPages() && title().startsWith(u"Résumé"); },
                  "the résumé");
    robot.key(Qt::Key_A);
    CHECK(badge(robot, u"eligibilityBadge"_qs) == u"Eligible");

    robot.key(Qt::Key_2, Qt::AltModifier);
    CHECK(robot.sees(u"claimsView"_qs));
    robot.key(Qt::Key_1, Qt::AltModifier);
    robot.waitFor([&] { return program.showsPages() && title().startsWith(u"High school"); },
                  "the evidence of the first requirement");

    robot.key(Qt::Key_Return, Qt::ControlModifier);
    program.waitForDialog(u"decideDialog"_qs, true);
    CHECK(robot.text(u"otherActButton"_qs) == u"&Sign now: approve");
    robot.keyOn(u"signerCombo"_qs, Qt::Key_Return, Qt::ControlModifier);
    program.waitForDialog(u"decideDialog"_qs, false);
    // Keys sign nothing: they put it on the sheet.
    CHECK(program.caseOf(u"A1"_qs).record.decisions.empty());
    CHECK(robot.text(u"sheetLabel"_qs) == u"Waits on the sign-off sheet: approve");
    robot.key(Qt::Key_Return, Qt::ControlModifier);
    program.waitForDialog(u"decideDialog"_qs, true);
    robot.click(u"otherActButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, false);
    CHECK(!robot.sees(u"sheetLabel"_qs));
    CHECK(latestVerdict(program.caseOf(u"A1"_qs)) == Verdict::Approve);
    CHECK(badge(robot, u"caseStageBadge"_qs) == u"Approved");
    CHECK(program.interaction.errors.isEmpty());

    robot.key(Qt::Key_Right, Qt::ControlModifier);
    CHECK(robot.text(u"caseNameLabel"_qs) == u"Mei Okafor");
    robot.key(Qt::Key_Right, Qt::ControlModifier);
    CHECK(robot.text(u"caseNameLabel"_qs) == u"Mei Okafor");
    robot.key(Qt::Key_Left, Qt::ControlModifier);
    CHECK(robot.text(u"caseNameLabel"_qs) == u"Ana Núñez");
}

TEST_CASE("what is required and missing has its place among the documents") {
    ReviewProgram program({bo});
    program.open(u"A2"_qs);
    CHECK(cards(program.robot) == QStringList{u"Application, What was claimed"_qs,
                                              u"High school diploma, Required, not reviewed yet"_qs,
                                              u"Résumé, Required, missing"_qs});
    CHECK(badge(program.robot, u"caseClockBadge"_qs) == u"Not complete yet");
}

TEST_CASE("the clock counts business days since the application was complete") {
    ReviewProgram program({ana});
    program.open(u"A1"_qs);
    CHECK(badge(program.robot, u"caseClockBadge"_qs) == u"Day 10 of 10");
}

TEST_CASE("a document is refused with a coded reason, and that is taken back by name") {
    ReviewProgram program({ana});
    Robot& robot = program.robot;
    program.open(u"A1"_qs);
    robot.waitFor([&] { return program.showsPages(); }, "the document");
    robot.key(Qt::Key_R);
    program.waitForDialog(u"refuseDialog"_qs, true);
    robot.click(u"actButton"_qs);
    CHECK(robot.text(u"refuseReasonPickerNote"_qs) ==
          u"Tick a reason, or say why in your own words.");

    // What is about a diploma comes first, under a title that can't be chosen.
    const auto& list = robot.find<QListWidget>(u"reasonList"_qs);
    const auto rowOf = [&list](const QString& text) {
        const auto found = list.findItems(text, Qt::MatchExactly);
        return found.size() == 1 ? list.row(found.front()) : -1;
    };
    CHECK(rowOf(u"About such a document"_qs) == 0);
    CHECK(list.item(0)->flags() == Qt::NoItemFlags);
    CHECK(list.currentRow() == 1);
    const int others = rowOf(u"Other reasons"_qs);
    CHECK(rowOf(u"No graduation date"_qs) < others);
    CHECK(rowOf(u"Résumé lacks duties"_qs) > others);

    tick(robot, u"No graduation date"_qs);
    CHECK(robot.text(u"reasonParagraphLabel"_qs).contains(u"does not show that you finished"));
    robot.type(u"refuseWordsEdit"_qs, u"The year is cut off."_qs);
    robot.keyOn(u"refuseWordsEdit"_qs, Qt::Key_Return, Qt::ControlModifier);
    program.waitForDialog(u"refuseDialog"_qs, false);
    Document refused = program.caseOf(u"A1"_qs).record.documents[0].value;
    CHECK(refused.review == ReviewState::Refused);
    CHECK(refused.reasonCode == u"no_graduation_date");
    CHECK(refused.reason == u"The year is cut off.");
    CHECK(robot.text(u"documentReviewLabel"_qs).startsWith(u"No graduation date"));

    robot.waitFor([&] { return robot.sees(u"undoReviewButton"_qs); }, "a way back");
    CHECK(robot.find<QWidget>(u"undoReviewButton"_qs).toolTip() ==
          u"Undo the review of Ana Núñez’s high school diploma");
    robot.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(program.caseOf(u"A1"_qs).record.documents[0].value.review == ReviewState::Unreviewed);
    robot.waitFor([&] { return !robot.sees(u"undoReviewButton"_qs); }, "nothing more to undo");
}

TEST_CASE("asking for more needs a reason, and a draft of it survives another case") {
    ReviewProgram program({bo, mei});
    Robot& robot = program.robot;
    program.open(u"A2"_qs);
    robot.click(u"pendButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, true);
    robot.click(u"otherActButton"_qs);
    CHECK(robot.sees(u"decideDialog"_qs));
    tick(robot, u"No résumé"_qs);
    robot.type(u"decisionWordsEdit"_qs, u"A list of your positions is enough."_qs);
    robot.click(u"leaveButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, false);
    CHECK(program.caseOf(u"A2"_qs).record.decisions.empty());

    program.open(u"A3"_qs);
    program.open(u"A2"_qs);
    CHECK(robot.text(u"pendButton"_qs).endsWith(u"(draft)"));
    robot.click(u"pendButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, true);
    robot.click(u"otherActButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, false);
    const Decision pended = program.caseOf(u"A2"_qs).record.decisions.back().value;
    CHECK(pended.verdict == Verdict::Pend);
    CHECK(pended.reasonCodes == QStringList{u"resume_missing"_qs});
    CHECK(pended.reason == u"A list of your positions is enough.");
    CHECK(!robot.text(u"pendButton"_qs).endsWith(u"(draft)"));
}

TEST_CASE("what is not approvable is approved with a reason only") {
    ReviewProgram program({bo});
    Robot& robot = program.robot;
    program.open(u"A2"_qs);
    CHECK(robot.text(u"approveButton"_qs) == u"&Approve all the same…");
    robot.click(u"approveButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, true);
    robot.click(u"otherActButton"_qs);
    CHECK(robot.text(u"overrideReasonEditNote"_qs).startsWith(u"Something speaks against it"));
    robot.type(u"overrideReasonEdit"_qs, u"The position list was seen in the office."_qs);
    robot.click(u"otherActButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, false);
    REQUIRE(!program.caseOf(u"A2"_qs).record.decisions.empty());
    CHECK(program.caseOf(u"A2"_qs).record.decisions.back().value.override ==
          u"The position list was seen in the office.");
}

TEST_CASE("a second decision says why it replaces the first, and by whom") {
    ReviewProgram program({mei});
    Robot& robot = program.robot;
    REQUIRE(decide(program.workbench.office(),
                   {.application = program.caseOf(u"A3"_qs).record.application.id,
                    .verdict = Verdict::Approve,
                    .by = u"Dana Reyes"_qs}));
    program.open(u"A3"_qs);
    CHECK(!robot.sees(u"approveButton"_qs));
    CHECK(!robot.sees(u"denyButton"_qs));
    robot.click(u"replaceDecisionButton"_qs);
    robot.click(u"denyButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, true);
    tick(robot, u"Fee not paid"_qs);
    robot.click(u"otherActButton"_qs);
    CHECK(robot.text(u"supersedeReasonEditNote"_qs).startsWith(u"A decision stands already"));
    robot.type(u"supersedeReasonEdit"_qs, u"The payment was reversed."_qs);
    robot.click(u"otherActButton"_qs);
    CHECK(robot.text(u"overrideReasonEditNote"_qs).startsWith(u"All requirements are met"));
    robot.type(u"overrideReasonEdit"_qs, u"The bank has not told us yet."_qs);
    robot.find<QComboBox>(u"signerCombo"_qs).setCurrentText(u"Sam Okoro"_qs);
    robot.click(u"otherActButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, false);
    const Decision second = program.caseOf(u"A3"_qs).record.decisions.back().value;
    CHECK(second.verdict == Verdict::Deny);
    CHECK(second.supersedeReason == u"The payment was reversed.");
    CHECK(second.by == u"Sam Okoro");
    CHECK(robot.sees(u"replaceDecisionButton"_qs));
    CHECK(program.workbench.office().actor().name == u"Dana Reyes");
}

TEST_CASE("a damaged document says so, and can be opened outside") {
    Applicant damaged = ana;
    damaged.diploma = "%PDF-1.4\nnothing that a reader knows";
    ReviewProgram program({damaged});
    Robot& robot = program.robot;
    program.open(u"A1"_qs);
    const auto sentence = [&] {
        return robot.sees(u"emptyStateLabel"_qs) ? robot.text(u"emptyStateLabel"_qs) : QString();
    };
    robot.waitFor([&] { return !sentence().isEmpty() && sentence() != u"Opening…"; },
                  "the explanation");
    CHECK(sentence().contains(u"damaged"));
    robot.click(u"emptyStateButton"_qs);
    REQUIRE(program.interaction.openedOutside.size() == 1);
    QFile outside(program.interaction.openedOutside[0]);
    REQUIRE(outside.open(QIODevice::ReadOnly));
    CHECK(outside.readAll() == damaged.diploma);
}

TEST_CASE("a crash of the worker is explained, and the next document is shown") {
    Applicant crashing = ana;
    crashing.diploma = "%PDF-1.4\ncrash";
    ReviewProgram program({crashing}, "test_badworker");
    Robot& robot = program.robot;
    program.open(u"A1"_qs);
    robot.waitFor(
        [&] {
            return robot.sees(u"emptyStateLabel"_qs) &&
                   robot.text(u"emptyStateLabel"_qs) != u"Opening…";
        },
        "the explanation");
    CHECK(robot.sees(u"emptyStateButton"_qs));
    robot.key(Qt::Key_PageDown, Qt::ControlModifier);
    robot.waitFor([&] { return program.showsPages(); }, "the next document");
}

TEST_CASE("a change by someone else shows in the open case, and only there") {
    ReviewProgram program({ana, mei});
    Robot& robot = program.robot;
    program.open(u"A1"_qs);
    const auto other = OfficeFile::open(program.workbench.office().path(), program.clock,
                                        {u"Sam Okoro"_qs, u"sam"_qs});
    REQUIRE(other);
    REQUIRE(decide(**other, {.application = program.caseOf(u"A1"_qs).record.application.id,
                             .verdict = Verdict::Withdraw,
                             .by = u"Sam Okoro"_qs}));
    program.workbench.office().notice();
    CHECK(badge(robot, u"caseStageBadge"_qs) == u"Withdrawn");
}

TEST_CASE("a review carries the name of the one who works here, asked for once") {
    ReviewProgram program({ana});
    Robot& robot = program.robot;
    program.workbench.office().setActor({u"workstation"_qs, u"workstation"_qs});
    program.open(u"A1"_qs);
    robot.waitFor([&] { return program.showsPages(); }, "the document");
    robot.key(Qt::Key_A);
    CHECK(program.caseOf(u"A1"_qs).record.documents[0].value.review == ReviewState::Unreviewed);
    program.interaction.answers = {u"Sam Okoro"_qs};
    robot.key(Qt::Key_A);
    CHECK(program.caseOf(u"A1"_qs).record.documents[0].value.reviewedBy == u"Sam Okoro");
    CHECK(program.interaction.asked.size() == 2);
    robot.waitFor([&] { return robot.sees(u"undoReviewButton"_qs); }, "a way back");
    robot.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(program.caseOf(u"A1"_qs).record.documents[0].value.review == ReviewState::Unreviewed);
    CHECK(program.interaction.asked.size() == 2);
}

TEST_CASE("F1 on the review page shows its keys") {
    ReviewProgram program({ana});
    Robot& robot = program.robot;
    program.open(u"A1"_qs);
    robot.key(Qt::Key_F1);
    program.waitForDialog(u"keysDialog"_qs, true);
    robot.click(u"closeKeysButton"_qs);
    CHECK(program.actions.clashes() == QStringList());
}

TEST_CASE("the page opened from the navigation starts with what needs work") {
    ReviewProgram program({ana, mei});
    Robot& robot = program.robot;
    const auto withdraw = [&](const QString& id) {
        REQUIRE(decide(program.workbench.office(),
                       {.application = program.caseOf(id).record.application.id,
                        .verdict = Verdict::Withdraw,
                        .by = u"Dana Reyes"_qs}));
    };
    withdraw(u"A1"_qs);
    SECTION("the oldest open case") {
        program.window.go(u"review"_qs);
        robot.waitFor([&] { return robot.sees(u"caseNameLabel"_qs); }, "a case");
        CHECK(robot.text(u"caseNameLabel"_qs) == u"Mei Okafor");
    }
    SECTION("none, when all are decided") {
        withdraw(u"A3"_qs);
        program.window.go(u"review"_qs);
        CHECK(robot.sees(u"emptyStateButton"_qs));
        CHECK_FALSE(robot.sees(u"caseNameLabel"_qs));
    }
}

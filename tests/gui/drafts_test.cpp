// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/drafts.h"
#include "core/usecases/reviewdocument.h"
#include "tests/gui/review_support.h"
#include "ui/shell/draftstore.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const Applicant ana{.id = "A1", .given = "Ana", .family = "Núñez"};
const Applicant bo{.id = "A2", .given = "Bo", .family = "Olsen", .hasResume = false};

/// The drafts as they stand in the file, which a crash would leave.
std::vector<Draft> draftsInFile(ReviewProgram& program) {
    const auto drafts = ownDrafts(program.workbench.office());
    REQUIRE(drafts);
    return *drafts;
}

void waitForDrafts(ReviewProgram& program, size_t count) {
    program.robot.waitFor([&] { return draftsInFile(program).size() == count; }, "the drafts");
}

void openDialog(ReviewProgram& program, const char* button, const char* dialog) {
    program.robot.click(QLatin1StringView(button));
    program.waitForDialog(QLatin1StringView(dialog), true);
}

void leave(ReviewProgram& program, const char* dialog) {
    program.robot.click(u"leaveButton"_qs);
    program.waitForDialog(QLatin1StringView(dialog), false);
}

void tick(Robot& robot, const QString& label) {
    auto& list = robot.find<QListWidget>(u"reasonList"_qs);
    const auto found = list.findItems(label, Qt::MatchExactly);
    REQUIRE(found.size() == 1);
    list.setFocus();
    list.setCurrentItem(found.front());
    robot.keyOn(u"reasonList"_qs, Qt::Key_Space);
}

/// What a crash leaves of a program: its file, with nothing said on leaving.
void openAgain(ReviewProgram& program) {
    const QString path = program.workbench.office().path();
    // Not with the form: whose drafts these are is known a line below.
    program.window.go(u"applications"_qs);
    program.window.openFile(path);
    program.workbench.office().setActor({u"Dana Reyes"_qs, u"dana"_qs});
}

} // namespace

TEST_CASE("what is typed towards a decision is in the file within two seconds") {
    ReviewProgram program({bo});
    Robot& robot = program.robot;
    program.open(u"A2"_qs);
    openDialog(program, "pendButton", "decideDialog");
    CHECK_FALSE(robot.sees(u"draftLine"_qs));
    QElapsedTimer clock;
    clock.start();
    tick(robot, u"No résumé"_qs);
    robot.type(u"decisionWordsEdit"_qs, u"A list of your positions"_qs);
    while (draftsInFile(program).empty() && clock.elapsed() < 2000)
        QTest::qWait(20);
    REQUIRE(draftsInFile(program).size() == 1);
    const Draft draft = draftsInFile(program).front();
    CHECK(draft.subject == u"A-000001 pend");
    CHECK(draft.content.contains("A list of your positions"));
    CHECK(draft.content.contains("resume_missing"));
    CHECK_FALSE(program.workbench.drafts().find(u"A-000001 approve"_qs));
    leave(program, "decideDialog");
}

TEST_CASE("a draft is there again, says since when, and is gone when it is discarded") {
    ReviewProgram program({bo});
    Robot& robot = program.robot;
    program.open(u"A2"_qs);
    openDialog(program, "pendButton", "decideDialog");
    robot.type(u"decisionWordsEdit"_qs, u"Half a sent"_qs);
    leave(program, "decideDialog");
    openAgain(program);
    program.open(u"A2"_qs);
    CHECK(robot.text(u"pendButton"_qs).endsWith(u"(draft)"));

    openDialog(program, "pendButton", "decideDialog");
    CHECK(robot.text(u"decisionWordsEdit"_qs) == u"Half a sent");
    CHECK(robot.text(u"draftLabel"_qs).startsWith(u"Draft, saved today at "));
    CHECK_FALSE(robot.sees(u"draftCautionLabel"_qs));
    CHECK(namelessControls(program.window).isEmpty());
    robot.click(u"discardDraftButton"_qs);
    CHECK(robot.text(u"decisionWordsEdit"_qs).isEmpty());
    CHECK_FALSE(robot.sees(u"draftLine"_qs));
    waitForDrafts(program, 0);
    leave(program, "decideDialog");
    CHECK_FALSE(robot.text(u"pendButton"_qs).endsWith(u"(draft)"));
}

TEST_CASE("a draft says when the record moved on since") {
    ReviewProgram program({ana});
    Robot& robot = program.robot;
    program.open(u"A1"_qs);
    openDialog(program, "denyButton", "decideDialog");
    robot.type(u"decisionWordsEdit"_qs, u"The diploma"_qs);
    leave(program, "decideDialog");
    const auto documents = program.caseOf(u"A1"_qs).record.documents;
    REQUIRE(reviewDocument(program.workbench.office(), {.document = documents.front().id,
                                                        .review = ReviewState::Accepted,
                                                        .by = u"Sam Okoro"_qs}));
    openDialog(program, "denyButton", "decideDialog");
    CHECK(robot.text(u"decisionWordsEdit"_qs) == u"The diploma");
    CHECK(robot.text(u"draftCautionLabel"_qs).startsWith(u"The record was changed since."));
    leave(program, "decideDialog");
}

TEST_CASE("what is signed is no draft any more, nor is what was begun beside it") {
    ReviewProgram program({bo});
    Robot& robot = program.robot;
    program.open(u"A2"_qs);
    openDialog(program, "denyButton", "decideDialog");
    robot.type(u"decisionWordsEdit"_qs, u"Not eligible"_qs);
    leave(program, "decideDialog");
    openDialog(program, "pendButton", "decideDialog");
    robot.type(u"decisionWordsEdit"_qs, u"Send a list."_qs);
    CHECK(robot.text(u"denyButton"_qs).endsWith(u"(draft)"));
    robot.click(u"otherActButton"_qs);
    program.waitForDialog(u"decideDialog"_qs, false);
    waitForDrafts(program, 0);
    CHECK_FALSE(robot.text(u"denyButton"_qs).endsWith(u"(draft)"));
}

TEST_CASE("why a document is refused is a draft until it is stored") {
    ReviewProgram program({ana});
    Robot& robot = program.robot;
    program.open(u"A1"_qs);
    robot.waitFor([&] { return program.showsPages(); }, "the document");
    robot.key(Qt::Key_R);
    program.waitForDialog(u"refuseDialog"_qs, true);
    tick(robot, u"No graduation date"_qs);
    robot.type(u"refuseWordsEdit"_qs, u"The year"_qs);
    robot.keyOn(u"refuseWordsEdit"_qs, Qt::Key_Escape);
    program.waitForDialog(u"refuseDialog"_qs, false);
    waitForDrafts(program, 1);
    openAgain(program);
    program.open(u"A1"_qs);
    robot.waitFor([&] { return program.showsPages(); }, "the document");
    robot.key(Qt::Key_R);
    program.waitForDialog(u"refuseDialog"_qs, true);
    CHECK(robot.sees(u"draftLine"_qs));
    CHECK(robot.text(u"refuseWordsEdit"_qs) == u"The year");
    robot.click(u"actButton"_qs);
    program.waitForDialog(u"refuseDialog"_qs, false);
    const Document refused = program.caseOf(u"A1"_qs).record.documents.front().value;
    CHECK(refused.reasonCode == u"no_graduation_date");
    CHECK(refused.reason == u"The year");
    waitForDrafts(program, 0);
}

TEST_CASE("a half-typed exam result is there again, with its candidate") {
    ReviewProgram program({ana});
    Robot& robot = program.robot;
    program.window.go(u"results"_qs);
    robot.type(u"personEdit"_qs, u"C-000001"_qs);
    robot.key(Qt::Key_Tab);
    robot.type(u"satOnEdit"_qs, u"3/2/2020"_qs);
    robot.type(u"rawScoreEdit"_qs, u"90"_qs);
    robot.type(u"noteEdit"_qs, u"Second sheet miss"_qs);
    openAgain(program);
    program.window.go(u"results"_qs);
    CHECK(robot.text(u"personEdit"_qs) == u"Núñez, Ana");
    CHECK(robot.text(u"satOnEdit"_qs) == u"Mar 2, 2020");
    CHECK(robot.text(u"rawScoreEdit"_qs) == u"90");
    CHECK(robot.text(u"resultComboBox"_qs) == u"Passed");
    CHECK(robot.text(u"noteEdit"_qs) == u"Second sheet miss");
    CHECK(robot.sees(u"draftLine"_qs));
    robot.click(u"discardDraftButton"_qs);
    CHECK(robot.text(u"personEdit"_qs).isEmpty());
    CHECK(robot.text(u"rawScoreEdit"_qs).isEmpty());
    waitForDrafts(program, 0);
}

TEST_CASE("a window half described is a draft, and given up by Cancel") {
    ReviewProgram program;
    Robot& robot = program.robot;
    program.window.go(u"office"_qs);
    robot.click(u"addWindowButton"_qs);
    robot.type(u"windowCodeEdit"_qs, u"2020-08"_qs);
    openAgain(program);
    program.window.go(u"office"_qs);
    robot.click(u"addWindowButton"_qs);
    CHECK(robot.text(u"windowCodeEdit"_qs) == u"2020-08");
    CHECK(robot.sees(u"draftLine"_qs));
    robot.click(u"cancelWindowButton"_qs);
    waitForDrafts(program, 0);
    robot.click(u"addWindowButton"_qs);
    CHECK(robot.text(u"windowCodeEdit"_qs).isEmpty());
    CHECK_FALSE(robot.sees(u"draftLine"_qs));
}

TEST_CASE("drafts are nobody's news: what is in sight is not read again for them") {
    ReviewProgram program({bo});
    // Nor after something of one's own was stored.
    REQUIRE(reviewDocument(program.workbench.office(),
                           {.document = program.caseOf(u"A2"_qs).record.documents.front().id,
                            .review = ReviewState::Accepted,
                            .by = u"Dana Reyes"_qs}));
    bool wasTold = false;
    QObject::connect(&program.workbench.office().events(), &OfficeEvents::changed,
                     [&wasTold] { wasTold = true; });
    program.workbench.drafts().save({.subject = u"x"_qs, .content = "{}"});
    waitForDrafts(program, 1);
    program.workbench.office().notice();
    CHECK_FALSE(wasTold);
}

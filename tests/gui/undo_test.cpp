// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/decide.h"
#include "core/usecases/reviewdocument.h"
#include "core/usecases/setup.h"
#include "tests/gui/review_support.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const Applicant ana{.id = "A1", .given = "Ana", .family = "Núñez"};

ReviewState diplomaOf(ReviewProgram& program) {
    return program.caseOf(u"A1"_qs).record.documents.front().value.review;
}

void review(OfficeFile& office, ReviewProgram& program, ReviewState state, const QString& by) {
    REQUIRE(reviewDocument(office, {.document = program.caseOf(u"A1"_qs).record.documents[0].id,
                                    .review = state,
                                    .by = by,
                                    .reason = u"cut off"_qs}));
}

QAction& undoAction(ReviewProgram& program) {
    return program.actions.action(u"undo"_qs);
}

void waitForText(ReviewProgram& program, const QString& text) {
    program.robot.waitFor([&] { return undoAction(program).text() == text; }, "the name of undo");
}

} // namespace

TEST_CASE("undo names what it takes back, and Ctrl+Z does it from any page") {
    ReviewProgram program({ana});
    CHECK_FALSE(undoAction(program).isEnabled());
    review(program.workbench.office(), program, ReviewState::Accepted, u"Dana Reyes"_qs);
    waitForText(program, u"&Undo the review of Ana Núñez’s high school diploma"_qs);
    program.window.go(u"letters"_qs);
    program.robot.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(diplomaOf(program) == ReviewState::Unreviewed);
    CHECK(program.interaction.asked.empty());
    CHECK(program.interaction.errors.isEmpty());
}

TEST_CASE("undo stands in the palette, also to say why there is nothing to undo") {
    ReviewProgram program({ana});
    Robot& robot = program.robot;
    const auto first = [&robot] {
        return robot.find<QListView>(u"paletteList"_qs)
            .model()
            ->index(0, 0)
            .data(Qt::AccessibleTextRole)
            .toString();
    };
    robot.key(Qt::Key_K, Qt::ControlModifier);
    robot.type(u"paletteEdit"_qs, u"undo"_qs);
    CHECK(first().contains(u"What was taken in is on file."));
    robot.keyOn(u"paletteEdit"_qs, Qt::Key_Escape);
    review(program.workbench.office(), program, ReviewState::Accepted, u"Dana Reyes"_qs);
    waitForText(program, u"&Undo the review of Ana Núñez’s high school diploma"_qs);
    robot.key(Qt::Key_K, Qt::ControlModifier);
    robot.type(u"paletteEdit"_qs, u"undo"_qs);
    CHECK(first().startsWith(u"Undo the review of"));
    robot.keyOn(u"paletteEdit"_qs, Qt::Key_Return);
    CHECK(diplomaOf(program) == ReviewState::Unreviewed);
}

TEST_CASE("where someone changed it since, undo names them and changes nothing") {
    ReviewProgram program({ana});
    review(program.workbench.office(), program, ReviewState::Refused, u"Dana Reyes"_qs);
    const auto other = program.workbench.office().again();
    REQUIRE(other);
    (*other)->setActor({u"Sam Okoro"_qs, u"sam"_qs});
    review(**other, program, ReviewState::Accepted, u"Sam Okoro"_qs);
    program.workbench.office().notice();
    waitForText(program, u"&Undo the review of Ana Núñez’s high school diploma"_qs);
    undoAction(program).trigger();
    REQUIRE(program.interaction.errors.size() == 1);
    CHECK(program.interaction.errors[0].startsWith(
        u"Nothing was undone: The review of Ana Núñez’s high school diploma cannot be undone: Sam "
        u"Okoro has changed it since."));
    CHECK(diplomaOf(program) == ReviewState::Accepted);
}

TEST_CASE("a signed decision is not undone: the menu says that it is superseded") {
    ReviewProgram program({ana});
    REQUIRE(decide(program.workbench.office(),
                   {.application = program.caseOf(u"A1"_qs).record.application.id,
                    .verdict = Verdict::Withdraw,
                    .by = u"Dana Reyes"_qs}));
    program.robot.waitFor(
        [&] {
            return Actions::disabledReason(undoAction(program))
                .startsWith(u"“Decision signed (Ana Núñez)” cannot be undone");
        },
        "the reason");
    CHECK_FALSE(undoAction(program).isEnabled());
}

TEST_CASE("Ctrl+Z after an import says why nothing is undone, and what to do instead") {
    ReviewProgram program({ana});
    program.window.go(u"applications"_qs);
    program.robot.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(program.interaction.errors.size() == 1);
    CHECK(program.interaction.errors[0].startsWith(u"Nothing was undone: “"));
    CHECK(program.interaction.errors[0].contains(u"Withdraw an application that should not be"));
    // Once there is something to undo, the key undoes it and says nothing more.
    review(program.workbench.office(), program, ReviewState::Accepted, u"Dana Reyes"_qs);
    waitForText(program, u"&Undo the review of Ana Núñez’s high school diploma"_qs);
    program.robot.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(diplomaOf(program) == ReviewState::Unreviewed);
    CHECK(program.interaction.errors.size() == 1);
}

TEST_CASE("a field of text keeps its own Ctrl+Z while one types in it") {
    ReviewProgram program({ana});
    Robot& robot = program.robot;
    program.window.go(u"office"_qs);
    robot.type(u"phoneEdit"_qs, u"555 010 0199"_qs);
    robot.key(Qt::Key_Tab);
    robot.waitFor([&] { return undoAction(program).isEnabled(); }, "something to undo");
    const auto phone = [&] { return readSetup(program.workbench.office())->office.value.phone; };
    REQUIRE(phone() == u"555 010 0199");
    robot.find<QLineEdit>(u"emailEdit"_qs).setFocus();
    robot.type(u"emailEdit"_qs, u"abc"_qs);
    robot.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(robot.text(u"emailEdit"_qs) != u"abc");
    CHECK(phone() == u"555 010 0199");
    robot.find<QWidget>(u"navigationList"_qs).setFocus();
    robot.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(phone().isEmpty());
    CHECK(robot.text(u"phoneEdit"_qs).isEmpty());
}

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/number.h"
#include "core/usecases/correct.h"
#include "core/usecases/lists.h"
#include "core/usecases/status.h"
#include "tests/gui/officeprogram.h"
#include "ui/widgets/field.h"
#include "ui/widgets/smalltable.h"

#include <QCheckBox>
#include <QDialog>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QDate april15(2026, 4, 15);

/// Someone of the sample who was certified for a pass with a score.
PersonView someoneCertified(OfficeProgram& program) {
    const auto source = personRows(program.office())();
    const auto ids = source->ids({});
    REQUIRE(ids);
    for (const qint64 id : *ids) {
        auto view = openPerson(program.office(), PersonId(id));
        REQUIRE(view);
        if (view->credential && view->attempts.size() == 1 &&
            view->credential->value.attempt == view->attempts.front().attempt.id &&
            view->attempts.front().attempt.value.rawScore && !view->letters.empty())
            return *std::move(view);
    }
    FAIL("nobody of the sample was certified");
    std::abort();
}

void waitForDialog(OfficeProgram& program, bool isOpen) {
    program.robot.waitFor([&] { return program.robot.sees(u"correctDialog"_qs) == isOpen; },
                          "the dialog");
}

QString errorAt(Robot& robot, const QString& field) {
    return Field::of(&robot.find<QWidget>(field))->error();
}

std::vector<CorrectionView> correctionsOf(OfficeProgram& program, PersonId person) {
    const auto found = corrections(program.office(), CorrectionsWanted::All, person);
    REQUIRE(found);
    return *found;
}

} // namespace

TEST_CASE("a wrong score is corrected from the person's page, and what hung on it ticked off") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const PersonView who = someoneCertified(program);
    const PersonId person = who.person.person.id;
    program.window.go(u"people"_qs, person);
    CHECK_FALSE(robot.find<QPushButton>(u"correctResultButton"_qs).isEnabled());
    robot.row(u"attemptsTable"_qs, 0);
    robot.click(u"correctResultButton"_qs);
    waitForDialog(program, true);
    CHECK(robot.text(u"correctScoreEdit"_qs) ==
          QString::number(*who.attempts.front().attempt.value.rawScore));
    CHECK(namelessControls(program.window).isEmpty());

    // What hangs on it is seen before anything is signed.
    robot.type(u"correctScoreEdit"_qs, u"48"_qs);
    CHECK(robot.text(u"correctChangesLabel"_qs).contains(u"Passed → Did not pass"));
    CHECK(robot.text(u"correctHangingLabel"_qs).contains(who.credential->value.number));
    const auto& dialog = robot.find<QDialog>(u"correctDialog"_qs);
    const int roomThere = dialog.screen()->availableGeometry().height() * 9 / 10;
    robot.waitFor(
        [&] {
            const auto* scrolled = dialog.findChild<QScrollArea*>();
            return scrolled->verticalScrollBar()->maximum() == 0 || dialog.height() == roomThere;
        },
        "room for the list");
    CHECK(dialog.height() <= roomThere);
    CHECK(correctionsOf(program, person).empty());

    robot.click(u"actButton"_qs);
    CHECK(errorAt(robot, u"correctReasonEdit"_qs) == u"Say why it was wrong.");
    robot.type(u"correctReasonEdit"_qs, u"digits swapped"_qs);
    robot.type(u"correctScoreEdit"_qs, u"480"_qs);
    robot.click(u"actButton"_qs);
    CHECK(errorAt(robot, u"correctScoreEdit"_qs).contains(u"higher than the number"));
    robot.type(u"correctScoreEdit"_qs, u"48"_qs);
    robot.click(u"actButton"_qs);
    waitForDialog(program, false);
    const CorrectionView done = correctionsOf(program, person).front();
    CHECK(done.correction.value.reason == u"digits swapped");
    REQUIRE(done.lines.size() >= 1);
    const QString box = u"tickBox"_qs + QString::number(done.lines.front().line.id.value());
    CHECK_FALSE(robot.find<QCheckBox>(box).isChecked());
    CHECK(namelessControls(program.window).isEmpty());

    // Put off, nothing is withdrawn.
    robot.keyOn(box, Qt::Key_Space);
    robot.waitFor([&] { return program.interaction.asked.size() == 1; }, "the question");
    CHECK_FALSE(robot.find<QCheckBox>(box).isChecked());
    program.interaction.answers = {u"tickOff"_qs};
    robot.keyOn(box, Qt::Key_Space);
    robot.waitFor(
        [&] {
            const auto& ticked = robot.find<QCheckBox>(box);
            return ticked.isChecked() && !ticked.isEnabled();
        },
        "the tick");
    const auto after = openPerson(program.office(), person);
    REQUIRE(after);
    CHECK(after->credentialStatus == CredentialStatus::Revoked);
    CHECK(program.interaction.errors.isEmpty());
}

TEST_CASE("a name is corrected from the person's page") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const PersonView who = someoneCertified(program);
    program.window.go(u"people"_qs, who.person.person.id);
    robot.click(u"correctNameButton"_qs);
    waitForDialog(program, true);
    CHECK(namelessControls(program.window).isEmpty());
    robot.type(u"correctFamilyEdit"_qs, u"Roe"_qs);
    CHECK(robot.text(u"correctHangingLabel"_qs).contains(u"issue it anew"));
    robot.type(u"correctChangedEdit"_qs, u"4/16/2026"_qs);
    robot.type(u"correctReasonEdit"_qs, u"married"_qs);
    robot.click(u"actButton"_qs);
    CHECK(errorAt(robot, u"correctChangedEdit"_qs).contains(u"lies in the future"));
    robot.type(u"correctChangedEdit"_qs, u"4/10/2026"_qs);
    robot.click(u"actButton"_qs);
    waitForDialog(program, false);
    const auto after = openPerson(program.office(), who.person.person.id);
    REQUIRE(after);
    CHECK(after->person.name().family() == u"Roe");
    CHECK(after->person.names.size() == who.person.names.size() + 1);
    CHECK(program.interaction.errors.isEmpty());
}

TEST_CASE("a misfiled document is corrected from the review") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    const PersonView who = someoneCertified(program);
    const ApplicationId application = who.applications.back().record.application.id;
    program.window.go(u"review"_qs, application);
    robot.waitFor([&] { return robot.sees(u"correctDocumentButton"_qs); }, "the document");
    robot.click(u"correctDocumentButton"_qs);
    waitForDialog(program, true);
    CHECK(namelessControls(program.window).isEmpty());
    CHECK(robot.text(u"correctApplicationEdit"_qs) == applicationNumber(application));
    robot.type(u"correctApplicationEdit"_qs, u"A-999999"_qs);
    robot.type(u"correctReasonEdit"_qs, u"someone else's"_qs);
    robot.click(u"actButton"_qs);
    CHECK(errorAt(robot, u"correctApplicationEdit"_qs).startsWith(u"Nothing is on file"));
    robot.type(u"correctApplicationEdit"_qs,
               applicationNumber(ApplicationId(application.value() == 1 ? 2 : 1)));
    CHECK(robot.text(u"correctHangingLabel"_qs).contains(u"look whether it stands"));
    robot.click(u"actButton"_qs);
    waitForDialog(program, false);
    const auto after = openCase(program.office(), application);
    REQUIRE(after);
    CHECK(after->record.documents.size() == who.applications.back().record.documents.size() - 1);
    CHECK(program.interaction.errors.isEmpty());
}

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/conduct.h"
#include "core/usecases/setup.h"
#include "core/usecases/status.h"
#include "tests/gui/officeprogram.h"
#include "tests/support/intakesource.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/field.h"
#include "ui/widgets/smalltable.h"

#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QDate may15(2020, 5, 15);

QString stateOf(OfficeProgram& program, const char* step) {
    return program.robot.find<BadgeLabel>(QLatin1StringView(step) + u"Badge"_qs).badge().word;
}

void fillIn(Robot& robot, const char* field, const QString& text) {
    robot.type(QLatin1StringView(field), text);
    robot.key(Qt::Key_Tab);
}

QString errorAt(Robot& robot, const char* field) {
    return Field::of(&robot.find<QWidget>(QLatin1StringView(field)))->error();
}

} // namespace

TEST_CASE("a new office gets from an empty file to its first test letter") {
    OfficeProgram program(may15);
    Robot& robot = program.robot;
    program.openNew();
    program.window.go(u"office"_qs);
    CHECK(robot.text(u"firstHourLabel"_qs) == u"0 of 7 done.");
    CHECK(stateOf(program, "letterhead") == u"To do");

    robot.click(u"letterheadStepButton"_qs);
    CHECK(robot.find<QLineEdit>(u"officeNameEdit"_qs).hasFocus());
    fillIn(robot, "officeNameEdit", u"Harbor Certification Office"_qs);
    fillIn(robot, "streetEdit", u"12 Pier Road"_qs);
    fillIn(robot, "cityEdit", u"Toledo"_qs);
    fillIn(robot, "stateEdit", u"OH"_qs);
    CHECK(stateOf(program, "letterhead") == u"To do");
    fillIn(robot, "postalCodeEdit", u"43604"_qs);
    CHECK(stateOf(program, "letterhead") == u"Done");

    robot.click(u"staffStepButton"_qs);
    robot.click(u"saveStaffButton"_qs);
    CHECK_FALSE(errorAt(robot, "staffNameEdit").isEmpty());
    robot.type(u"staffNameEdit"_qs, u"Margaret Ellison"_qs);
    robot.type(u"staffTitleEdit"_qs, u"Director of Certification"_qs);
    robot.type(u"staffAccountEdit"_qs, u"mellison"_qs);
    robot.click(u"saveStaffButton"_qs);
    CHECK_FALSE(robot.sees(u"staffNameEdit"_qs));
    CHECK(stateOf(program, "staff") == u"Done");
    CHECK(stateOf(program, "signer") == u"Done");

    robot.click(u"windowsStepButton"_qs);
    robot.type(u"windowCodeEdit"_qs, u"2020-08"_qs);
    robot.type(u"windowNameEdit"_qs, u"August 2020"_qs);
    robot.type(u"windowDeadlineEdit"_qs, u"7/10/2020"_qs);
    robot.type(u"windowFirstEdit"_qs, u"8/1/2020"_qs);
    robot.type(u"windowLastEdit"_qs, u"8/31/2020"_qs);
    robot.click(u"saveWindowButton"_qs);
    CHECK(stateOf(program, "windows") == u"Done");

    robot.click(u"policyStepButton"_qs);
    robot.click(u"confirmPolicyButton"_qs);
    CHECK(stateOf(program, "policy") == u"Done");

    robot.click(u"testLetterStepButton"_qs);
    CHECK(program.window.currentPageId() == u"letters");
    robot.waitFor([&] { return robot.sees(u"emptyStateButton"_qs); }, "the empty outbox");
    CHECK(robot.text(u"emptyStateButton"_qs) == u"Preview a test letter");
    robot.click(u"emptyStateButton"_qs);
    robot.waitFor([&] { return robot.sees(u"saveRunButton"_qs); }, "the test letter");
    CHECK_FALSE(robot.sees(u"markSentButton"_qs));
    program.interaction.paths = {program.file("test.pdf")};
    robot.click(u"saveRunButton"_qs);
    const ReadPdf letter = readPdf(program.file("test.pdf"));
    CHECK(letter.pages >= 1);
    CHECK(letter.text.contains(u"Harbor Certification Office"));
    CHECK(letter.text.contains(u"Margaret Ellison"));

    program.window.go(u"office"_qs);
    CHECK(stateOf(program, "testLetter") == u"Done");
    CHECK(robot.text(u"firstHourLabel"_qs) == u"6 of 7 done.");

    // What was done stands in the file, not with this computer.
    program.window.openFile(program.file("office.certdesk"));
    program.window.go(u"office"_qs);
    CHECK(robot.text(u"firstHourLabel"_qs) == u"6 of 7 done.");
    CHECK(program.interaction.errors.isEmpty());
}

TEST_CASE("a window whose days contradict each other is refused beside the day") {
    OfficeProgram program(may15);
    Robot& robot = program.robot;
    program.openNew();
    program.window.go(u"office"_qs);
    robot.click(u"addWindowButton"_qs);
    robot.type(u"windowCodeEdit"_qs, u"2020-08"_qs);
    robot.type(u"windowNameEdit"_qs, u"August 2020"_qs);
    robot.type(u"windowDeadlineEdit"_qs, u"13/45/2020"_qs);
    robot.type(u"windowFirstEdit"_qs, u"8/31/2020"_qs);
    robot.type(u"windowLastEdit"_qs, u"8/1/2020"_qs);
    robot.click(u"saveWindowButton"_qs);
    CHECK(errorAt(robot, "windowDeadlineEdit").contains(u"not a day"));
    CHECK(errorAt(robot, "windowLastEdit") == u"The last day lies before the first one.");
    CHECK(readSetup(program.office())->windows.empty());

    robot.type(u"windowDeadlineEdit"_qs, u"9/10/2020"_qs);
    robot.type(u"windowFirstEdit"_qs, u"8/1/2020"_qs);
    robot.type(u"windowLastEdit"_qs, u"8/31/2020"_qs);
    robot.click(u"saveWindowButton"_qs);
    CHECK(errorAt(robot, "windowDeadlineEdit") == u"Nobody can apply after the last day.");
    robot.type(u"windowDeadlineEdit"_qs, u"7/10/2020"_qs);
    robot.click(u"saveWindowButton"_qs);
    REQUIRE(readSetup(program.office())->windows.size() == 1);

    robot.click(u"addWindowButton"_qs);
    robot.type(u"windowCodeEdit"_qs, u"2020-08"_qs);
    robot.type(u"windowNameEdit"_qs, u"August again"_qs);
    robot.type(u"windowDeadlineEdit"_qs, u"7/10/2020"_qs);
    robot.type(u"windowFirstEdit"_qs, u"8/1/2020"_qs);
    robot.type(u"windowLastEdit"_qs, u"8/31/2020"_qs);
    robot.click(u"saveWindowButton"_qs);
    CHECK(errorAt(robot, "windowCodeEdit").contains(u"there already"));
}

TEST_CASE("a change of the office that someone else made meanwhile is not overwritten") {
    OfficeProgram program(may15);
    Robot& robot = program.robot;
    program.openNew();
    program.window.go(u"office"_qs);
    fillIn(robot, "officeNameEdit", u"Harbor Office"_qs);
    robot.type(u"phoneEdit"_qs, u"(555) 010-0100"_qs);

    const auto other = program.office().again();
    REQUIRE(other);
    const OfficeSetup theirs = *readSetup(**other);
    Office changed = theirs.office.value;
    changed.phone = u"(555) 010-0999"_qs;
    REQUIRE(saveOffice(**other, theirs.office, changed));
    program.office().notice();
    CHECK(robot.text(u"phoneEdit"_qs) == u"(555) 010-0100");

    robot.find<QLineEdit>(u"phoneEdit"_qs).setFocus();
    robot.key(Qt::Key_Tab);
    REQUIRE(robot.sees(u"officeConflictBanner"_qs));
    CHECK(readSetup(program.office())->office.value.phone == u"(555) 010-0999");
    robot.click(u"bannerButton"_qs);
    CHECK(robot.text(u"phoneEdit"_qs) == u"(555) 010-0999");
    CHECK_FALSE(robot.sees(u"officeConflictBanner"_qs));
}

TEST_CASE("an office without a name is refused beside the name") {
    OfficeProgram program(may15);
    Robot& robot = program.robot;
    program.openNew();
    program.window.go(u"office"_qs);
    fillIn(robot, "officeNameEdit", u"Harbor Office"_qs);
    fillIn(robot, "officeNameEdit", u" "_qs);
    CHECK(errorAt(robot, "officeNameEdit") == u"The office needs a name.");
    CHECK(readSetup(program.office())->office.value.name == u"Harbor Office");
}

TEST_CASE("the check of a sound file says so") {
    OfficeProgram program(QDate(2026, 4, 15));
    Robot& robot = program.robot;
    program.openSample();
    program.window.go(u"office"_qs);
    robot.click(u"checkFileButton"_qs);
    robot.waitFor([&] { return robot.sees(u"checkBanner"_qs); }, "the result of the check");
    CHECK(robot.text(u"bannerLabel"_qs).startsWith(u"All is as it was recorded"));
    CHECK(namelessControls(program.window).isEmpty());
}

TEST_CASE("an edition shows what it changes before it is added, and stands among the others then") {
    OfficeProgram program(may15);
    Robot& robot = program.robot;
    program.openNew();
    program.window.go(u"office"_qs);
    const QString path = program.file("ours.json");
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(asJson(with(anEdition(), "times.appeal_days", 45)));
    }
    program.interaction.paths = {path};
    robot.click(u"addEditionButton"_qs);
    robot.waitFor([&] { return robot.sees(u"addEditionDialog"_qs); }, "the edition");
    CHECK(robot.text(u"editionTitleLabel"_qs) == u"ours-2022, from January 1, 2022");
    const auto& changes = robot.find<SmallTable>(u"differencesTable"_qs);
    REQUIRE(changes.rowCount() == 1);
    CHECK(changes.textAt(0, 0) == u"Time to appeal");
    CHECK(changes.textAt(0, 1) == u"30 days");
    CHECK(changes.textAt(0, 2) == u"45 days");
    CHECK(namelessControls(program.window).isEmpty());
    CHECK(program.office().policies().editions().size() == 2);
    robot.click(u"takeEditionButton"_qs);
    robot.waitFor([&] { return !robot.sees(u"addEditionDialog"_qs); }, "the edition to be added");
    CHECK(program.office().policies().editions().size() == 3);

    robot.waitFor([&] { return robot.sees(u"viewEditionButton_ours-2022"_qs); }, "its place");
    robot.click(u"viewEditionButton_ours-2022"_qs);
    robot.waitFor([&] { return robot.sees(u"editionDialog"_qs); }, "the edition to read");
    CHECK(robot.find<SmallTable>(u"editionRulesTable"_qs).rowCount() > 100);
    robot.click(u"closeEditionButton"_qs);
    CHECK(program.interaction.errors.isEmpty());
}

TEST_CASE("an edition that takes effect already is added with a reason only") {
    OfficeProgram program(may15);
    Robot& robot = program.robot;
    program.openNew();
    program.window.go(u"office"_qs);
    const QString path = program.file("ours.json");
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(asJson(with(anEdition(), "effective_from", u"2020-05-01"_qs)));
    }
    program.interaction.paths = {path};
    robot.click(u"addEditionButton"_qs);
    robot.waitFor([&] { return robot.sees(u"editionReasonEdit"_qs); }, "the question why");
    robot.click(u"takeEditionButton"_qs);
    CHECK_FALSE(errorAt(robot, "editionReasonEdit").isEmpty());
    CHECK(program.office().policies().editions().size() == 2);
    robot.type(u"editionReasonEdit"_qs, u"The council adopted it late"_qs);
    robot.click(u"takeEditionButton"_qs);
    robot.waitFor([&] { return !robot.sees(u"addEditionDialog"_qs); }, "the edition to be added");
    CHECK(program.office().policies().on(may15).code == u"ours-2022");
}

TEST_CASE("a file that is no edition says what is wrong and can't be added") {
    OfficeProgram program(may15);
    Robot& robot = program.robot;
    program.openNew();
    program.window.go(u"office"_qs);
    const QString path = program.file("ours.json");
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(asJson(with(anEdition(), "fee.amount", u"-1.00"_qs)));
    }
    program.interaction.paths = {path};
    robot.click(u"addEditionButton"_qs);
    robot.waitFor([&] { return robot.sees(u"addEditionDialog"_qs); }, "what is wrong");
    CHECK(robot.find<SmallTable>(u"editionProblemsTable"_qs).textAt(0, 0) == u"fee.amount");
    CHECK_FALSE(robot.sees(u"takeEditionButton"_qs));
    robot.click(u"leaveEditionButton"_qs);
    CHECK(program.office().policies().editions().size() == 2);
}

TEST_CASE("the people on an older version of the code are listed, and opened from there") {
    OfficeProgram program(QDate(2026, 4, 15));
    Robot& robot = program.robot;
    program.openSample();
    program.window.go(u"office"_qs);
    robot.click(u"oldAgreementsButton"_qs);
    robot.waitFor([&] { return robot.sees(u"oldAgreementsDialog"_qs); }, "the list");
    CHECK_FALSE(robot.sees(u"oldAgreementsTable"_qs));
    robot.click(u"closeAgreementsButton"_qs);
    robot.waitFor([&] { return !robot.sees(u"oldAgreementsDialog"_qs); }, "the list to close");

    REQUIRE(importConduct(program.office(), {.json = aConduct("2026-04")}, DryRun::No));
    const QJsonObject edition = with(with(anEdition(), "effective_from", u"2026-04-01"_qs),
                                     "conduct.version", u"2026-04"_qs);
    REQUIRE(
        importEdition(program.office(), {.json = asJson(edition), .reason = u"late"_qs}, DryRun::No)
            ->isSound());
    robot.click(u"oldAgreementsButton"_qs);
    robot.waitFor([&] { return robot.sees(u"oldAgreementsTable"_qs); }, "the people");
    CHECK(robot.find<SmallTable>(u"oldAgreementsTable"_qs).rowCount() > 10);
    CHECK(namelessControls(program.window).isEmpty());
    robot.row(u"oldAgreementsTable"_qs, 0);
    robot.keyOn(u"oldAgreementsTable"_qs, Qt::Key_Return);
    robot.waitFor([&] { return program.window.currentPageId() == u"people"; }, "the person");
}

TEST_CASE("letterhead and habits of the office are saved beside each other") {
    OfficeProgram program(may15);
    Robot& robot = program.robot;
    program.openNew();
    program.window.go(u"office"_qs);
    fillIn(robot, "officeNameEdit", u"Harbor Certification Office"_qs);
    auto& percent = robot.find<QSpinBox>(u"secondReviewSpinBox"_qs);
    percent.setFocus();
    percent.setValue(20);
    fillIn(robot, "cityEdit", u"Toledo"_qs);
    robot.find<QCheckBox>(u"keyedWaitCheckBox"_qs).click();
    fillIn(robot, "streetEdit", u"12 Pier Road"_qs);
    const Office saved = readSetup(program.office())->office.value;
    CHECK(saved.name == u"Harbor Certification Office");
    CHECK(saved.secondReviewPercent == 20);
    CHECK_FALSE(saved.keyedResultsWait); // a new office lets them wait
    CHECK(saved.address.city == u"Toledo");
    CHECK(saved.address.lines == QStringList{u"12 Pier Road"_qs});
    CHECK_FALSE(robot.sees(u"officeConflictBanner"_qs));
    CHECK(program.interaction.errors.isEmpty());
}

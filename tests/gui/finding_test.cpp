// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/gui/review_support.h"
#include "ui/widgets/listview.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const std::vector<Applicant> fourPeople{{.id = "A1", .given = "Ana", .family = "Núñez"},
                                        {.id = "A2", .given = "Łukasz", .family = "Zieliński"},
                                        {.id = "A3", .given = "Mei", .family = "Okafor"},
                                        {.id = "A4", .given = "Nora", .family = "Okafor"}};

QStringList lines(Robot& robot) {
    QStringList lines;
    if (!robot.sees(u"paletteList"_qs))
        return lines;
    const auto* model = robot.find<QListView>(u"paletteList"_qs).model();
    for (int row = 0; row < model->rowCount(); ++row)
        lines << model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return lines;
}

ListView& listOf(Robot& robot, const QString& objectName) {
    auto& list = robot.find<ListView>(objectName);
    robot.waitFor([&] { return list.model()->rowCount() == 4; }, "the list");
    return list;
}

} // namespace

TEST_CASE("a person is found from anywhere and their page opens by keyboard alone") {
    ReviewProgram program(fourPeople);
    Robot& robot = program.robot;
    robot.key(Qt::Key_F, Qt::ControlModifier);
    robot.type(u"paletteEdit"_qs, u"nunez"_qs);
    REQUIRE(lines(robot).size() == 2);
    CHECK(lines(robot)[0].startsWith(u"Núñez, Ana, C-000001"));
    CHECK(lines(robot)[1].startsWith(u"Núñez, Ana, A-000001"));
    robot.key(Qt::Key_Return);
    CHECK(program.window.currentPageId() == u"people");
    robot.waitFor([&] { return robot.sees(u"phoneCard"_qs); }, "the person");
    CHECK(robot.find<QWidget>(u"phoneCard"_qs).accessibleName() == u"Ana Núñez");
}

TEST_CASE("a search that was left keeps no hold of the office file") {
    ReviewProgram program(fourPeople);
    Robot& robot = program.robot;
    const QFileInfo office(program.workbench.office().path());
    robot.key(Qt::Key_F, Qt::ControlModifier);
    robot.type(u"paletteEdit"_qs, u"nunez"_qs);
    REQUIRE(lines(robot).size() == 2);
    robot.key(Qt::Key_Escape);
    robot.key(Qt::Key_W, Qt::ControlModifier);
    REQUIRE_FALSE(program.workbench.hasOffice());
    robot.waitFor(
        [&] {
            return office.dir().entryList({u"*office.certdesk*"_qs}, QDir::Files | QDir::Hidden) ==
                   QStringList{office.fileName()};
        },
        "the file to be let go");
}

TEST_CASE("a case is found by its number and opens for review") {
    ReviewProgram program(fourPeople);
    Robot& robot = program.robot;
    robot.key(Qt::Key_K, Qt::ControlModifier);
    robot.type(u"paletteEdit"_qs, u"zielinski"_qs);
    REQUIRE(lines(robot).size() >= 2);
    CHECK(lines(robot)[0].startsWith(u"Zieliński, Łukasz, C-"));
    robot.key(Qt::Key_Down);
    robot.key(Qt::Key_Return);
    CHECK(program.window.currentPageId() == u"review");
}

TEST_CASE("a person is found as lists write them, a case by its number, a page by its work") {
    ReviewProgram program(fourPeople);
    Robot& robot = program.robot;
    robot.key(Qt::Key_F, Qt::ControlModifier);
    robot.type(u"paletteEdit"_qs, u"Okafor, Mei"_qs);
    REQUIRE_FALSE(lines(robot).isEmpty());
    CHECK(lines(robot)[0].startsWith(u"Okafor, Mei, C-"));
    robot.type(u"paletteEdit"_qs, u"A-000003"_qs);
    REQUIRE_FALSE(lines(robot).isEmpty());
    CHECK(lines(robot)[0].contains(u"A-000003"));
    robot.key(Qt::Key_Return);
    CHECK(program.window.currentPageId() == u"review");
    robot.key(Qt::Key_K, Qt::ControlModifier);
    robot.type(u"paletteEdit"_qs, u"refund"_qs);
    REQUIRE_FALSE(lines(robot).isEmpty());
    CHECK(lines(robot).filter(u"Go to People"_qs).size() == 1);
}

TEST_CASE("people are found by e-mail too, and nobody found is said") {
    ReviewProgram program(fourPeople);
    Robot& robot = program.robot;
    robot.key(Qt::Key_F, Qt::ControlModifier);
    robot.type(u"paletteEdit"_qs, u"example.org"_qs);
    CHECK_FALSE(lines(robot).isEmpty());
    robot.type(u"paletteEdit"_qs, u"nobody at all"_qs);
    CHECK(lines(robot).isEmpty());
    CHECK(robot.text(u"paletteNothingLabel"_qs) == u"No person and no case matches.");
}

TEST_CASE("the search without an office knows the commands alone") {
    ScriptedInteraction interaction;
    const QTemporaryDir folder;
    Program program(interaction, std::make_shared<DayClock>(QDate(2020, 3, 24)),
                    folder.filePath(u"settings.ini"_qs), {});
    Robot robot(program.window());
    program.window().show();
    REQUIRE(QTest::qWaitForWindowActive(&program.window()));
    robot.key(Qt::Key_K, Qt::ControlModifier);
    robot.type(u"paletteEdit"_qs, u"nunez"_qs);
    CHECK(lines(robot).isEmpty());
}

TEST_CASE("F1 shows the keys of the page in sight and those of the window, on any page") {
    ReviewProgram program(fourPeople);
    Robot& robot = program.robot;
    const auto keysOn = [&](const QString& page) {
        program.window.go(page);
        robot.key(Qt::Key_F1);
        program.waitForDialog(u"keysDialog"_qs, true);
        QStringList said;
        for (const auto* label : robot.find<QWidget>(u"keysDialog"_qs).findChildren<QLabel*>())
            said << label->text();
        robot.click(u"closeKeysButton"_qs);
        program.waitForDialog(u"keysDialog"_qs, false);
        return said;
    };
    for (const char* page : {"due", "applications", "review", "signoff", "people", "results",
                             "letters", "reports", "office"}) {
        const QStringList said = keysOn(QLatin1StringView(page));
        INFO(page);
        CHECK(said.contains(u"Find anything…"));
        CHECK(said.contains(u"Ctrl+1 … Ctrl+9"));
        CHECK_FALSE(said.contains(u"Look at: Education"));
    }
    CHECK(keysOn(u"applications"_qs).contains(u"From the search to the list"));
    CHECK(keysOn(u"review"_qs).contains(u"Accept the document"));
    CHECK_FALSE(keysOn(u"letters"_qs).contains(u"Accept the document"));
    CHECK(namelessControls(program.window).isEmpty());
}

TEST_CASE("Down leads from the search to the first row of the list") {
    ReviewProgram program(fourPeople);
    Robot& robot = program.robot;
    auto& list = listOf(robot, u"applicationList"_qs);
    list.selectRow(3);
    robot.find<QLineEdit>(u"filterEdit"_qs).setFocus();
    robot.key(Qt::Key_Down);
    CHECK(list.hasFocus());
    CHECK(list.currentIndex().row() == 0);
}

TEST_CASE("Enter in the search opens the first hit, even before the list has come") {
    ReviewProgram program(fourPeople);
    Robot& robot = program.robot;
    static_cast<void>(listOf(robot, u"applicationList"_qs));
    robot.type(u"filterEdit"_qs, u"zielinski"_qs);
    robot.key(Qt::Key_Return);
    robot.waitFor([&] { return program.window.currentPageId() == u"review"; }, "the review");
    robot.waitFor([&] { return robot.text(u"caseNameLabel"_qs).contains(u"Zieliński"); },
                  "the case");
}

TEST_CASE("a new search stands at its first row") {
    ReviewProgram program(fourPeople);
    Robot& robot = program.robot;
    program.window.go(u"people"_qs);
    auto& list = listOf(robot, u"peopleList"_qs);
    list.selectRow(2); // Okafor, Nora
    robot.type(u"filterEdit"_qs, u"okafor"_qs);
    robot.waitFor([&] { return list.model()->rowCount() == 2; }, "the two");
    CHECK(list.currentIndex().row() == 0);
    CHECK(list.selectionModel()->isRowSelected(0));
    robot.key(Qt::Key_Return);
    robot.waitFor([&] { return list.hasFocus(); }, "the list with the focus");
    CHECK(list.currentIndex().row() == 0);
}

TEST_CASE("the palette knows what can be done with the case and the person at hand, by name") {
    ReviewProgram program(fourPeople);
    Robot& robot = program.robot;
    const auto offered = [&](const QString& word) {
        robot.key(Qt::Key_K, Qt::ControlModifier);
        robot.type(u"paletteEdit"_qs, word);
        return lines(robot);
    };
    // With nothing open, the page.
    CHECK(offered(u"accommodations"_qs).value(0).startsWith(u"Go to Review"));
    robot.key(Qt::Key_Escape);
    for (const char* word : {"appeal", "complaint", "refund", "receipt"}) {
        INFO(word);
        CHECK(offered(QLatin1StringView(word)).value(0).startsWith(u"Go to People"));
        robot.key(Qt::Key_Escape);
    }
    program.window.go(u"people"_qs, program.caseOf(u"A1"_qs).record.person.person.id);
    robot.waitFor([&] { return robot.sees(u"phoneCard"_qs); }, "the person");
    program.open(u"A3"_qs);
    CHECK(offered(u"accommodation"_qs).value(0) == u"Accommodations for Mei Okafor…");
    robot.key(Qt::Key_Return);
    program.waitForDialog(u"accommodationDialog"_qs, true);
    robot.click(u"leaveButton"_qs);
    program.waitForDialog(u"accommodationDialog"_qs, false);
    CHECK(offered(u"refund"_qs).value(0) == u"Refund to Ana Núñez…");
    robot.key(Qt::Key_Return);
    CHECK(program.window.currentPageId() == u"people");
    program.waitForDialog(u"refundDialog"_qs, true);
    robot.click(u"leaveButton"_qs);
    program.waitForDialog(u"refundDialog"_qs, false);
    CHECK(offered(u"complaint"_qs).value(0) == u"Appeal or complaint from Ana Núñez…");
    robot.key(Qt::Key_Return);
    program.waitForDialog(u"incomingDialog"_qs, true);
    robot.click(u"leaveButton"_qs);
    program.waitForDialog(u"incomingDialog"_qs, false);
    // No letter went out that could have arrived.
    CHECK(offered(u"receipt"_qs).value(0).startsWith(u"Go to People"));
}

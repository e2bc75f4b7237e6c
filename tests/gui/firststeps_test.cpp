// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/setup.h"
#include "tests/gui/officeprogram.h"
#include "ui/shell/navigation.h"
#include "ui/widgets/field.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QTest>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QDate may15(2020, 5, 15);

void fillIn(Robot& robot, const char* field, const QString& text) {
    robot.type(QLatin1StringView(field), text);
    robot.key(Qt::Key_Tab);
}

QString errorAt(Robot& robot, const char* field) {
    return Field::of(&robot.find<QWidget>(QLatin1StringView(field)))->error();
}

void makeNew(OfficeProgram& program) {
    program.interaction.paths = {program.file("new.certdesk")};
    program.actions.action(u"newFile"_qs).trigger();
    REQUIRE(program.window.isOfficeOpen());
}

Office stored(OfficeProgram& program) {
    const auto setup = readSetup(program.office());
    REQUIRE(setup);
    return setup->office.value;
}

} // namespace

TEST_CASE("Enter on the welcome page opens the office that was open last") {
    OfficeProgram program(may15);
    program.openNew();
    program.actions.action(u"closeFile"_qs).trigger();
    REQUIRE_FALSE(program.window.isOfficeOpen());
    program.robot.waitFor(
        [&] {
            const QWidget* focus = program.window.focusWidget();
            return focus != nullptr && focus->objectName() == u"recentFileButton";
        },
        "the focus on the recent office");
    program.robot.key(Qt::Key_Return);
    CHECK(program.window.isOfficeOpen());
}

TEST_CASE("someone's first time starts at the way to a new office") {
    OfficeProgram program(may15);
    REQUIRE(program.window.focusWidget() != nullptr);
    CHECK(program.window.focusWidget()->objectName() == u"newFileButton");
    program.interaction.paths = {program.file("new.certdesk")};
    program.robot.key(Qt::Key_Return);
    CHECK(program.window.isOfficeOpen());
}

TEST_CASE("a new office opens on the checklist of its first hour and shows the way back") {
    OfficeProgram program(may15);
    makeNew(program);
    CHECK(program.window.currentPageId() == u"office");
    CHECK(program.robot.text(u"firstHourLabel"_qs) == u"0 of 7 done.");
    CHECK(program.robot.text(u"wayBackLabel"_qs).contains(u"Office"));
    const auto& navigation = program.robot.find<Navigation>(u"navigationList"_qs);
    CHECK(navigation.item(navigation.count() - 1)->data(Qt::AccessibleTextRole).toString() ==
          u"Office, 7 item(s)");
}

TEST_CASE("the name of a new office stands in the window as soon as it is given") {
    OfficeProgram program(may15);
    makeNew(program);
    fillIn(program.robot, "officeNameEdit", u"Harbor Office"_qs);
    CHECK(program.robot.text(u"officeNameLabel"_qs) == u"Harbor Office");
}

TEST_CASE("a letterhead says beside the field what can't be, and saves the rest") {
    OfficeProgram program(may15);
    Robot& robot = program.robot;
    makeNew(program);
    fillIn(robot, "officeNameEdit", u"Harbor Office"_qs);
    fillIn(robot, "stateEdit", u"ohio"_qs);
    fillIn(robot, "postalCodeEdit", u"4321"_qs);
    fillIn(robot, "phoneEdit", u"abc"_qs);
    fillIn(robot, "emailEdit", u"not a mail"_qs);
    fillIn(robot, "cityEdit", u"Toledo"_qs);
    for (const char* field : {"stateEdit", "postalCodeEdit", "phoneEdit", "emailEdit"}) {
        INFO(field);
        CHECK_FALSE(errorAt(robot, field).isEmpty());
    }
    CHECK(stored(program).address.city == u"Toledo");
    CHECK(stored(program).address.state.isEmpty());
    CHECK(stored(program).email.isEmpty());
    CHECK(robot.find<QLineEdit>(u"emailEdit"_qs).text() == u"not a mail");

    fillIn(robot, "stateEdit", u"oh"_qs);
    fillIn(robot, "postalCodeEdit", u"43604"_qs);
    fillIn(robot, "phoneEdit", u"(419) 555-0100"_qs);
    fillIn(robot, "emailEdit", u"office@example.org"_qs);
    CHECK(errorAt(robot, "emailEdit").isEmpty());
    CHECK(stored(program).address.state == u"OH");
    CHECK(stored(program).address.postalCode == u"43604");
    CHECK(stored(program).email == u"office@example.org");
    CHECK(program.interaction.errors.isEmpty());
}

TEST_CASE("no field of the office page takes a menu's key") {
    OfficeProgram program(may15);
    makeNew(program);
    QStringList menus;
    for (const QAction* menu : program.window.menuBar()->actions())
        menus << QKeySequence::mnemonic(menu->text()).toString();
    for (const QLabel* label : program.window.findChildren<QLabel*>()) {
        const QKeySequence key = QKeySequence::mnemonic(label->text());
        if (label->buddy() == nullptr || key.isEmpty())
            continue;
        INFO(label->text().toStdString());
        CHECK_FALSE(menus.contains(key.toString()));
    }
}

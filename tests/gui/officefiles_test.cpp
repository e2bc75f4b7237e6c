// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/maintenance.h"
#include "core/usecases/newoffice.h"
#include "core/usecases/setup.h"
#include "tests/gui/officeprogram.h"
#include "ui/shell/navigation.h"

#include <QFile>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QDate may15(2020, 5, 15);

void rename(OfficeFile& office, const QString& name) {
    const OfficeSetup setup = *readSetup(office);
    Office after = setup.office.value;
    after.name = name;
    REQUIRE(saveOffice(office, setup.office, after));
}

} // namespace

TEST_CASE("another file is opened while one is open, and the first one closes behind it") {
    OfficeProgram program(may15);
    program.openNew();
    program.window.go(u"office"_qs);
    REQUIRE(createOffice(program.file("other.certdesk"), {.office = {.name = u"Other Office"_qs}},
                         *program.clock, {u"tester"_qs, u"tester"_qs}));
    program.window.openFile(program.file("other.certdesk"));
    CHECK(program.robot.text(u"officeNameLabel"_qs) == u"Other Office");
    CHECK(program.office().path().endsWith(u"other.certdesk"));
    program.window.openFile(program.file("absent.certdesk"));
    CHECK(program.interaction.errors.size() == 1);
    CHECK(program.office().path().endsWith(u"other.certdesk"));
    program.window.go(u"office"_qs);
    CHECK(program.robot.text(u"officeNameEdit"_qs) == u"Other Office");
}

TEST_CASE("who has left the office is not taken for who works here, whatever the account says") {
    OfficeProgram program(may15);
    program.openNew();
    const QString account = program.office().actor().account;
    REQUIRE_FALSE(account.isEmpty());
    REQUIRE(addStaff(program.office(), {.name = u"Kim Lee"_qs, .account = account}));
    const auto openAgain = [&] {
        program.window.openFile(program.office().path());
        return program.office().actor().name;
    };
    CHECK(openAgain() == u"Kim Lee");
    const Stored<StaffMember> before = readSetup(program.office())->staff.front();
    StaffMember after = before.value;
    after.active = false;
    REQUIRE(saveStaff(program.office(), before, after));
    CHECK(openAgain() == account);
}

TEST_CASE("an older copy in the place of the file is told, with a way to the newer one") {
    OfficeProgram program(may15);
    Robot& robot = program.robot;
    program.openNew();
    CHECK_FALSE(robot.sees(u"fileBanner"_qs));
    rename(program.office(), u"Before"_qs);
    REQUIRE(backUp(program.office(), program.file("copy.certdesk")));
    rename(program.office(), u"After"_qs);
    rename(program.office(), u"After that"_qs);
    robot.key(Qt::Key_W, Qt::ControlModifier);
    REQUIRE(QFile::rename(program.file("office.certdesk"), program.file("newer.certdesk")));
    REQUIRE(QFile::rename(program.file("copy.certdesk"), program.file("office.certdesk")));

    program.window.openFile(program.file("office.certdesk"));
    REQUIRE(robot.sees(u"fileBanner"_qs));
    CHECK(robot.text(u"bannerLabel"_qs) ==
          u"This file is older than the one that you used today: 2 entries of its record are "
          u"missing. Look for the newer file before you work in this one.");
    program.interaction.paths = {program.file("newer.certdesk")};
    robot.click(u"bannerButton"_qs);
    CHECK(robot.text(u"officeNameLabel"_qs) == u"After that");
    CHECK_FALSE(robot.sees(u"fileBanner"_qs));
}

TEST_CASE("a file that is made anew in the place of another is nothing to wonder at") {
    OfficeProgram program(may15);
    Robot& robot = program.robot;
    program.interaction.paths = {program.file("office.certdesk"), program.file("office.certdesk")};
    robot.key(Qt::Key_N, Qt::ControlModifier);
    rename(program.office(), u"Before"_qs);
    robot.key(Qt::Key_W, Qt::ControlModifier);
    REQUIRE(QFile::remove(program.file("office.certdesk")));
    robot.key(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(program.window.isOfficeOpen());
    CHECK_FALSE(robot.sees(u"fileBanner"_qs));
    robot.key(Qt::Key_W, Qt::ControlModifier);
    program.window.openFile(program.file("office.certdesk"));
    CHECK_FALSE(robot.sees(u"fileBanner"_qs));
}

TEST_CASE("what waits stands beside every page before it was gone to") {
    OfficeProgram program(QDate(2026, 4, 15));
    Robot& robot = program.robot;
    program.openSample();
    auto& navigation = robot.find<Navigation>(u"navigationList"_qs);
    const auto isCounted = [&navigation](const QString& title) {
        for (int row = 0; row < navigation.count(); ++row)
            if (navigation.item(row)
                    ->data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QString(title + u", ")))
                return true;
        return false;
    };
    robot.waitFor([&] { return isCounted(u"Letters"_qs); }, "the count of the letters");
    CHECK(isCounted(u"Applications"_qs));
    CHECK_FALSE(isCounted(u"Office"_qs));
}

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/due.h"
#include "tests/gui/officeprogram.h"
#include "ui/widgets/smalltable.h"

#include <QComboBox>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QDate april15(2026, 4, 15);

SmallTable& table(OfficeProgram& program) {
    return program.robot.find<SmallTable>(u"dueTable"_qs);
}

DueList due(OfficeProgram& program, int days) {
    return dueList(program.office(), {.until = april15.addDays(days)}).value();
}

} // namespace

TEST_CASE("Due is the first page, lists what falls due, and a line opens its case") {
    OfficeProgram program(april15);
    Robot& robot = program.robot;
    program.openSample();
    CHECK(program.window.currentPageId() == u"due");
    const DueList list = due(program, 30);
    REQUIRE(list.count > 1);
    robot.waitFor([&] { return table(program).rowCount() == static_cast<int>(list.count); },
                  "the list");
    CHECK(namelessControls(program.window).isEmpty());

    auto& horizon = robot.find<QComboBox>(u"horizonComboBox"_qs);
    horizon.setCurrentIndex(horizon.count() - 1);
    const DueList year = due(program, 365);
    REQUIRE(year.count > list.count);
    robot.waitFor([&] { return table(program).rowCount() == static_cast<int>(year.count); },
                  "the year");

    const auto ofCase = std::find_if(year.entries.begin(), year.entries.end(),
                                     [](const auto& entry) { return entry.application; });
    REQUIRE(ofCase != year.entries.end());
    const auto line = ofCase - year.entries.begin();
    CHECK(table(program).textAt(static_cast<int>(line), 3) == ofCase->name);
    REQUIRE(table(program).selectId(line));
    robot.keyOn(u"dueTable"_qs, Qt::Key_Return);
    CHECK(program.window.currentPageId() == u"review");

    const auto ofPerson =
        std::find_if(year.entries.begin(), year.entries.end(),
                     [](const auto& entry) { return entry.person && !entry.application; });
    REQUIRE(ofPerson != year.entries.end());
    program.window.go(u"due"_qs);
    REQUIRE(table(program).selectId(ofPerson - year.entries.begin()));
    robot.keyOn(u"dueTable"_qs, Qt::Key_Return);
    CHECK(program.window.currentPageId() == u"people");
}

TEST_CASE("An office without work has nothing due") {
    OfficeProgram program(april15);
    program.openNew();
    program.window.go(u"due"_qs);
    program.robot.waitFor([&] { return program.robot.sees(u"emptyStateLabel"_qs); },
                          "the empty list");
    CHECK(program.interaction.errors.isEmpty());
}

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/due.h"
#include "tests/gui/officeprogram.h"
#include "ui/widgets/smalltable.h"

#include <QApplication>
#include <QComboBox>
#include <QTest>

#include <catch2/catch.hpp>

#include <algorithm>

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

TEST_CASE("In large text the days and states of what is due are whole or give way to the rest") {
    const QFont font = QApplication::font();
    const QPalette palette = QApplication::palette();
    OfficeProgram program(april15);
    program.openSample();
    program.theme.setTextPercent(200);
    program.window.resize(1024, 700);
    program.robot.waitFor([&] { return table(program).rowCount() > 3; }, "the list");
    QTest::qWait(50);
    const SmallTable& due = table(program);
    const auto needed = [&due](int column) {
        int width = 0;
        for (int row = 0; row < due.rowCount(); ++row)
            width = std::max(width, due.sizeHintForIndex(due.model()->index(row, column)).width());
        return width;
    };
    for (const int column : {0, 1, 4}) {
        CAPTURE(column, due.columnWidth(column), needed(column));
        CHECK((due.isColumnHidden(column) || due.columnWidth(column) >= needed(column)));
    }
    CHECK_FALSE(due.isColumnHidden(1));
    for (const int column : {2, 3})
        CHECK(due.columnWidth(column) >= std::min(needed(column), due.viewport()->width() / 4));
    program.theme.setTextPercent(100);
    program.window.resize(1280, 800);
    QTest::qWait(50);
    for (int column = 0; column < 5; ++column) {
        CAPTURE(column);
        CHECK_FALSE(due.isColumnHidden(column));
        CHECK(due.columnWidth(column) >= needed(column));
    }
    QApplication::setFont(font);
    QApplication::setPalette(palette);
}

TEST_CASE("An office without work has nothing due") {
    OfficeProgram program(april15);
    program.openNew();
    program.window.go(u"due"_qs);
    program.robot.waitFor([&] { return program.robot.sees(u"emptyStateLabel"_qs); },
                          "the empty list");
    CHECK(program.interaction.errors.isEmpty());
}

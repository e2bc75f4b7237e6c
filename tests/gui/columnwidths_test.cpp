// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/columnwidths.h"
#include "ui/widgets/smalltable.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using Widths = std::vector<int>;

TEST_CASE("with room, columns are as usual and those that stretch share the rest evenly") {
    CHECK(columnWidths({{80, 130}, {100}, {60}}, 500) == Widths{130, 205, 165});
    CHECK(columnWidths({{180, 130}, {100}}, 300) == Widths{180, 120});
    CHECK(columnWidths({{80, 130}, {80, 100}}, 500) == Widths{130, 100});
}

TEST_CASE("with less room, columns take no more than their content needs") {
    CHECK(columnWidths({{80, 130}, {100}}, 200) == Widths{80, 120});
}

TEST_CASE("with too little room, narrow columns stay whole and wide ones share what is left") {
    CHECK(columnWidths({{80, 130}, {400}, {300}, {90, 90}}, 570) == Widths{80, 200, 200, 90});
    CHECK(columnWidths({{80}, {400}, {150}}, 480) == Widths{80, 250, 150});
    // The least of what stretches is worth more than the whole of another.
    CHECK(columnWidths({{160, 130}, {400, 0, 90}, {90, 90}}, 340) == Widths{160, 90, 90});
    CHECK(columnWidths({{160, 130}, {400, 0, 90}, {90, 90}}, 300) == Widths{105, 105, 90});
    CHECK(columnWidths({{80}, {80}}, 0) == Widths{0, 0});
    CHECK(columnWidths({}, 100).empty());
}

TEST_CASE("a column that says nothing gives its place to names that would be cut") {
    const auto rows = [](const QString& note) {
        return std::vector<SmallTable::Row>{
            {1, {{QStringLiteral("Strickland-Montoya, Deborah Alexandra")}, {note}}},
            {2, {{QStringLiteral("Ueda, Eun-ji")}, {}}}};
    };
    SmallTable table(QStringLiteral("Decisions"),
                     {{QStringLiteral("Name"), 200}, {QStringLiteral("To note")}},
                     SmallTable::Height::OfRoom);
    table.setRows(rows(QString()));
    const QAbstractItemView& view = table;
    table.resize(view.sizeHintForColumn(0) + 20, 200);
    table.show();
    CHECK(table.isColumnHidden(1));
    CHECK(table.columnWidth(0) >= view.sizeHintForColumn(0));

    table.setRows(rows(QStringLiteral("Fee is missing")));
    CHECK_FALSE(table.isColumnHidden(1));

    table.setRows(rows(QString()));
    table.resize(900, 200);
    CHECK_FALSE(table.isColumnHidden(1));
}

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/columnwidths.h"

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

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/months.h"
#include "tests/support/builders.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;
using rules::DayRun;
using rules::DayRuns;
using rules::MonthCount;
using rules::monthsOf;

namespace {

DayRun run(const char* first, const char* last) {
    return {day(first).toJulianDay(), day(last).toJulianDay() + 1};
}

} // namespace

TEST_CASE("Months of a run are the largest number that fits from its first day") {
    struct Row {
        const char* first;
        const char* last;
        MonthCount expected;
    };
    const auto row = GENERATE(values<Row>({
        {"2019-01-15", "2019-10-14", {9, 0}},
        {"2019-01-15", "2019-10-13", {8, 29}},
        {"2019-01-01", "2019-12-30", {11, 30}},
        {"2019-01-01", "2019-12-31", {12, 0}},
        {"2019-01-01", "2019-01-31", {1, 0}},
        {"2019-03-01", "2019-03-15", {0, 15}},
        {"2019-01-31", "2019-02-27", {1, 0}}, // a month from January 31 ends on February 28
        {"2019-01-31", "2019-02-26", {0, 27}},
        {"2020-01-31", "2020-02-28", {1, 0}},
        {"2020-02-29", "2021-02-27", {12, 0}},
        {"2020-02-29", "2020-02-29", {0, 1}},
        {"0001-01-01", "9999-12-31", {119'988, 0}},
        {"9999-12-31", "9999-12-31", {0, 1}},
        {"0001-01-01", "0001-01-01", {0, 1}},
    }));
    CAPTURE(row.first, row.last);
    CHECK(monthsOf(run(row.first, row.last)) == row.expected);
}

TEST_CASE("Thirty-one left-over days of all runs together make one more month") {
    const DayRuns two{run("2019-01-01", "2019-01-31"), run("2019-03-01", "2019-03-15"),
                      run("2019-05-01", "2019-05-16")};
    CHECK(monthsOf(two, 31) == MonthCount{2, 0});
    const DayRuns oneDayShort{run("2019-01-01", "2019-01-31"), run("2019-03-01", "2019-03-15"),
                              run("2019-05-01", "2019-05-15")};
    CHECK(monthsOf(oneDayShort, 31) == MonthCount{1, 30});
    CHECK(monthsOf(DayRuns{}, 31) == MonthCount{0, 0});
}

TEST_CASE("Runs that overlap or touch become one, and empty ones go") {
    DayRuns runs{run("2019-04-01", "2019-12-31"),
                 run("2019-01-01", "2019-03-31"),
                 run("2020-01-02", "2020-01-02"),
                 {10, 10},
                 {12, 3}};
    rules::unite(runs);
    REQUIRE(runs.size() == 2);
    CHECK(runs[0] == run("2019-01-01", "2019-12-31"));
    CHECK(runs[1] == run("2020-01-02", "2020-01-02"));
}

TEST_CASE("Days are taken out of runs wherever they lie") {
    const DayRuns runs{{0, 10}, {20, 30}};
    CHECK(rules::without(runs, {}) == runs);
    CHECK(rules::without(runs, DayRuns{{3, 5}}) == DayRuns{{0, 3}, {5, 10}, {20, 30}});
    CHECK(rules::without(runs, DayRuns{{5, 25}}) == DayRuns{{0, 5}, {25, 30}});
    CHECK(rules::without(runs, DayRuns{{0, 10}, {19, 31}}).isEmpty());
}

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/rules/dayruns.h"

namespace certdesk::rules {

/// Calendar months and the days beyond them.
struct MonthCount {
    int months = 0;
    int days = 0;
    friend bool operator==(const MonthCount&, const MonthCount&) = default;
};

/// One run: the largest number of months that fit from its first day, and what is left over
/// (rules 4, step 3). Months are added as QDate::addMonths does: January 31 and a month is the
/// last day of February.
[[nodiscard]] MonthCount monthsOf(DayRun run);
[[nodiscard]] inline MonthCount monthsOf(const DaySpan& run) {
    return monthsOf(DayRun{run.first().toJulianDay(), run.last().toJulianDay() + 1});
}

/// A united set of runs: the months of each, and one more for every `leftOverDaysOfMonth` left-over
/// days of all together.
[[nodiscard]] MonthCount monthsOf(const DayRuns& runs, int leftOverDaysOfMonth);

} // namespace certdesk::rules

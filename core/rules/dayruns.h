// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/day.h"

#include <QVarLengthArray>

namespace certdesk::rules {

/// A run of whole days as Julian day numbers, half-open: what the arithmetic of experience works
/// on, since it neither allocates nor converts. Empty when `end` is not after `first`.
struct DayRun {
    qint64 first;
    qint64 end;
    [[nodiscard]] constexpr bool isEmpty() const { return end <= first; }
    friend bool operator==(DayRun a, DayRun b);
};

using DayRuns = QVarLengthArray<DayRun, 8>;

/// Sorts; merges runs that overlap or touch; drops empty ones.
void unite(DayRuns& runs);

/// The days of `runs` that are in none of `taken`; both united.
[[nodiscard]] DayRuns without(const DayRuns& runs, const DayRuns& taken);

/// The days of both; may be empty.
[[nodiscard]] DayRun overlap(DayRun a, DayRun b);

/// Asserts that the run is not empty.
[[nodiscard]] DaySpan spanOf(DayRun run);

} // namespace certdesk::rules

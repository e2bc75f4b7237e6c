// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/day.h"
#include "core/domain/office.h"
#include "core/domain/stored.h"

#include <vector>

namespace certdesk::rules {

/// Counts the days on which the office works: not weekends, not its holidays.
class BusinessCalendar final {
public:
    explicit BusinessCalendar(std::vector<QDate> holidays = {});

    [[nodiscard]] bool isBusinessDay(QDate day) const;
    /// The `count`-th business day after `day`, which itself does not count.
    [[nodiscard]] QDate add(QDate day, int count) const;
    /// The same, where the clock stands still on the days of `pauses`.
    [[nodiscard]] QDate add(QDate day, int count, const std::vector<DaySpan>& pauses) const;
    /// How many business days after `from` there are up to `to`, without those of `pauses`; 0 when
    /// `to` is not later.
    [[nodiscard]] int between(QDate from, QDate to, const std::vector<DaySpan>& pauses = {}) const;

private:
    std::vector<QDate> m_holidays; ///< sorted
};

[[nodiscard]] BusinessCalendar calendarOf(const StoredList<Holiday>& holidays);

} // namespace certdesk::rules

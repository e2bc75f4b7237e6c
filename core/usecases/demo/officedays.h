// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/seededrandom.h"
#include "core/domain/office.h"
#include "core/domain/window.h"
#include "core/rules/businessdays.h"

namespace certdesk::demo {

/// A span of days before the as-of day; `most` lies further back.
struct DaysAgo {
    int least;
    int most;
};

/// The days of the sample office around its as-of day: it works on business days, and never later
/// than today.
class OfficeDays final {
public:
    OfficeDays(QDate today, std::vector<Holiday> holidays);

    [[nodiscard]] QDate today() const noexcept { return m_today; }
    [[nodiscard]] const std::vector<Holiday>& holidays() const noexcept { return m_holidays; }

    /// Any day of that span: people apply on weekends too.
    [[nodiscard]] QDate ago(DaysAgo span, SeededRandom& random) const;
    /// The first business day on or after `day`, the last one before today when that is past it.
    [[nodiscard]] QDate atWork(QDate day) const;

private:
    QDate m_today;
    std::vector<Holiday> m_holidays;
    rules::BusinessCalendar m_calendar;
};

/// The holidays of the years in which a sample office of that day works.
[[nodiscard]] std::vector<Holiday> holidaysAround(QDate today);

/// The testing windows that its applications can name: four a year for as long as the editions had
/// windows, `windowsUntil` being the first day without.
[[nodiscard]] std::vector<ExamWindow> windowsAround(QDate today, QDate windowsUntil);

} // namespace certdesk::demo

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/months.h"

namespace certdesk::rules {

MonthCount monthsOf(DayRun run) {
    if (run.isEmpty())
        return {};
    const QDate first = QDate::fromJulianDay(run.first);
    int firstYear = 0;
    int firstMonth = 0;
    int endYear = 0;
    int endMonth = 0;
    first.getDate(&firstYear, &firstMonth, nullptr);
    QDate::fromJulianDay(run.end).getDate(&endYear, &endMonth, nullptr);
    int months = (endYear - firstYear) * 12 + endMonth - firstMonth;
    qint64 reached = first.addMonths(months).toJulianDay();
    if (reached > run.end)
        reached = first.addMonths(--months).toJulianDay();
    return {months, static_cast<int>(run.end - reached)};
}

MonthCount monthsOf(const DayRuns& runs, int leftOverDaysOfMonth) {
    Q_ASSERT(leftOverDaysOfMonth > 0);
    MonthCount sum;
    for (const DayRun run : runs) {
        const MonthCount count = monthsOf(run);
        sum.months += count.months;
        sum.days += count.days;
    }
    sum.months += sum.days / leftOverDaysOfMonth;
    sum.days %= leftOverDaysOfMonth;
    return sum;
}

} // namespace certdesk::rules

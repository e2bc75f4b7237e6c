// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/businessdays.h"

#include <algorithm>

namespace certdesk::rules {

namespace {

bool standsStill(QDate day, const std::vector<DaySpan>& pauses) {
    return std::any_of(pauses.begin(), pauses.end(),
                       [day](const DaySpan& pause) { return pause.contains(day); });
}

} // namespace

BusinessCalendar::BusinessCalendar(std::vector<QDate> holidays)
    : m_holidays(std::move(holidays)) {
    std::sort(m_holidays.begin(), m_holidays.end());
}

bool BusinessCalendar::isBusinessDay(QDate day) const {
    return day.dayOfWeek() < Qt::Saturday &&
           !std::binary_search(m_holidays.begin(), m_holidays.end(), day);
}

QDate BusinessCalendar::add(QDate day, int count) const {
    return add(day, count, {});
}

QDate BusinessCalendar::add(QDate day, int count, const std::vector<DaySpan>& pauses) const {
    while (count > 0) {
        day = day.addDays(1);
        if (isBusinessDay(day) && !standsStill(day, pauses))
            --count;
    }
    return day;
}

int BusinessCalendar::between(QDate from, QDate to, const std::vector<DaySpan>& pauses) const {
    int count = 0;
    for (QDate day = from.addDays(1); day <= to; day = day.addDays(1))
        count += isBusinessDay(day) && !standsStill(day, pauses);
    return count;
}

BusinessCalendar calendarOf(const StoredList<Holiday>& holidays) {
    std::vector<QDate> days;
    days.reserve(holidays.size());
    for (const Stored<Holiday>& holiday : holidays)
        days.push_back(holiday.value.day);
    return BusinessCalendar(std::move(days));
}

} // namespace certdesk::rules

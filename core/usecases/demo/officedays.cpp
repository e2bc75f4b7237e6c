// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/demo/officedays.h"

#include "core/usecases/demo/sampledata.h"

#include <QLocale>

namespace certdesk::demo {

namespace {

constexpr int yearsBack = 6;
constexpr int deadlineDaysBefore = 21;

std::vector<QDate> daysOf(const std::vector<Holiday>& holidays) {
    std::vector<QDate> days;
    for (const Holiday& holiday : holidays)
        days.push_back(holiday.day);
    return days;
}

} // namespace

OfficeDays::OfficeDays(QDate today, std::vector<Holiday> holidays)
    : m_today(today)
    , m_holidays(std::move(holidays))
    , m_calendar(daysOf(m_holidays)) {}

QDate OfficeDays::ago(DaysAgo span, SeededRandom& random) const {
    return m_today.addDays(-random.between(span.least, span.most));
}

QDate OfficeDays::atWork(QDate day) const {
    while (day < m_today && !m_calendar.isBusinessDay(day))
        day = day.addDays(1);
    if (day >= m_today)
        day = m_today;
    while (!m_calendar.isBusinessDay(day))
        day = day.addDays(-1);
    return day;
}

std::vector<Holiday> holidaysAround(QDate today) {
    std::vector<Holiday> holidays;
    for (int year = today.year() - 1; year <= today.year() + 1; ++year)
        for (const NamedDay& named : sampleData().holidays)
            holidays.push_back({QDate(year, named.month, named.day), named.name});
    return holidays;
}

std::vector<ExamWindow> windowsAround(QDate today, QDate windowsUntil) {
    // One more than began in that time: who applied late in it waits for the next one.
    const QDate end = std::min(windowsUntil.addMonths(2), today.addMonths(6));
    std::vector<ExamWindow> windows;
    for (QDate first(std::min(2020, today.year() - yearsBack), 2, 1);
         first.addDays(-deadlineDaysBefore) < end; first = first.addMonths(3))
        windows.push_back(
            ExamWindow::create({.code = first.toString(u"yyyy-MM"),
                                .name = QLocale::c().toString(first, u"MMMM yyyy"),
                                .applicationDeadline = first.addDays(-deadlineDaysBefore),
                                .firstDay = first,
                                .lastDay = first.addMonths(1).addDays(-1)})
                .value());
    return windows;
}

} // namespace certdesk::demo

# SPDX-FileCopyrightText: 2026 The Certdesk authors
# SPDX-License-Identifier: MIT
"""Days as whole numbers in the proleptic Gregorian calendar, and the arithmetic of months.

The datetime module ends with the year 9999; the day after the last one is needed here.
"""
LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def isLeap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def monthLength(year, month):
    return 29 if month == 2 and isLeap(year) else LENGTHS[month - 1]


def number(year, month, day):
    """Days since the last of December in the year 0."""
    before = year - 1
    inYear = sum(monthLength(year, earlier) for earlier in range(1, month))
    return before * 365 + before // 4 - before // 100 + before // 400 + inYear + day


def parts(day):
    year = max(1, day // 366)
    while number(year + 1, 1, 1) <= day:
        year += 1
    month = 12
    while number(year, month, 1) > day:
        month -= 1
    return year, month, day - number(year, month, 1) + 1


def parse(text):
    """The day of YYYY-MM-DD, or None when none is given."""
    if not text:
        return None
    year, month, day = (int(part) for part in text.split("-"))
    return number(year, month, day)


def show(day):
    return None if day is None else "%04d-%02d-%02d" % parts(day)


def addMonths(day, months):
    """The same day of a later month, or that month's last day when it has no such day."""
    year, month, inMonth = parts(day)
    count = year * 12 + month - 1 + months
    year, month = count // 12, count % 12 + 1
    return number(year, month, min(inMonth, monthLength(year, month)))


def wholeMonths(start, end):
    """Months and left-over days of the days from start to end, both included (rules 4.3)."""
    after = end + 1
    firstYear, firstMonth, _ = parts(start)
    lastYear, lastMonth, _ = parts(after)
    months = (lastYear - firstYear) * 12 + lastMonth - firstMonth
    while addMonths(start, months) > after:
        months -= 1
    return months, after - addMonths(start, months)

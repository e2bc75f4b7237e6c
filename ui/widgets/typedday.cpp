// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/typedday.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

namespace certdesk {

namespace {

constexpr int yearsAhead = 10;

std::optional<QDate> existing(int year, int month, int day) {
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

int fullYear(const QString& typed, QDate today) {
    const int year = typed.toInt();
    if (typed.size() > 2)
        return year;
    const int century = today.year() / 100 * 100;
    return century + year > today.year() + yearsAhead ? century - 100 + year : century + year;
}

std::optional<int> monthNamed(const QString& word) {
    if (word.size() < 3)
        return std::nullopt;
    for (const QLocale& locale : {QLocale::c(), QLocale()})
        for (int month = 1; month <= 12; ++month)
            if (locale.monthName(month).startsWith(word, Qt::CaseInsensitive))
                return month;
    return std::nullopt;
}

std::optional<QDate> relative(const QString& text, QDate today) {
    static const QRegularExpression words(QStringLiteral("^([tTyY])$|^(today|yesterday|tomorrow)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (words.match(text).hasMatch()) {
        if (text.startsWith(u'y', Qt::CaseInsensitive))
            return today.addDays(-1);
        return text.compare(u"tomorrow", Qt::CaseInsensitive) == 0 ? today.addDays(1) : today;
    }
    static const QRegularExpression step(QStringLiteral("^([+-])\\s*(\\d{1,4})\\s*([dwmy]?)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = step.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int count = match.captured(2).toInt() * (match.captured(1) == u"-" ? -1 : 1);
    const QString unit = match.captured(3).toLower();
    if (unit == u"w")
        return today.addDays(7 * count);
    if (unit == u"m")
        return today.addMonths(count);
    if (unit == u"y")
        return today.addYears(count);
    return today.addDays(count);
}

std::optional<QDate> numeric(const QString& text, QDate today) {
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})$"));
    if (const auto match = iso.match(text); match.hasMatch())
        return existing(match.captured(1).toInt(), match.captured(2).toInt(),
                        match.captured(3).toInt());
    static const QRegularExpression compact(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    if (const auto match = compact.match(text); match.hasMatch())
        return existing(match.captured(1).toInt(), match.captured(2).toInt(),
                        match.captured(3).toInt());
    static const QRegularExpression monthFirst(
        QStringLiteral("^(\\d{1,2})[-/. ](\\d{1,2})(?:[-/. ](\\d{4}|\\d{2}))?$"));
    if (const auto match = monthFirst.match(text); match.hasMatch()) {
        const QString year = match.captured(3);
        return existing(year.isEmpty() ? today.year() : fullYear(year, today),
                        match.captured(1).toInt(), match.captured(2).toInt());
    }
    return std::nullopt;
}

std::optional<QDate> withMonthName(const QString& text, QDate today) {
    static const QRegularExpression between(QStringLiteral("[\\s,./-]+"));
    static const QRegularExpression digits(QStringLiteral("^\\d+$"));
    const QStringList parts = text.split(between, Qt::SkipEmptyParts);
    if (parts.size() < 2 || parts.size() > 3)
        return std::nullopt;
    const bool dayFirst = digits.match(parts[0]).hasMatch();
    const QString& dayPart = dayFirst ? parts[0] : parts[1];
    const auto month = monthNamed(dayFirst ? parts[1] : parts[0]);
    if (!month || dayPart.size() > 2 || !digits.match(dayPart).hasMatch())
        return std::nullopt;
    if (parts.size() == 2)
        return existing(today.year(), *month, dayPart.toInt());
    const QString& year = parts[2];
    if (!digits.match(year).hasMatch() || (year.size() != 2 && year.size() != 4))
        return std::nullopt;
    return existing(fullYear(year, today), *month, dayPart.toInt());
}

} // namespace

std::optional<QDate> typedDay(QStringView text, QDate today) {
    const QString trimmed = text.trimmed().toString();
    for (const auto read : {relative, numeric, withMonthName})
        if (const auto day = read(trimmed, today))
            return day;
    return std::nullopt;
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/wording/figures.h"

namespace certdesk::wording {

namespace {

QString written(QDate day, const QString& form, const QString& months, Language language) {
    if (!day.isValid())
        return {};
    return text(form,
                {{u"month", text(months + QString::number(day.month()), {}, language)},
                 {u"day", QString::number(day.day())},
                 {u"year", QString::number(day.year()).rightJustified(4, u'0')}},
                language);
}

} // namespace

QString dayInWords(QDate day, Language language) {
    return written(day, QStringLiteral("day.long"), QStringLiteral("month."), language);
}

QString shortDay(QDate day, Language language) {
    return written(day, QStringLiteral("day.short"), QStringLiteral("month_short."), language);
}

QString dayAgo(QDate day, QDate today, Language language) {
    constexpr int week = 7;
    const qint64 days = day.daysTo(today);
    if (days == 0)
        return text(QStringLiteral("when.today"), {}, language);
    if (days == 1)
        return text(QStringLiteral("when.yesterday"), {}, language);
    if (days > 1 && days < week)
        return text(
            QStringLiteral("when.weekday"),
            {{u"weekday", text(QStringLiteral("weekday.%1").arg(day.dayOfWeek()), {}, language)}},
            language);
    return text(QStringLiteral("when.day"), {{u"day", dayInWords(day, language)}}, language);
}

QString moneyInWords(Money amount, Language language) {
    const bool negative = amount < noMoney;
    QString digits = (negative ? noMoney - amount : amount).text();
    for (qsizetype place = digits.size() - 6; place > 0; place -= 3)
        digits.insert(place, u',');
    return text(negative ? QStringLiteral("money.usd_negative") : QStringLiteral("money.usd"),
                {{u"amount", digits}}, language);
}

QString hoursInWords(Hours hours, Language language) {
    return text(
        QStringLiteral("hours.count"),
        {{u"amount", hours.text()},
         {u"one", hours == Hours::ofWhole(1) ? QStringLiteral("yes") : QStringLiteral("no")}},
        language);
}

QString durationInWords(int months, int days, Language language) {
    const QString key = days == 0     ? QStringLiteral("duration.months")
                        : months == 0 ? QStringLiteral("duration.days")
                                      : QStringLiteral("duration.both");
    return text(key, {{u"months", qint64{months}}, {u"days", qint64{days}}}, language);
}

} // namespace certdesk::wording

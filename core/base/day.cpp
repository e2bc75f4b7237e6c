// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/base/day.h"

namespace certdesk {

Result<QDate> dayFromText(QStringView text) {
    const auto number = [&text](qsizetype from, qsizetype count) {
        int value = 0;
        for (qsizetype i = from; i < from + count; ++i) {
            const char16_t c = text[i].unicode();
            if (c < u'0' || c > u'9')
                return -1;
            value = value * 10 + (c - u'0');
        }
        return value;
    };
    if (text.size() == 10 && text[4] == u'-' && text[7] == u'-') {
        const int year = number(0, 4);
        const int month = number(5, 2);
        const int day = number(8, 2);
        if (year >= 1 && QDate::isValid(year, month, day))
            return QDate(year, month, day);
    }
    return fail(ErrorCode::WrongDay, text.toString());
}

QString dayText(QDate day) {
    return day.toString(Qt::ISODate);
}

Result<DaySpan> DaySpan::ofInclusive(QDate first, QDate last) {
    if (last < first)
        return fail(ErrorCode::EndBeforeStart, dayText(first), dayText(last));
    return DaySpan(first, last.addDays(1));
}

} // namespace certdesk

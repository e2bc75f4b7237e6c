// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/base/money.h"

namespace certdesk {

Result<Money> Money::fromText(QStringView text) {
    const auto point = text.size() - 3;
    if (point < 1 || point > 7 || text[point] != u'.')
        return fail(ErrorCode::WrongAmount, text.toString());
    qint64 cents = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i == point)
            continue;
        const char16_t c = text[i].unicode();
        if (c < u'0' || c > u'9')
            return fail(ErrorCode::WrongAmount, text.toString());
        cents = cents * 10 + (c - u'0');
    }
    return Money(cents);
}

QString Money::text() const {
    const qint64 size = m_cents < 0 ? -m_cents : m_cents;
    return QStringLiteral("%1%2.%3")
        .arg(m_cents < 0 ? QStringLiteral("-") : QString())
        .arg(size / 100)
        .arg(size % 100, 2, 10, QLatin1Char('0'));
}

} // namespace certdesk

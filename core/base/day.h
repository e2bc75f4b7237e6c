// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QDate>

namespace certdesk {

/// YYYY-MM-DD of a day that exists, years 0001 to 9999.
[[nodiscard]] Result<QDate> dayFromText(QStringView text);
[[nodiscard]] QString dayText(QDate day);

/// A run of whole days, half-open: `end` is the first day after it. Never empty, never backwards.
class DaySpan final {
public:
    /// `last` is included. Fails with EndBeforeStart when it lies before `first`.
    [[nodiscard]] static Result<DaySpan> ofInclusive(QDate first, QDate last);

    [[nodiscard]] QDate first() const noexcept { return m_first; }
    [[nodiscard]] QDate last() const { return m_end.addDays(-1); }
    [[nodiscard]] QDate end() const noexcept { return m_end; }
    [[nodiscard]] qint64 days() const { return m_first.daysTo(m_end); }
    [[nodiscard]] bool contains(QDate day) const { return m_first <= day && day < m_end; }

    friend bool operator==(const DaySpan&, const DaySpan&) = default;

private:
    DaySpan(QDate first, QDate end)
        : m_first(first)
        , m_end(end) {}
    QDate m_first;
    QDate m_end;
};

} // namespace certdesk

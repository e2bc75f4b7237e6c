// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

namespace certdesk {

/// Where the program learns what time it is. Injected, so that `--as-of` and tests can set the day.
class Clock {
public:
    virtual ~Clock() = default;
    /// The day that counts as today for every rule.
    [[nodiscard]] virtual QDate today() const = 0;
    /// The moment that is recorded, in UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] QDate today() const override { return QDate::currentDate(); }
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// A clock whose day is pinned (`--as-of`); the recorded moment stays the real one.
class DayClock final : public Clock {
public:
    explicit DayClock(QDate today)
        : m_today(today) {}
    [[nodiscard]] QDate today() const override { return m_today; }
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }

private:
    QDate m_today;
};

} // namespace certdesk

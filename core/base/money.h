// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <compare>

namespace certdesk {

/// An exact amount in US cents. There is no way in from, or out to, a floating number.
class Money final {
public:
    [[nodiscard]] static constexpr Money ofCents(qint64 cents) noexcept { return Money(cents); }
    /// Up to 7 digits, a point and 2 digits, no sign: interchange 3.
    [[nodiscard]] static Result<Money> fromText(QStringView text);

    [[nodiscard]] constexpr qint64 cents() const noexcept { return m_cents; }
    /// "199.00"; the form of files, not of letters.
    [[nodiscard]] QString text() const;

    friend constexpr Money operator+(Money a, Money b) noexcept {
        return Money(a.m_cents + b.m_cents);
    }
    friend constexpr Money operator-(Money a, Money b) noexcept {
        return Money(a.m_cents - b.m_cents);
    }
    friend constexpr auto operator<=>(Money, Money) = default;

private:
    explicit constexpr Money(qint64 cents) noexcept
        : m_cents(cents) {}
    qint64 m_cents;
};

inline constexpr Money noMoney = Money::ofCents(0);

} // namespace certdesk

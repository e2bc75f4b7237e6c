// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <compare>

namespace certdesk {

/// A number of hours in hundredths, never negative: hours a week, or the length of a course.
class Hours final {
public:
    [[nodiscard]] static Result<Hours> ofHundredths(qint64 hundredths);
    [[nodiscard]] static constexpr Hours ofWhole(int hours) noexcept { return Hours(hours * 100); }
    [[nodiscard]] constexpr qint64 hundredths() const noexcept { return m_hundredths; }
    /// "20" or "37.5"
    [[nodiscard]] QString text() const;

    friend constexpr Hours operator+(Hours a, Hours b) noexcept {
        return Hours(a.m_hundredths + b.m_hundredths);
    }
    friend constexpr auto operator<=>(Hours, Hours) = default;

private:
    explicit constexpr Hours(qint64 hundredths) noexcept
        : m_hundredths(hundredths) {}
    qint64 m_hundredths;
};

} // namespace certdesk

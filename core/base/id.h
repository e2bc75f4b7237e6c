// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHashFunctions>

#include <compare>

namespace certdesk {

/// The number of one stored `Of`: a rowid of the office file. Never zero by accident, since there
/// is no default, and never another entity's, since the types don't mix.
template <class Of>
class Id final {
public:
    explicit constexpr Id(qint64 value) noexcept
        : m_value(value) {}
    [[nodiscard]] constexpr qint64 value() const noexcept { return m_value; }
    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value;
};

} // namespace certdesk

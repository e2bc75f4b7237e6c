// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace certdesk {

/// Numbers that look random and follow from the seed alone, on every machine and with every
/// standard library (SplitMix64). For made-up data, never for secrets.
class SeededRandom final {
public:
    explicit constexpr SeededRandom(quint64 seed) noexcept
        : m_state(seed) {}
    /// A generator for one part of something larger: what the other parts draw doesn't move it.
    constexpr SeededRandom(quint64 seed, quint64 part) noexcept
        : m_state(mixed(seed) ^ mixed(~part)) {}

    constexpr quint64 next() noexcept {
        m_state += 0x9E3779B97F4A7C15U;
        return mixed(m_state);
    }
    /// 0 to `bound` - 1; `bound` is above 0.
    constexpr int below(qsizetype bound) noexcept {
        return static_cast<int>((next() >> 32) * static_cast<quint64>(bound) >> 32);
    }
    /// Both included.
    constexpr int between(int least, int most) noexcept { return least + below(most - least + 1); }
    constexpr bool chance(int percent) noexcept { return below(100) < percent; }
    template <class List>
    [[nodiscard]] const auto& pick(const List& list) noexcept {
        return list[static_cast<typename List::size_type>(
            below(static_cast<qsizetype>(list.size())))];
    }

private:
    static constexpr quint64 mixed(quint64 z) noexcept {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }
    quint64 m_state;
};

} // namespace certdesk

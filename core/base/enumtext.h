// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <array>
#include <optional>

namespace certdesk {

/// The word that stands for an enumerator in files, in the database and as a wording key.
template <class E>
struct EnumWord {
    constexpr EnumWord(E v, const char* w)
        : value(v)
        , word(w) {}
    E value;
    QLatin1StringView word;
};

/// Specialised beside each enum: `words` lists every enumerator once.
template <class E>
struct EnumWords;

template <class E>
[[nodiscard]] constexpr QLatin1StringView wordOf(E value) {
    for (const auto& entry : EnumWords<E>::words)
        if (entry.value == value)
            return entry.word;
    Q_UNREACHABLE();
}

template <class E>
[[nodiscard]] std::optional<E> fromWord(QStringView word) {
    for (const auto& entry : EnumWords<E>::words)
        if (word == entry.word)
            return entry.value;
    return std::nullopt;
}

} // namespace certdesk

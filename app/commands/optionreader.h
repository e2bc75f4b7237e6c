// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/commands/command.h"
#include "core/base/money.h"
#include "core/exchange/jsonfields.h"
#include "core/wording/wording.h"

#include <limits>

namespace certdesk::commands {

/// Reads the options that are more than text; one that isn't given is nothing. What is wrong with
/// the first of them has been told when `exitCode` is set.
class OptionReader final {
public:
    explicit OptionReader(const Call& call)
        : m_call(call) {}

    template <class E>
    [[nodiscard]] std::optional<E> word(const char16_t* name) {
        return m_call.isSet(name) ? neededWord<E>(name) : std::nullopt;
    }
    /// The same of an option that can't be left out here.
    template <class E>
    [[nodiscard]] std::optional<E> neededWord(const char16_t* name) {
        return asWord<E>(name, m_call.option(name));
    }
    /// The same of an argument, by the name that it goes under.
    template <class E>
    [[nodiscard]] std::optional<E> asWord(const char16_t* name, const QString& text) {
        const std::optional<E> found = fromWord<E>(text);
        if (!found)
            failWord(name, allowedWords<E>());
        return found;
    }
    [[nodiscard]] std::optional<Money> amount(const char16_t* name);
    [[nodiscard]] std::optional<QDate> day(const char16_t* name);
    template <class N>
    [[nodiscard]] std::optional<N> number(const char16_t* name, N least = 0,
                                          N most = std::numeric_limits<N>::max()) {
        const std::optional<qint64> found = wholeNumber(name, least, most);
        return found ? std::optional(static_cast<N>(*found)) : std::nullopt;
    }
    [[nodiscard]] std::optional<QString> text(const char16_t* name) const;

    /// For what only the command knows to be wrong.
    void failWord(const char16_t* name, const QString& allowed);
    void failNeeded(const char16_t* name);
    void failUsage(const QString& message);

    [[nodiscard]] std::optional<int> exitCode() const noexcept { return m_exitCode; }
    /// Unless something is wrong already.
    template <class T>
    [[nodiscard]] tl::expected<OpenedNamed<T>, int>
    openNamed(Result<T> (*find)(OfficeFile&, const QString&)) const {
        if (m_exitCode)
            return tl::unexpected(*m_exitCode);
        return commands::openNamed(m_call, find);
    }

private:
    [[nodiscard]] std::optional<qint64> wholeNumber(const char16_t* name, qint64 least,
                                                    qint64 most);

    const Call& m_call;
    std::optional<int> m_exitCode;
};

} // namespace certdesk::commands

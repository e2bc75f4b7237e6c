// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/wording/catalogue.h"

#include <optional>
#include <vector>

namespace certdesk::wording {

/// How a language writes numbers and agrees with them.
class Grammar {
public:
    virtual ~Grammar() = default;
    [[nodiscard]] virtual QString written(qint64 number) const = 0;
    /// "one", "few", "other", ...
    [[nodiscard]] virtual QString pluralWord(qint64 number) const = 0;
};

/// A text in the part of ICU's message language that the catalogue keeps to: `{name}`, `plural`
/// with
/// `=0` and `#`, `select`, one inside another. Filled in many times faster than by a MessageFormat,
/// to the same letters.
class Pattern final {
public:
    /// Nothing when the text has anything else, such as quoted braces: that is for ICU.
    [[nodiscard]] static std::optional<Pattern> create(const QString& text);

    [[nodiscard]] QString filled(std::span<const Value> values, const Grammar& grammar) const;

private:
    friend class PatternParser;
    struct Branch;
    enum class Place { None, Value, Plural, Select, Number };
    struct Piece {
        QString literal; ///< comes before the place
        Place place = Place::None;
        QString name = {};
        std::vector<Branch> branches = {};
    };
    using Pieces = std::vector<Piece>;
    struct Branch {
        QString word;                  ///< "one", "other", or a choice
        std::optional<qint64> exactly; ///< "=0"
        Pieces pieces;
    };
    class Filling;

    explicit Pattern(Pieces pieces)
        : m_pieces(std::move(pieces)) {}
    Pieces m_pieces;
};

} // namespace certdesk::wording

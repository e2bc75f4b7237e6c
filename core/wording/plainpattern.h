// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/wording/catalogue.h"

#include <QLocale>

#include <optional>
#include <vector>

namespace certdesk::wording {

/// A text whose only places are plain `{name}`s: most of the catalogue, filled in many times faster
/// than by a MessageFormat and to the same letters.
class PlainPattern final {
public:
    /// Nothing when the text has plurals, choices or quoted braces: those are for ICU.
    [[nodiscard]] static std::optional<PlainPattern> create(const QString& text);

    [[nodiscard]] QString filled(std::span<const Value> values, const QLocale& locale) const;

private:
    struct Piece {
        QString literal; ///< comes before the place
        QString name;    ///< empty after the last place
    };
    explicit PlainPattern(std::vector<Piece> pieces)
        : m_pieces(std::move(pieces)) {}
    std::vector<Piece> m_pieces;
};

} // namespace certdesk::wording

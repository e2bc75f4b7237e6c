// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace certdesk {

/// Follows the markup of a template piece by piece: where a field may stand, and which elements are
/// in it. Only elements that set text are let through; nothing that loads, links or runs.
class MarkupWatch final {
public:
    struct Refused {
        qsizetype offset; ///< in the piece
        QString element;  ///< "<script"
    };

    /// Reads on; answers with the first element that has no place in a letter.
    [[nodiscard]] std::optional<Refused> read(QStringView piece);
    /// False within a tag or comment: a value there could become markup.
    [[nodiscard]] bool isInText() const { return m_state == State::Text; }

private:
    enum class State { Text, Tag, SingleQuoted, DoubleQuoted, Comment };
    [[nodiscard]] std::optional<Refused> open(QStringView piece, qsizetype& at);

    State m_state = State::Text;
};

} // namespace certdesk

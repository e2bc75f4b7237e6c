// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSet>
#include <QString>

#include <optional>

namespace certdesk {

/// Knows which characters an installed font can draw, so that no letter shows a box. Remembers what
/// it has looked at.
class GlyphCheck final {
public:
    /// The first character of `text` that would print as a box or not at all.
    [[nodiscard]] std::optional<char32_t> firstMissing(QStringView text);

private:
    [[nodiscard]] bool isDrawable(char32_t character);

    QSet<char32_t> m_drawable;
};

} // namespace certdesk

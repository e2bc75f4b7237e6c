// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace certdesk {

/// Lower-case Latin letters for searching and sorting, whatever the script: "Łukasz" and "李小龙"
/// become "lukasz" and "li xiao long" (ICU: Any-Latin; Latin-ASCII; Lower). Safe on any thread.
[[nodiscard]] QString folded(const QString& text);

/// Unicode case folding, the full one: "Straße" and "STRASSE" become "strasse".
[[nodiscard]] QString caseFolded(const QString& text);

/// Trimmed, inner white space collapsed, Unicode case-folded, else exact: how rules 4 compares
/// employers.
[[nodiscard]] QString comparable(const QString& text);

/// True for text without NUL, CR, LF or other line separators.
[[nodiscard]] bool isSingleLine(QStringView text);

} // namespace certdesk

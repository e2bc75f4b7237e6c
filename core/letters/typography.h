// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QFont>

/// The faces and colors of a letter.
namespace certdesk::typography {

inline constexpr qreal bodySize = 10.5;

inline constexpr QColor ink(0, 0, 0);
inline constexpr QColor quiet(0x50, 0x50, 0x50);
inline constexpr QColor accent(0x1d, 0x4e, 0x5f);
inline constexpr QColor watermark(0xe9, 0xe9, 0xe9);

/// The same families on every machine; what they lack comes from any other installed one.
[[nodiscard]] QFont font(qreal points, QFont::Weight weight = QFont::Normal);

} // namespace certdesk::typography

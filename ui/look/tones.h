// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>

class QPalette;

namespace certdesk {

/// What a colour says. Never said by the colour alone: a word and an icon stand with it.
enum class Tone { Neutral, Accent, Good, Caution, Bad };

/// A tone on the ground of a palette. `text` reads on `fill` and on the palette's base at 4.5:1.
struct ToneColors {
    QColor text;
    QColor fill;
    QColor line;
};

[[nodiscard]] bool isDark(const QPalette& palette);
[[nodiscard]] ToneColors toneColors(Tone tone, const QPalette& palette);

/// The colour of links, focus and the one main button.
[[nodiscard]] QColor accentColor(const QPalette& palette);
/// Reads on the accent colour.
[[nodiscard]] QColor onAccentColor(const QPalette& palette);
/// Secondary text.
[[nodiscard]] QColor mutedColor(const QPalette& palette);
/// Separators and quiet borders.
[[nodiscard]] QColor lineColor(const QPalette& palette);
/// The ground of the navigation.
[[nodiscard]] QColor sidebarColor(const QPalette& palette);
/// What lies under the pointer.
[[nodiscard]] QColor hoverColor(const QPalette& palette);

/// `share` of `over` laid on `under`.
[[nodiscard]] QColor mixed(const QColor& under, const QColor& over, double share);

/// Contrast ratio as WCAG defines it, 1 to 21.
[[nodiscard]] double contrast(const QColor& one, const QColor& other);

} // namespace certdesk

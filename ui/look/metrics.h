// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

namespace certdesk::metrics {

/// Every distance on screen is a multiple of this.
inline constexpr int grid = 4;
inline constexpr int tight = grid;      ///< between a field and its help
inline constexpr int gap = 2 * grid;    ///< between things that belong together
inline constexpr int space = 4 * grid;  ///< between groups; the margin of a pane
inline constexpr int margin = 6 * grid; ///< around a page
inline constexpr int radius = 6;        ///< of buttons, fields and cards
inline constexpr int smallIcon = 16;
inline constexpr int icon = 20;

/// What was drawn for text of this height, at another height: icons and columns grow with the text,
/// and never shrink below what can be hit and told apart.
inline constexpr int designedTextHeight = 18;
[[nodiscard]] constexpr int withText(int pixels, int textHeight) {
    return textHeight <= designedTextHeight ? pixels : pixels * textHeight / designedTextHeight;
}

/// The next multiple of the grid.
[[nodiscard]] constexpr int gridded(int pixels) {
    return (pixels + grid - 1) / grid * grid;
}

} // namespace certdesk::metrics

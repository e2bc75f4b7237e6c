// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/look/palettes.h"

namespace certdesk {

namespace {

struct Ground {
    QRgb window, base, alternate, text, muted, disabled;
    QRgb button, midlight, mid, dark;
    QRgb accent, highlight, highlightedText;
    QRgb toolTip, toolTipText;
};

QPalette paletteOf(const Ground& ground) {
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) {
        palette.setColor(role, QColor::fromRgb(color));
    };
    set(QPalette::Window, ground.window);
    set(QPalette::WindowText, ground.text);
    set(QPalette::Base, ground.base);
    set(QPalette::AlternateBase, ground.alternate);
    set(QPalette::Text, ground.text);
    set(QPalette::PlaceholderText, ground.muted);
    set(QPalette::Button, ground.button);
    set(QPalette::ButtonText, ground.text);
    set(QPalette::BrightText, 0xffffff);
    set(QPalette::Light, ground.base);
    set(QPalette::Midlight, ground.midlight);
    set(QPalette::Mid, ground.mid);
    set(QPalette::Dark, ground.dark);
    set(QPalette::Shadow, ground.dark);
    set(QPalette::Link, ground.accent);
    set(QPalette::LinkVisited, ground.accent);
    set(QPalette::Highlight, ground.highlight);
    set(QPalette::HighlightedText, ground.highlightedText);
    set(QPalette::ToolTipBase, ground.toolTip);
    set(QPalette::ToolTipText, ground.toolTipText);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(ground.disabled));
    return palette;
}

} // namespace

QPalette lightPalette() {
    return paletteOf({.window = 0xf6f7f9,
                      .base = 0xffffff,
                      .alternate = 0xfafbfc,
                      .text = 0x1c212b,
                      .muted = 0x5b6575,
                      .disabled = 0x969ead,
                      .button = 0xffffff,
                      .midlight = 0xe9ecf1,
                      .mid = 0xd3d8e0,
                      .dark = 0x848d9d,
                      .accent = 0x2f54c8,
                      .highlight = 0xdde6fc,
                      .highlightedText = 0x1c212b,
                      .toolTip = 0x1c212b,
                      .toolTipText = 0xf6f7f9});
}

QPalette darkPalette() {
    return paletteOf({.window = 0x1b1e24,
                      .base = 0x22262d,
                      .alternate = 0x262a32,
                      .text = 0xe7eaf0,
                      .muted = 0xa3acba,
                      .disabled = 0x707887,
                      .button = 0x2b3039,
                      .midlight = 0x303641,
                      .mid = 0x3b414d,
                      .dark = 0x7d8696,
                      .accent = 0x8fadff,
                      .highlight = 0x2d3f70,
                      .highlightedText = 0xf4f6fb,
                      .toolTip = 0xe7eaf0,
                      .toolTipText = 0x1b1e24});
}

} // namespace certdesk

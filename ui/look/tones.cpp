// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/look/tones.h"

#include <QPalette>

#include <cmath>

namespace certdesk {

namespace {

struct TonePair {
    ToneColors light;
    ToneColors dark;
};

ToneColors colors(QRgb text, QRgb fill, QRgb line) {
    return {QColor::fromRgb(text), QColor::fromRgb(fill), QColor::fromRgb(line)};
}

TonePair pairOf(Tone tone) {
    switch (tone) {
    case Tone::Neutral:
        return {colors(0x4a5361, 0xeceef2, 0xc9cfd9), colors(0xc3cad6, 0x323843, 0x4a525f)};
    case Tone::Accent:
        return {colors(0x2448b4, 0xe4ebfc, 0xb7c8f5), colors(0xa9c1ff, 0x283a66, 0x40589a)};
    case Tone::Good:
        return {colors(0x17653a, 0xdff3e6, 0xa9d8bb), colors(0x86d8a6, 0x1d3b2a, 0x33664a)};
    case Tone::Caution:
        return {colors(0x7a4d00, 0xfdf0d5, 0xeccd8c), colors(0xf0c36b, 0x42341a, 0x715a2b)};
    case Tone::Bad:
        return {colors(0xa3211a, 0xfce5e3, 0xf0b5b0), colors(0xffa8a0, 0x4a2725, 0x7f433f)};
    }
    Q_UNREACHABLE();
}

double luminance(const QColor& color) {
    const auto channel = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

} // namespace

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
}

ToneColors toneColors(Tone tone, const QPalette& palette) {
    const TonePair pair = pairOf(tone);
    return isDark(palette) ? pair.dark : pair.light;
}

QColor accentColor(const QPalette& palette) {
    return palette.color(QPalette::Link);
}

QColor onAccentColor(const QPalette& palette) {
    return isDark(palette) ? QColor::fromRgb(0x10182b) : QColor(Qt::white);
}

QColor mutedColor(const QPalette& palette) {
    return palette.color(QPalette::PlaceholderText);
}

QColor lineColor(const QPalette& palette) {
    return palette.color(QPalette::Mid);
}

QColor sidebarColor(const QPalette& palette) {
    return mixed(palette.color(QPalette::Window), Qt::black, isDark(palette) ? 0.18 : 0.035);
}

QColor hoverColor(const QPalette& palette) {
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.07);
}

QColor mixed(const QColor& under, const QColor& over, double share) {
    const auto blend = [share](float below, float above) {
        return static_cast<float>((1 - share) * double(below) + share * double(above));
    };
    return QColor::fromRgbF(blend(under.redF(), over.redF()), blend(under.greenF(), over.greenF()),
                            blend(under.blueF(), over.blueF()));
}

double contrast(const QColor& one, const QColor& other) {
    const double first = luminance(one) + 0.05;
    const double second = luminance(other) + 0.05;
    return first > second ? first / second : second / first;
}

} // namespace certdesk

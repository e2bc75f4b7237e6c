// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/look/draw/shapes.h"

namespace certdesk::draw {

bool has(const QStyleOption& option, QStyle::StateFlag flag) {
    return option.state.testFlag(flag);
}

void roundedBox(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line,
                double width, double radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const double inset = line.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void cardBox(QPainter& painter, const QRectF& rect, const QPalette& palette) {
    roundedBox(painter, rect, palette.color(QPalette::Base), lineColor(palette), 1,
               metrics::radius + 2);
}

void toneBox(QPainter& painter, const QRectF& rect, Tone tone, const QPalette& palette) {
    const ToneColors colors = toneColors(tone, palette);
    roundedBox(painter, rect, colors.fill, colors.line);
}

QColor pressedColor(const QColor& fill, const QStyleOption& option) {
    const double share = has(option, QStyle::State_Sunken)      ? 0.16
                         : has(option, QStyle::State_MouseOver) ? 0.08
                                                                : 0;
    return mixed(fill, option.palette.color(QPalette::WindowText), share);
}

} // namespace certdesk::draw

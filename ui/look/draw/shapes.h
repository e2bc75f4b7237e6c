// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/metrics.h"
#include "ui/look/tones.h"

#include <QPainter>
#include <QStyleOption>

/// What every drawn control begins with: its state, a rounded box, a fill that answers the pointer.
namespace certdesk::draw {

[[nodiscard]] bool has(const QStyleOption& option, QStyle::StateFlag flag);

/// A rounded rectangle; a fill or line that is no valid color is left out.
void roundedBox(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line,
                double width = 1, double radius = metrics::radius);

/// The ground of a card: something apart that one works in.
void cardBox(QPainter& painter, const QRectF& rect, const QPalette& palette);

/// The ground of a message.
void toneBox(QPainter& painter, const QRectF& rect, Tone tone, const QPalette& palette);

/// Darker under the pointer and when pressed, on either ground.
[[nodiscard]] QColor pressedColor(const QColor& fill, const QStyleOption& option);

} // namespace certdesk::draw

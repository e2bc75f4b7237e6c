// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyleOption>

/// Buttons and what is pressed like them: check boxes, radio buttons, the ring around what has the
/// focus.
namespace certdesk::draw {

void pushButton(const QStyleOption& option, QPainter& painter, const QWidget* widget);

/// Picture and words together in the middle, with room between them.
void buttonLabel(const QStyleOptionButton& button, QPainter& painter, const QWidget* widget);

void toolButton(const QStyleOption& option, QPainter& painter);

void indicator(QStyle::PrimitiveElement element, const QStyleOption& option, QPainter& painter);

void focusRing(const QStyleOption& option, QPainter& painter, const QWidget* widget);

} // namespace certdesk::draw

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyleOption>

/// Fields one types or chooses in.
namespace certdesk::draw {

/// A field's border: strong enough to be found (3:1), in the accent while it has the focus.
void field(const QStyleOption& option, QPainter& painter, const QWidget* widget);

void comboBox(const QStyleOptionComboBox& combo, QPainter& painter, const QWidget* widget);

void textFrame(const QStyleOption& option, QPainter& painter);

[[nodiscard]] bool isTextEdit(const QWidget* widget);

} // namespace certdesk::draw

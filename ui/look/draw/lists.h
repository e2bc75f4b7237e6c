// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyleOption>

/// Rows and headers of lists and tables.
namespace certdesk::draw {

/// A selected row has a tinted ground, and the accent at its beginning so that it never depends on
/// the tint alone.
void rowGround(const QStyleOptionViewItem& option, QPainter& painter, const QWidget* widget);

void headerSection(const QStyleOptionHeader& option, QPainter& painter);

/// Qt asks the base style, not this one, where the mark goes; only its column is right.
void sortMark(const QStyleOptionHeader& header, QPainter& painter, const QWidget* widget);

} // namespace certdesk::draw

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyleOption>

/// Slim scroll bars: where their parts lie, and how they look.
namespace certdesk::draw {

inline constexpr int shortestSlider = 32;

[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl part);

void scrollBar(const QStyleOptionSlider& bar, QPainter& painter);

} // namespace certdesk::draw

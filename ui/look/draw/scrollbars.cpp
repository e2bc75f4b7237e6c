// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/look/draw/scrollbars.h"

#include "ui/look/draw/shapes.h"
#include "ui/look/tones.h"

#include <algorithm>

namespace certdesk::draw {

namespace {

QRect sliderRect(const QStyleOptionSlider& bar) {
    const bool horizontal = bar.orientation == Qt::Horizontal;
    const int length = horizontal ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int slider = length;
    if (range > 0)
        slider =
            std::clamp(static_cast<int>(qint64(length) * bar.pageStep / (range + bar.pageStep)),
                       std::min(shortestSlider, length), length);
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - slider, bar.upsideDown);
    return horizontal ? QRect(bar.rect.left() + start, bar.rect.top(), slider, bar.rect.height())
                      : QRect(bar.rect.left(), bar.rect.top() + start, bar.rect.width(), slider);
}

} // namespace

QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl part) {
    const QRect slider = sliderRect(bar);
    const QRect all = bar.rect;
    const bool horizontal = bar.orientation == Qt::Horizontal;
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return all;
    case QStyle::SC_ScrollBarSlider:
        return slider;
    case QStyle::SC_ScrollBarSubPage:
        return horizontal ? QRect(all.left(), all.top(), slider.left() - all.left(), all.height())
                          : QRect(all.left(), all.top(), all.width(), slider.top() - all.top());
    case QStyle::SC_ScrollBarAddPage:
        return horizontal ? QRect(QPoint(slider.right() + 1, all.top()), all.bottomRight())
                          : QRect(QPoint(all.left(), slider.bottom() + 1), all.bottomRight());
    default:
        return {};
    }
}

void scrollBar(const QStyleOptionSlider& bar, QPainter& painter) {
    if (bar.maximum <= bar.minimum)
        return;
    const bool touched = has(bar, QStyle::State_MouseOver) || has(bar, QStyle::State_Sunken);
    const int inset = touched ? 2 : 3;
    const QRectF slider = QRectF(sliderRect(bar)).adjusted(inset, inset, -inset, -inset);
    const QColor handle = mixed(bar.palette.color(QPalette::Window),
                                bar.palette.color(QPalette::WindowText), touched ? 0.5 : 0.36);
    roundedBox(painter, slider, handle, {}, 1, std::min(slider.width(), slider.height()) / 2);
}

} // namespace certdesk::draw

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/look/draw/lists.h"

#include "ui/look/draw/shapes.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/tones.h"

namespace certdesk::draw {

void rowGround(const QStyleOptionViewItem& option, QPainter& painter, const QWidget* widget) {
    const bool selected = has(option, QStyle::State_Selected);
    const bool hovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    if (selected)
        painter.fillRect(option.rect, option.palette.color(QPalette::Highlight));
    else if (hovered)
        painter.fillRect(option.rect, mixed(option.palette.color(QPalette::Base),
                                            option.palette.color(QPalette::Text), 0.045));
    const bool first = option.viewItemPosition == QStyleOptionViewItem::Beginning ||
                       option.viewItemPosition == QStyleOptionViewItem::OnlyOne;
    if (selected && first) {
        const bool focused = widget != nullptr && widget->hasFocus();
        painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                         focused ? accentColor(option.palette)
                                 : option.palette.color(QPalette::Dark));
    }
}

void headerSection(const QStyleOptionHeader& option, QPainter& painter) {
    painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        painter.fillRect(option.rect, mixed(option.palette.color(QPalette::Base),
                                            option.palette.color(QPalette::Text), 0.05));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     lineColor(option.palette));
    if (option.position != QStyleOptionHeader::End &&
        option.position != QStyleOptionHeader::OnlyOneSection)
        painter.fillRect(QRect(option.rect.right(), option.rect.top() + metrics::gap, 1,
                               option.rect.height() - 2 * metrics::gap),
                         lineColor(option.palette));
}

void sortMark(const QStyleOptionHeader& header, QPainter& painter, const QWidget* widget) {
    const int height = widget != nullptr ? widget->height() : header.rect.height();
    const int side = metrics::smallIcon;
    paintIcon(painter,
              header.sortIndicator == QStyleOptionHeader::SortUp ? Icon::ChevronDown
                                                                 : Icon::ChevronUp,
              QRectF(header.rect.center().x() - side / 2, (height - side) / 2, side, side),
              accentColor(header.palette));
}

} // namespace certdesk::draw

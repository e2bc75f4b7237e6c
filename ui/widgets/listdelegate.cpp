// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/listdelegate.h"

#include "ui/look/metrics.h"
#include "ui/models/pagedtablemodel.h"
#include "ui/widgets/badge.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace certdesk {

namespace {

/// QTableView doesn't say where in its row a cell stands.
int firstShownColumn(const QTableView& view) {
    const QHeaderView& header = *view.horizontalHeader();
    for (int place = 0; place < header.count(); ++place)
        if (const int column = header.logicalIndex(place); !header.isSectionHidden(column))
            return column;
    return -1;
}

} // namespace

void ListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const QVariant badge = index.data(PagedTableModel::BadgeRole);
    if (!badge.canConvert<Badge>()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem ground(option);
    initStyleOption(&ground, index);
    const QStyle& style =
        ground.widget != nullptr ? *ground.widget->style() : *QApplication::style();
    style.drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, ground.widget);
    painter->save();
    painter->setFont(ground.font);
    paintBadge(*painter, option.rect.adjusted(metrics::gap, 0, -metrics::grid, 0),
               badge.value<Badge>(), option.palette);
    painter->restore();
}

QSize ListDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QSize text = QStyledItemDelegate::sizeHint(option, index);
    const QVariant badge = index.data(PagedTableModel::BadgeRole);
    if (!badge.canConvert<Badge>())
        return text;
    const QSize pill = badgeSize(badge.value<Badge>(), option.fontMetrics);
    return {pill.width() + metrics::gap + metrics::grid, std::max(pill.height(), text.height())};
}

void ListDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    option->state.setFlag(QStyle::State_HasFocus, false);
    if (const auto* view = qobject_cast<const QTableView*>(option->widget))
        option->viewItemPosition = index.column() == firstShownColumn(*view)
                                       ? QStyleOptionViewItem::Beginning
                                       : QStyleOptionViewItem::Middle;
}

} // namespace certdesk

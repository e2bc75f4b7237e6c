// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/columnchooser.h"

#include <QHeaderView>
#include <QMenu>
#include <QTableView>

namespace certdesk {

void chooseColumns(QTableView& view, const QPoint& globalPosition) {
    QMenu menu(&view);
    menu.setObjectName(QStringLiteral("columnsMenu"));
    QHeaderView& header = *view.horizontalHeader();
    for (int column = 1; column < header.count(); ++column) {
        const QString title = view.model()->headerData(column, Qt::Horizontal).toString();
        QAction* action = menu.addAction(title);
        action->setCheckable(true);
        action->setChecked(!header.isSectionHidden(column));
        QObject::connect(action, &QAction::toggled, &header, [&header, column](bool shown) {
            header.setSectionHidden(column, !shown);
        });
    }
    menu.exec(globalPosition);
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/keysdialog.h"

#include "ui/look/metrics.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QPushButton>

namespace certdesk {

KeysDialog::KeysDialog(const Keys& keys, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("keysDialog"));
    setWindowTitle(tr("Keys"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::margin);
    grid->setVerticalSpacing(metrics::grid);
    int row = 0;
    for (const auto& [pressed, does] : keys) {
        if (pressed.isEmpty()) {
            if (row > 0)
                grid->setRowMinimumHeight(row++, metrics::gap);
            grid->addWidget(new Text(TextStyle::Heading, does, this), row++, 0, 1, 2);
            continue;
        }
        grid->addWidget(new Text(TextStyle::Strong, pressed, this), row, 0);
        grid->addWidget(new Text(TextStyle::Body, does, this), row++, 1);
    }
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closeKeysButton"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::space);
    layout->setSpacing(metrics::margin);
    layout->addLayout(grid);
    layout->addWidget(close, 0, Qt::AlignRight);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/keysdialog.h"

#include "ui/look/metrics.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

namespace certdesk {

KeysDialog::KeysDialog(const std::vector<KeySection>& page, const KeySection& window,
                       QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("keysDialog"));
    setWindowTitle(tr("Keys"));
    auto* keys = new QWidget;
    auto* columns = new QHBoxLayout(keys);
    columns->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::gap);
    columns->setSpacing(2 * metrics::margin);
    if (!page.empty())
        columns->addLayout(column(page));
    columns->addLayout(column({window}));
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("keysArea"));
    area->setAccessibleName(tr("Keys"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(keys);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closeKeysButton"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::space);
    foot->addStretch();
    foot->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(area, 1);
    layout->addLayout(foot);
    const QSize room = screen()->availableGeometry().size() * 9 / 10;
    const QSize around(area->verticalScrollBar()->sizeHint().width(), foot->sizeHint().height());
    // Large text on a small screen: below each other, which scrolls one way only.
    if (keys->sizeHint().width() + around.width() > room.width())
        columns->setDirection(QBoxLayout::TopToBottom);
    resize((keys->sizeHint() + around).boundedTo(room));
    close->setFocus();
}

QGridLayout* KeysDialog::column(const std::vector<KeySection>& sections) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics::margin);
    grid->setVerticalSpacing(metrics::grid);
    int row = 0;
    for (const auto& [title, lines] : sections) {
        if (row > 0)
            grid->setRowMinimumHeight(row++, metrics::gap);
        grid->addWidget(new Text(TextStyle::Heading, title, this), row++, 0, 1, 2);
        for (const auto& [keys, does] : lines) {
            grid->addWidget(new Text(TextStyle::Strong, keys, this), row, 0);
            grid->addWidget(new Text(TextStyle::Body, does, this), row++, 1);
        }
    }
    grid->setRowStretch(row, 1);
    return grid;
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/people/batchoffer.h"

#include "ui/shell/actions.h"
#include "ui/shell/workbench.h"

#include <QAction>

namespace certdesk {

namespace {

const QString actionId = QStringLiteral("enterBatch");

} // namespace

BatchOffer::BatchOffer(Workbench& workbench)
    : m_workbench(workbench) {
    workbench.actions().add({.id = actionId,
                             .text = tr("Check for &several people…"),
                             .icon = Icon::Money,
                             .run =
                                 [this] {
                                     m_workbench.go(QStringLiteral("people"));
                                     Q_EMIT chosen();
                                 },
                             .menu = Menu::File});
}

BatchOffer::~BatchOffer() {
    delete &action();
}

QAction& BatchOffer::action() const {
    return m_workbench.actions().action(actionId);
}

} // namespace certdesk

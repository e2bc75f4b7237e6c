// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/applications/importoffer.h"

#include "ui/pages/applications/importdialog.h"
#include "ui/shell/actions.h"
#include "ui/shell/interaction.h"
#include "ui/shell/viewsettings.h"
#include "ui/shell/workbench.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>

namespace certdesk {

namespace {

const QString actionId = QStringLiteral("importApplications");
const QString folderKey = QStringLiteral("applications/importFolder");

} // namespace

ImportOffer::ImportOffer(Workbench& workbench)
    : m_workbench(workbench) {
    workbench.actions().add({actionId,
                             ImportDialog::tr("&Import applications…"),
                             Icon::Import,
                             [this] { chooseAndImport(); },
                             {QKeySequence(QStringLiteral("Ctrl+I"))},
                             nullptr,
                             Menu::File});
}

ImportOffer::~ImportOffer() {
    delete &m_workbench.actions().action(actionId);
}

void ImportOffer::chooseAndImport() {
    const auto path = m_workbench.interaction().chooseFileToOpen(
        {ImportDialog::tr("Import applications"),
         ImportDialog::tr("Applications (*.json);;All files (*)"),
         m_workbench.settings().fileValue(folderKey).toString()});
    if (!path)
        return;
    m_workbench.settings().setFileValue(folderKey, QFileInfo(*path).absolutePath());
    auto* dialog = new ImportDialog(m_workbench, *path, QApplication::activeWindow());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/filecommands.h"

#include "ui/shell/actions.h"
#include "ui/shell/interaction.h"
#include "ui/shell/sampledialog.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace certdesk {

namespace {

const QString officeSuffix = QStringLiteral("certdesk");

QString documentsFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

FileCommands::FileCommands(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench) {
    const auto add = [&workbench](const char* id, const QString& text, Icon icon,
                                  std::function<void()> run, const char* keys = "") {
        workbench.actions().add(
            {QLatin1StringView(id), text, icon, std::move(run), shortcutsFrom(keys)});
    };
    add(
        "newFile", tr("&New office file…"), Icon::New, [this] { create(); }, "Ctrl+N");
    add(
        "openFile", tr("&Open…"), Icon::Open, [this] { chooseAndOpen(); }, "Ctrl+O");
    add("openSample", tr("Open the sa&mple office"), Icon::Sample, [this] { openSample(); });
    add(
        "saveCopy", tr("Save a &copy…"), Icon::Copy, [this] { saveCopy(); }, "Ctrl+Shift+S");
    add(
        "closeFile", tr("Close the &file"), Icon::Close, [this] { Q_EMIT closeRequested(); },
        "Ctrl+W");
}

void FileCommands::open(const QString& path) {
    take(m_workbench.files().open(path), tr("The office file was not opened"));
}

void FileCommands::chooseAndOpen() {
    const auto path = m_workbench.interaction().chooseFileToOpen(
        {tr("Open an office file"), tr("Office files (*.%1);;All files (*)").arg(officeSuffix),
         m_current.isEmpty() ? documentsFolder() : QFileInfo(m_current).absolutePath()});
    if (path)
        open(*path);
}

void FileCommands::create() {
    const auto path = m_workbench.interaction().chooseFileToSave(
        {tr("New office file"), tr("Office files (*.%1)").arg(officeSuffix),
         documentsFolder() % u'/' % tr("Office") % u'.' % officeSuffix, officeSuffix});
    if (path)
        take(m_workbench.files().create(*path), tr("The office file was not made"));
}

void FileCommands::openSample() {
    OfficeFiles& files = m_workbench.files();
    const auto open = [this, &files] {
        take(files.openSample(), tr("The sample office was not opened"));
    };
    if (files.hasSample()) {
        open();
        return;
    }
    auto* dialog = new SampleDialog(files, qobject_cast<QWidget*>(parent()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, open);
    connect(dialog, &SampleDialog::failed, this, [this](const Error& why) {
        m_workbench.showError(tr("The sample office was not made"), why);
    });
    dialog->open();
}

void FileCommands::saveCopy() {
    const QFileInfo file(m_current);
    const QString today = m_workbench.clock().today().toString(Qt::ISODate);
    const auto path = m_workbench.interaction().chooseFileToSave(
        {tr("Save a copy"), tr("Office files (*.%1)").arg(officeSuffix),
         file.absolutePath() % u'/' % file.completeBaseName() % u' ' % today % u'.' % officeSuffix,
         officeSuffix});
    if (!path)
        return;
    if (const auto saved = m_workbench.files().saveCopy(*path); !saved)
        m_workbench.showError(tr("No copy was saved"), saved.error());
    else
        m_workbench.tell(tr("A copy was saved as %1").arg(*path));
}

void FileCommands::take(const Result<OfficeInfo>& office, const QString& failure) {
    if (office)
        Q_EMIT opened(*office);
    else
        m_workbench.showError(failure, office.error());
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/filecommands.h"

#include "ui/shell/actions.h"
#include "ui/shell/interaction.h"
#include "ui/shell/workdialog.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace certdesk {

namespace {

const QString officeSuffix = QStringLiteral("certdesk");

QString documentsFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

FileCommands::FileCommands(Workbench& workbench, QWidget* window)
    : QObject(window)
    , m_workbench(workbench)
    , m_window(window) {
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
    workOn(new WorkDialog(tr("Making the sample office…"),
                          tr("Invented people with documents, decisions and letters. It takes some "
                             "seconds, this once."),
                          files.makingSample(), WorkDialog::Stopping::Offered, m_window),
           open, tr("The sample office was not made"));
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
    workOn(
        new WorkDialog(tr("Saving a copy…"), tr("It holds all that is in the file now."),
                       m_workbench.files().savingCopy(*path), WorkDialog::Stopping::NotOffered,
                       m_window),
        [this, path = *path] { m_workbench.tell(tr("A copy was saved as %1").arg(path)); },
        tr("No copy was saved"));
}

void FileCommands::workOn(WorkDialog* dialog, std::function<void()> done, const QString& failure) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, std::move(done));
    connect(dialog, &WorkDialog::failed, this,
            [this, failure](const Error& why) { m_workbench.showError(failure, why); });
    dialog->open();
}

void FileCommands::take(const Result<OfficeInfo>& office, const QString& failure) {
    if (office)
        Q_EMIT opened(*office);
    else
        m_workbench.showError(failure, office.error());
}

} // namespace certdesk

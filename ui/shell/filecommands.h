// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/workbench.h"

namespace certdesk {

class WorkDialog;

/// What the File menu does with office files: it asks where, opens or makes, and says what went
/// wrong. Which file is open is the window's to know.
class FileCommands final : public QObject {
    Q_OBJECT

public:
    FileCommands(Workbench& workbench, QWidget* window);

    void open(const QString& path);
    /// Asks which, beginning beside the file that is open.
    void chooseAndOpen();
    /// The file that is open; empty on the welcome page.
    void setCurrent(const QString& path) { m_current = path; }

Q_SIGNALS:
    void opened(const certdesk::OfficeInfo& office);
    void closeRequested();

private:
    void create();
    void openSample();
    void saveCopy();
    void workOn(WorkDialog* dialog, std::function<void()> done, const QString& failure);
    void take(const Result<OfficeInfo>& office, const QString& failure);

    Workbench& m_workbench;
    QWidget* m_window;
    QString m_current;
};

} // namespace certdesk

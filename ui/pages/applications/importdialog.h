// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/importapplications.h"
#include "ui/shell/job.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace certdesk {

class ProblemList;
class Workbench;

/// Takes in one file of applications: says what it will do, shows how far it is, can be cancelled
/// with nothing half-done, and lists what was refused and why. A check writes nothing.
class ImportDialog final : public QDialog {
    Q_OBJECT

public:
    ImportDialog(Workbench& workbench, QString source, QWidget* parent = nullptr);

    void reject() override;

private:
    void start(DryRun dryRun);
    void showResult(const Result<ApplicationsImport>& result);
    void showFindings(const ApplicationsImport& result);
    void showBeginning(const QString& title, const QString& sentence);
    void lead(QPushButton& button);
    [[nodiscard]] QString summaryOf(const ApplicationsImport& result) const;

    Workbench& m_workbench;
    QString m_source;
    Job m_job;
    DryRun m_dryRun = DryRun::Yes;
    QLabel* m_title;
    QLabel* m_sentence;
    QProgressBar* m_progress;
    ProblemList* m_problems;
    QPushButton* m_copy;
    QPushButton* m_check;
    QPushButton* m_show;
    QPushButton* m_close;
    QPushButton* m_import;
    std::optional<ApplicationId> m_newest; ///< taken in just now
};

} // namespace certdesk

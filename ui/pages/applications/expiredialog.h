// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/expire.h"

#include <QDialog>

#include <set>

class QLabel;
class QPushButton;

namespace certdesk {

class JobLine;
class SmallTable;
class StaffPicker;
class Workbench;

/// Requests for more that nobody answered in time, and one run that denies those that are ticked.
class ExpireDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ExpireDialog(Workbench& workbench, QWidget* parent = nullptr);

    void reject() override;

Q_SIGNALS:
    void denied(const QString& sentence);

private:
    void reload();
    void showCount();
    void deny();
    void tellDenied(const Result<std::vector<ExpiredRun>>& runs, size_t asked);
    [[nodiscard]] std::vector<ApplicationId> ticked() const;

    Workbench& m_workbench;
    std::vector<ExpiredRequest> m_requests;
    std::set<ApplicationId> m_unticked;
    SmallTable* m_table;
    JobLine* m_work;
    StaffPicker* m_by;
    QLabel* m_refused;
    QPushButton* m_deny;
};

} // namespace certdesk

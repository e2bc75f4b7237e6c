// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/appeal.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;

namespace certdesk {

class DayEdit;
class FormBuilder;
class Workbench;

/// Records the review of an open appeal, or decides one that was reviewed.
class AppealDialog final : public QDialog {
    Q_OBJECT

public:
    AppealDialog(Workbench& workbench, const Stored<Appeal>& appeal, QWidget* parent = nullptr);

    void accept() override;

private:
    void addOutcome(FormBuilder& builder, QWidget* form);
    void review();
    void decide();
    void finish(QWidget* field, const Result<Stored<Appeal>>& done);

    Workbench& m_workbench;
    Id<Appeal> m_appeal;
    DayEdit* m_reviewedOn = nullptr;    ///< reviewing only
    QComboBox* m_outcome = nullptr;     ///< deciding only
    QPlainTextEdit* m_reason = nullptr; ///< deciding only
};

} // namespace certdesk

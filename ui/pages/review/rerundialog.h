// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/rerun.h"

#include <QDialog>

class QLabel;

namespace certdesk {

class DayEdit;
class Workbench;

/// Evaluates a case with what was known of it on a day, and compares that with the decision that
/// stood then. Changes nothing.
class RerunDialog final : public QDialog {
    Q_OBJECT

public:
    /// With the day of the latest decision, or today.
    RerunDialog(Workbench& workbench, const CaseView& view, QWidget* parent = nullptr);

    void accept() override;

private:
    void evaluate();

    Workbench& m_workbench;
    ApplicationId m_application;
    bool m_isHidden; ///< the latest decision, from who works here
    DayEdit* m_day;
    QLabel* m_result;
};

} // namespace certdesk

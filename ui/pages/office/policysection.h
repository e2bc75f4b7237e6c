// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/setup.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace certdesk {

class SmallTable;
class Workbench;

/// The rules and exam forms as they are on file: to read, and to confirm in the first hour.
class PolicySection final : public QWidget {
    Q_OBJECT

public:
    explicit PolicySection(Workbench& workbench, QWidget* parent = nullptr);

    /// `isConfirmed`: someone said that the rules in force today are right.
    void show(const StoredList<ExamForm>& forms, bool isConfirmed);
    void focusStart();

private:
    void showEditions();

    Workbench& m_workbench;
    QVBoxLayout* m_editions;
    QPushButton* m_confirm;
    SmallTable* m_forms;
};

} // namespace certdesk

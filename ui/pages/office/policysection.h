// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/edition.h"
#include "core/usecases/setup.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace certdesk {

class SmallTable;
class Workbench;

/// The rules and exam forms as they are on file: to read, to confirm in the first hour, and to
/// follow by another edition.
class PolicySection final : public QWidget {
    Q_OBJECT

public:
    explicit PolicySection(Workbench& workbench, QWidget* parent = nullptr);

    /// `isConfirmed`: someone said that the rules in force today are right.
    void show(const StoredList<ExamForm>& forms, bool isConfirmed);
    void focusStart();

private:
    void showEditions();
    [[nodiscard]] QWidget* blockOf(const PolicyEdition& edition, const PolicyEdition* before,
                                   bool isInForce);
    void addEdition();
    void readEdition(const QString& code);
    void listOldAgreements();

    Workbench& m_workbench;
    QVBoxLayout* m_editions;
    QPushButton* m_confirm;
    SmallTable* m_forms;
};

} // namespace certdesk

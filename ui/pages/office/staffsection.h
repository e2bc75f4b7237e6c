// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/setup.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace certdesk {

class DraftKeeper;
class Section;
class SmallTable;
class Workbench;

/// Who works here: the names of the audit trail, each tied to an account of the computer, and who
/// of them signs letters. Nobody is ever deleted, as the trail names them.
class StaffSection final : public QWidget {
    Q_OBJECT

public:
    explicit StaffSection(Workbench& workbench, QWidget* parent = nullptr);

    void show(const StoredList<StaffMember>& staff);
    /// Opens the form for someone new.
    void startAdding();
    /// Opens the form to make someone sign letters: the first of the staff, else someone new.
    void startNamingSigner();

private:
    void edit(qint64 id);
    void open(const StaffMember& member);
    void save();
    void closeForm();

    Workbench& m_workbench;
    StoredList<StaffMember> m_staff;
    std::optional<Stored<StaffMember>> m_before; ///< nothing while someone new is added
    Section* m_section;
    SmallTable* m_table;
    QWidget* m_form;
    QLineEdit* m_name;
    QLineEdit* m_title;
    QLineEdit* m_account;
    QCheckBox* m_signs;
    QCheckBox* m_active;
    DraftKeeper* m_drafts;
};

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/setup.h"
#include "ui/widgets/badge.h"

#include <QWidget>

class QLineEdit;

namespace certdesk {

class DayEdit;
class DraftKeeper;
class Section;
class SmallTable;
class Workbench;

/// The testing windows, the latest first, and a form to add or change one. What is wrong with a day
/// stands beside it.
class WindowsSection final : public QWidget {
    Q_OBJECT

public:
    explicit WindowsSection(Workbench& workbench, QWidget* parent = nullptr);

    void show(const StoredList<ExamWindow>& windows);
    void startAdding();

private:
    void edit(qint64 id);
    void open();
    void save();
    void closeForm();
    [[nodiscard]] Badge badgeOf(const ExamWindow& window) const;

    Workbench& m_workbench;
    StoredList<ExamWindow> m_windows;
    std::optional<Stored<ExamWindow>> m_before;
    Section* m_section;
    SmallTable* m_table;
    QWidget* m_form;
    QLineEdit* m_code;
    QLineEdit* m_name;
    DayEdit* m_deadline;
    DayEdit* m_first;
    DayEdit* m_last;
    DraftKeeper* m_drafts;
};

} // namespace certdesk

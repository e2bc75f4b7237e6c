// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/setup.h"

#include <QWidget>

class QLineEdit;

namespace certdesk {

class DayEdit;
class SmallTable;
class Workbench;

/// Days on which the office is closed: deadlines that run in business days skip them.
class HolidaysSection final : public QWidget {
    Q_OBJECT

public:
    explicit HolidaysSection(Workbench& workbench, QWidget* parent = nullptr);
    void show(const StoredList<Holiday>& holidays);

private:
    void add();

    Workbench& m_workbench;
    StoredList<Holiday> m_holidays;
    SmallTable* m_table;
    DayEdit* m_day;
    QLineEdit* m_name;
};

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/setup.h"
#include "ui/pages/office/firsthourcard.h"
#include "ui/shell/page.h"

class QScrollArea;

namespace certdesk {

class FileSection;
class HabitsSection;
class HolidaysSection;
class LetterheadSection;
class PolicySection;
class StaffSection;
class WindowsSection;
class Workbench;

/// The office's own data, with the checklist of the first hour on top.
class OfficePage final : public Page {
    Q_OBJECT

public:
    explicit OfficePage(Workbench& workbench, QWidget* parent = nullptr);

    void activated() override;
    void refresh(const ChangeSet& changes) override;
    void focusStart() override;

private:
    void reload();
    void showFirstHour(const OfficeSetup& setup, const FirstHourRecord& record);
    void go(FirstStep step);
    void scrollTo(QWidget* section);

    Workbench& m_workbench;
    QScrollArea* m_scroll;
    FirstHourCard* m_firstHour;
    LetterheadSection* m_letterhead;
    HabitsSection* m_habits;
    StaffSection* m_staff;
    WindowsSection* m_windows;
    PolicySection* m_policy;
    HolidaysSection* m_holidays;
    FileSection* m_file;
};

} // namespace certdesk

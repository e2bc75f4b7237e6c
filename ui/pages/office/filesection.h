// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/maintenance.h"

#include <QWidget>

namespace certdesk {

class Banner;
class JobLine;
class Section;
class SmallTable;
class Workbench;

/// The office file itself: proved from its own records, and copied.
class FileSection final : public QWidget {
    Q_OBJECT

public:
    explicit FileSection(Workbench& workbench, QWidget* parent = nullptr);

private:
    void check();
    void showFound(const Result<std::vector<FoundDamage>>& found);

    Workbench& m_workbench;
    Section* m_section;
    JobLine* m_work;
    Banner* m_banner;
    SmallTable* m_found;
};

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/status.h"

#include <QWidget>

namespace certdesk {

class Section;
class SmallTable;
class Workbench;

/// The appeals of one person and what became of each, and that there were complaints; nothing of
/// what those say.
class AppealsSection final : public QWidget {
    Q_OBJECT

public:
    AppealsSection(Workbench& workbench, const PersonView& view, QWidget* parent = nullptr);

private:
    void addTable(const PersonView& view);
    void showWords(SmallTable& table, const PersonView& view);
    void offerNextStep(SmallTable& table, const PersonView& view);

    Workbench& m_workbench;
    Section* m_section;
};

} // namespace certdesk

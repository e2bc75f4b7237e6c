// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/due.h"
#include "ui/shell/job.h"
#include "ui/shell/page.h"

class QComboBox;
class QLabel;
class QStackedLayout;
class QTimer;

namespace certdesk {

class Banner;
class EmptyState;
class SmallTable;
class Workbench;

/// What the office owes and what runs out, soonest first; each line opens its case or person.
class DuePage final : public Page {
    Q_OBJECT

public:
    explicit DuePage(Workbench& workbench, QWidget* parent = nullptr);

    void activated() override;
    void refresh(const ChangeSet& changes) override;
    void focusStart() override;
    [[nodiscard]] std::vector<KeySection> keys() const override;

private:
    void look();
    void take(const Result<DueList>& list);
    void open(qint64 line);

    Workbench& m_workbench;
    Job m_job;
    QTimer* m_pause; ///< changes come in swarms
    Banner* m_banner;
    QComboBox* m_horizon;
    QLabel* m_summary;
    QWidget* m_body;
    QStackedLayout* m_stack;
    SmallTable* m_table;
    EmptyState* m_empty;
    std::vector<DueEntry> m_entries;
};

} // namespace certdesk

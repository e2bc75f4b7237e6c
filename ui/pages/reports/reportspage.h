// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/reporttables.h"
#include "ui/shell/job.h"
#include "ui/shell/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace certdesk {

class Banner;
class DayEdit;
class SmallTable;
class Workbench;

/// The lists that an auditor asks for: each with its definition, its figures, and as a file for a
/// spreadsheet.
class ReportsPage final : public Page {
    Q_OBJECT

public:
    explicit ReportsPage(Workbench& workbench, QWidget* parent = nullptr);

    void activated() override;
    void refresh(const ChangeSet& changes) override;
    /// A case: as it was decided.
    void showTarget(const Target& target) override;
    void focusStart() override;

private:
    /// What the fields above the list ask for.
    struct Wish {
        int list;
        Period period;
        QString application;
        friend bool operator==(const Wish&, const Wish&) = default;
    };

    void build();
    [[nodiscard]] Wish wish() const;
    void read();
    void show(const Result<ReportTable>& table);
    void save();

    Workbench& m_workbench;
    Job m_job;
    bool m_isStale = false; ///< asked again while one was read
    std::optional<ReportTable> m_report;
    QComboBox* m_list;
    DayEdit* m_from;
    DayEdit* m_to;
    QLineEdit* m_application;
    QPushButton* m_save;
    Banner* m_banner;
    QLabel* m_definition;
    QLabel* m_summary;
    SmallTable* m_table = nullptr;
    QVBoxLayout* m_place = nullptr;
};

} // namespace certdesk

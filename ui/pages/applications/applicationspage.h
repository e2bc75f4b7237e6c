// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/applications/applicationmodel.h"
#include "ui/pages/applications/sheetmarks.h"
#include "ui/shell/page.h"

class QStackedLayout;
class QTimer;

namespace certdesk {

class Banner;
class EmptyState;
class FilterBar;
class ListView;
class Workbench;
struct WorkList;

/// Every application of the office: searched, filtered by queue, sorted; Enter opens one for
/// review.
class ApplicationsPage final : public Page {
    Q_OBJECT

public:
    ApplicationsPage(Workbench& workbench, std::shared_ptr<WorkList> workList,
                     QWidget* parent = nullptr);
    ~ApplicationsPage() override;

    void activated() override;
    void refresh(const ChangeSet& changes) override;
    void showTarget(const Target& target) override;
    [[nodiscard]] QList<QAction*> headerActions() const override;
    void focusStart() override;
    [[nodiscard]] std::vector<KeySection> keys() const override;

private:
    void search();
    void readCounts();
    void readExpired();
    void openExpired();
    void showState();
    void showWhyEmpty();
    void actOnEmpty();
    void open(qint64 id);

    Workbench& m_workbench;
    std::shared_ptr<WorkList> m_workList;
    SheetMarks m_marks;
    std::unique_ptr<ApplicationModel> m_model;
    Banner* m_expired;
    FilterBar* m_filter;
    ListView* m_list;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    QTimer* m_countPause;
    std::optional<int> m_toWork;
    int m_total = 0;
    int m_expiredCount = 0;         ///< as the banner says
    std::optional<qint64> m_target; ///< to be selected once the list is there
};

/// How many applications wait for the office; nothing when none does.
[[nodiscard]] std::optional<int> applicationsToWork(const std::map<Queue, int>& counts);

} // namespace certdesk

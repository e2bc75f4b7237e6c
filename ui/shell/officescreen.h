// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/page.h"

#include <map>
#include <memory>

namespace certdesk {

class Banner;
class PageCounts;
class PageHeader;
class PageStack;
class Sidebar;
class Workbench;
struct OfficeInfo;

enum class PaneStep { Next, Previous };

/// What shows while an office file is open: the navigation and one page at a time, each made when
/// it is first gone to. What concerns the file as a whole stands in a banner above the page.
class OfficeScreen final : public QWidget {
    Q_OBJECT

public:
    explicit OfficeScreen(Workbench& workbench, QWidget* parent = nullptr);
    ~OfficeScreen() override;

    void open(const OfficeInfo& office, std::vector<PageInfo> pages);
    /// The name, and the mark of a sample.
    void showOffice(const OfficeInfo& office);
    /// The pages go; the one in sight is the first when the file is opened again.
    void close();
    [[nodiscard]] const std::vector<QString>& pageIds() const noexcept { return m_order; }

    void go(const QString& pageId, const Target& target = {});
    [[nodiscard]] QString currentPageId() const { return m_currentPage; }
    /// Of the page in sight.
    [[nodiscard]] std::vector<KeySection> pageKeys() const;
    /// Tells the page in sight now, the others when they are gone to.
    void refresh(const ChangeSet& changes);
    void setCount(const QString& pageId, std::optional<int> count);
    /// From the navigation through the panes of the page and back to it.
    void cycleFocus(PaneStep step);

Q_SIGNALS:
    void otherFileWanted();

private:
    bool enterPane(Page& page, PaneStep step) const;
    struct Place {
        PageInfo info;
        Page* page = nullptr;
        ChangeSet missed = {};
    };

    void addGoAction(const PageInfo& page, size_t number);
    void make(Place& place);
    void addWorkerAction();
    void showWorker();
    void show(const QString& pageId);

    Workbench& m_workbench;
    std::map<QString, Place> m_places;
    std::vector<QString> m_order;
    QString m_currentPage;
    std::unique_ptr<PageCounts> m_counts;
    Sidebar* m_sidebar;
    PageHeader* m_header;
    Banner* m_banner;
    PageStack* m_pages;
};

} // namespace certdesk

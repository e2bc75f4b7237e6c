// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/commandpalette.h"
#include "ui/shell/recentfiles.h"
#include "ui/shell/workbench.h"

#include <QMainWindow>

#include <map>

class QHBoxLayout;
class QLabel;
class QMenu;
class QStackedWidget;

namespace certdesk {

class BadgeLabel;
class Navigation;
class PageStack;

/// The one window: the welcome page while no office file is open, else navigation and one page at a
/// time. Knows files only through Workbench::files and pages only through PageInfo.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// `makePages` is asked again for each office file that is opened.
    MainWindow(Workbench& workbench, std::function<std::vector<PageInfo>()> makePages);
    ~MainWindow() override;

    void openFile(const QString& path);
    [[nodiscard]] bool isOfficeOpen() const noexcept { return m_office.has_value(); }
    void go(const QString& pageId, const Target& target = {});
    [[nodiscard]] QString currentPageId() const { return m_currentPage; }
    /// Tells the page in sight now, the others when they are gone to.
    void refresh(const ChangeSet& changes);
    /// The office was given another name.
    void setOfficeName(const QString& name);
    void setCount(const QString& pageId, std::optional<int> count);
    [[nodiscard]] CommandPalette& commandPalette();

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Place {
        PageInfo info;
        Page* page = nullptr;
        ChangeSet missed = {};
    };

    void addActions();
    void addGoActions();
    void buildMenus();
    void buildCentre();
    void fillRecentMenu();
    void afterFirstPaint();

    void newFile();
    void chooseFile();
    void saveCopy();
    void closeFile();
    void take(const Result<OfficeInfo>& office, const QString& failure);
    void enter(const OfficeInfo& office);
    void leave();
    void showWelcome();
    void showPage(const QString& pageId);
    void showHeader(const Place& place);
    void noteSaved(QTime at);
    void updateTitle();
    void updateEnabled();
    void cycleFocus();

    Workbench& m_workbench;
    std::function<std::vector<PageInfo>()> m_makePages;
    RecentFiles m_recent;
    std::optional<OfficeInfo> m_office;
    std::map<QString, Place> m_places;
    QString m_currentPage;
    CommandPalette* m_palette = nullptr;

    QStackedWidget* m_screens = nullptr; ///< welcome | office
    QWidget* m_welcome = nullptr;
    QWidget* m_officeScreen = nullptr;
    PageStack* m_pages = nullptr;
    Navigation* m_navigation = nullptr;
    QLabel* m_officeName = nullptr;
    BadgeLabel* m_sampleMark = nullptr;
    QLabel* m_pageTitle = nullptr;
    QHBoxLayout* m_headerActions = nullptr;
    QLabel* m_savedLabel = nullptr;
    QMenu* m_fileMenu = nullptr;
    QMenu* m_recentMenu = nullptr;
    QMenu* m_goMenu = nullptr;
    bool m_wasShown = false;
};

} // namespace certdesk

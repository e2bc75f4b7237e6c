// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/commandpalette.h"
#include "ui/shell/recentfiles.h"
#include "ui/shell/workbench.h"

#include <QMainWindow>

class QLabel;
class QStackedWidget;

namespace certdesk {

class FileCommands;
class OfficeScreen;
class UndoCommand;
class WindowMenus;

/// The one window: the welcome page while no office file is open, else the office. Knows files only
/// through Workbench::files and pages only through PageInfo.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// `makePages` is asked again for each office file that is opened.
    MainWindow(Workbench& workbench, std::function<std::vector<PageInfo>()> makePages);
    ~MainWindow() override;

    void openFile(const QString& path);
    [[nodiscard]] bool isOfficeOpen() const noexcept { return m_office.has_value(); }
    void go(const QString& pageId, const Target& target = {});
    [[nodiscard]] QString currentPageId() const;
    /// Tells the page in sight now, the others when they are gone to.
    void refresh(const ChangeSet& changes);
    /// The office was given another name.
    void setOfficeName(const QString& name);
    void setCount(const QString& pageId, std::optional<int> count);
    [[nodiscard]] CommandPalette& commandPalette();

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addActions();
    void buildStatusLine();
    void afterFirstPaint();

    void enter(const OfficeInfo& office);
    void leave();
    void closeFile();
    void showWelcome();
    void showKeys();
    void showAbout();
    void noteSaved(QTime at);
    void updateTitle();
    void updateEnabled();

    Workbench& m_workbench;
    std::function<std::vector<PageInfo>()> m_makePages;
    RecentFiles m_recent;
    std::optional<OfficeInfo> m_office;
    FileCommands* m_files;
    UndoCommand* m_undo;
    WindowMenus* m_menus = nullptr;
    CommandPalette* m_palette = nullptr;
    QStackedWidget* m_screens; ///< welcome | office
    QWidget* m_welcome = nullptr;
    OfficeScreen* m_officeScreen = nullptr;
    QLabel* m_savedLabel = nullptr;
    bool m_wasShown = false;
};

} // namespace certdesk

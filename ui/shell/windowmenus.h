// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <vector>

class QMainWindow;
class QMenu;

namespace certdesk {

class Actions;
class RecentFiles;
class Theme;

/// The actions of the View menu: the size of the text, the theme.
void addViewActions(Actions& actions, Theme& theme);

/// The window's menus, from the actions that there are; those of pages come and go with a file.
class WindowMenus final : public QObject {
    Q_OBJECT

public:
    /// All actions of the window must be there.
    WindowMenus(QMainWindow& window, Actions& actions, const RecentFiles& recent,
                const Theme& theme);

    void addPages(const std::vector<QString>& pageIds);

Q_SIGNALS:
    /// The Edit menu is about to be read.
    void editOpened();
    void recentChosen(const QString& path);

private:
    QMenu* add(const QString& title, std::initializer_list<const char*> ids);
    void addView(const Theme& theme);
    void fillRecent();

    QMainWindow& m_window;
    Actions& m_actions;
    const RecentFiles& m_recent;
    QMenu* m_file;
    QMenu* m_recentFiles;
    QMenu* m_go;
};

} // namespace certdesk

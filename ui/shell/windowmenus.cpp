// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/windowmenus.h"

#include "ui/shell/actions.h"
#include "ui/shell/recentfiles.h"
#include "ui/shell/theme.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>

namespace certdesk {

void addViewActions(Actions& actions, Theme& theme) {
    const auto add = [&actions](const char* id, const QString& text, Icon icon,
                                std::function<void()> run,
                                const QList<QKeySequence>& shortcuts = {}) {
        actions.add({QLatin1StringView(id), text, icon, std::move(run), shortcuts});
    };
    const auto resize = [&theme](int step) {
        return [&theme, step] { theme.setTextPercent(theme.textPercent() + step); };
    };
    const auto choose = [&theme](Theme::Scheme scheme) {
        return [&theme, scheme] { theme.setScheme(scheme); };
    };
    add("textLarger", WindowMenus::tr("&Larger text"), Icon::TextSize, resize(Theme::textStep),
        {QKeySequence(QStringLiteral("Ctrl+Alt++")), QKeySequence(QStringLiteral("Ctrl+Alt+="))});
    add("textSmaller", WindowMenus::tr("&Smaller text"), Icon::TextSize, resize(-Theme::textStep),
        {QKeySequence(QStringLiteral("Ctrl+Alt+-"))});
    add("textNormal", WindowMenus::tr("&Normal text"), Icon::TextSize,
        [&theme] { theme.setTextPercent(100); }, {QKeySequence(QStringLiteral("Ctrl+Alt+0"))});
    add("themeSystem", WindowMenus::tr("As the &desktop"), Icon::Theme,
        choose(Theme::Scheme::System));
    add("themeLight", WindowMenus::tr("&Light"), Icon::Theme, choose(Theme::Scheme::Light));
    add("themeDark", WindowMenus::tr("Da&rk"), Icon::Theme, choose(Theme::Scheme::Dark));
}

WindowMenus::WindowMenus(QMainWindow& window, Actions& actions, const RecentFiles& recent,
                         const Theme& theme)
    : QObject(&window)
    , m_window(window)
    , m_actions(actions)
    , m_recent(recent)
    , m_file(add(tr("&File"),
                 {"newFile", "openFile", "openSample", "", "saveCopy", "closeFile", "", "quit"}))
    , m_recentFiles(new QMenu(tr("Open &recent"), &window)) {
    m_recentFiles->setObjectName(QStringLiteral("recentMenu"));
    m_recentFiles->setIcon(lineIcon(Icon::Due));
    m_file->insertMenu(&actions.action(QStringLiteral("openSample")), m_recentFiles);
    // Why something can't be undone stands in its tip.
    QMenu* edit = add(tr("&Edit"), {"undo", "", "find", "commands"});
    edit->setToolTipsVisible(true);
    connect(edit, &QMenu::aboutToShow, this, &WindowMenus::editOpened);
    addView(theme);
    m_go = add(tr("&Go"), {"nextPane", "previousPane"});
    m_go->setObjectName(QStringLiteral("goMenu"));
    add(tr("&Help"), {"keys", "commands", "about"});
    connect(&recent, &RecentFiles::changed, this, &WindowMenus::fillRecent);
    fillRecent();
}

QMenu* WindowMenus::add(const QString& title, std::initializer_list<const char*> ids) {
    QMenu* menu = m_window.menuBar()->addMenu(title);
    for (const char* id : ids)
        if (*id == '\0')
            menu->addSeparator();
        else
            menu->addAction(&m_actions.action(QLatin1StringView(id)));
    return menu;
}

void WindowMenus::addView(const Theme& theme) {
    QMenu* view = add(tr("&View"), {"textLarger", "textSmaller", "textNormal"});
    QMenu* themes = new QMenu(tr("&Theme"), &m_window);
    themes->setIcon(lineIcon(Icon::Theme));
    auto* group = new QActionGroup(this);
    for (const auto& [id, scheme] : {std::pair("themeSystem", Theme::Scheme::System),
                                     std::pair("themeLight", Theme::Scheme::Light),
                                     std::pair("themeDark", Theme::Scheme::Dark)}) {
        QAction& action = m_actions.action(QLatin1StringView(id));
        action.setCheckable(true);
        action.setChecked(theme.scheme() == scheme);
        group->addAction(&action);
        themes->addAction(&action);
    }
    view->insertMenu(view->actions().front(), themes);
    view->insertSeparator(view->actions().at(1));
}

void WindowMenus::addPages(const std::vector<QString>& pageIds) {
    // They leave the menus with their pages.
    for (QAction* action : m_actions.in(Menu::File))
        m_file->insertAction(&m_actions.action(QStringLiteral("saveCopy")), action);
    for (const QString& id : pageIds)
        m_go->insertAction(&m_actions.action(QStringLiteral("nextPane")),
                           &m_actions.action(QString(u"go-" % id)));
}

void WindowMenus::fillRecent() {
    m_recentFiles->clear();
    for (const RecentFiles::Entry& entry : m_recent.entries()) {
        QAction* action = m_recentFiles->addAction(entry.name);
        action->setToolTip(entry.path);
        action->setEnabled(!entry.isMissing);
        connect(action, &QAction::triggered, this,
                [this, path = entry.path] { Q_EMIT recentChosen(path); });
    }
    m_recentFiles->setEnabled(!m_recentFiles->isEmpty());
}

} // namespace certdesk

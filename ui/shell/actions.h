// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/icons.h"

#include <QKeySequence>
#include <QObject>

#include <functional>
#include <map>
#include <vector>

class QAction;
class QWidget;

namespace certdesk {

/// A menu of the window that pages add to.
enum class Menu { None, File };

/// Something the user can do, wherever it is offered.
struct ActionSpec {
    QString id;   ///< its QAction is named `<id>Action`
    QString text; ///< translated, with its mnemonic
    Icon icon;
    std::function<void()> run;
    QList<QKeySequence> shortcuts = {};
    QWidget* scope = nullptr; ///< where the shortcuts work; the whole window when absent
    Menu menu = Menu::None;
    QString keywords = {}; ///< translated words that find it besides its text
};

/// "Ctrl+Return; Ctrl+Enter" as shortcuts; none from an empty text.
[[nodiscard]] QList<QKeySequence> shortcutsFrom(const char* keys);

/// Every action of the program in one place: menus, buttons and the command palette take them from
/// here, so that each has one name, one shortcut and one reason for being disabled.
class Actions final : public QObject {
    Q_OBJECT

public:
    /// `window` gives the shortcuts their place until `ActionSpec::scope` says otherwise.
    explicit Actions(QWidget* window = nullptr);
    void setWindow(QWidget& window);

    QAction& add(ActionSpec spec);
    /// The action must exist.
    [[nodiscard]] QAction& action(const QString& id) const;
    [[nodiscard]] bool has(const QString& id) const;
    /// In the order they were added; those of pages that are gone are gone too.
    [[nodiscard]] std::vector<QAction*> all() const;
    [[nodiscard]] std::vector<QAction*> in(Menu menu) const;
    /// Those that no page brought.
    [[nodiscard]] std::vector<QAction*> everywhere() const;

    /// `reason` is a sentence that menus and the palette show.
    void disable(const QString& id, const QString& reason);
    void enable(const QString& id);
    [[nodiscard]] static QString disabledReason(const QAction& action);
    [[nodiscard]] static Icon iconOf(const QAction& action);
    [[nodiscard]] static QString keywordsOf(const QAction& action);

    /// Pairs of actions that answer to the same keys in the same place. Empty in a sound program.
    [[nodiscard]] QStringList clashes() const;

private:
    void place(QAction& action, QWidget* scope);

    QWidget* m_window;
    std::vector<QAction*> m_order;
    std::map<QString, QAction*> m_byId;
};

} // namespace certdesk

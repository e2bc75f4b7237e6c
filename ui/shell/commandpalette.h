// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/icons.h"

#include <QFrame>
#include <QPointer>

#include <functional>
#include <vector>

class QAction;
class QLineEdit;
class QLabel;
class QListView;

namespace certdesk {

class Actions;

/// A line that the palette offers.
struct PaletteEntry {
    QString title;
    QString detail = {}; ///< an action's shortcut, a person's number, why it is disabled
    Icon icon = Icon::Command;
    bool enabled = true;
    std::function<void()> run = {};
    int score = 0;
};

/// A field over the window that finds: every action with its shortcut and why it can't be done now,
/// and whatever finders bring (people, cases). Up and Down choose, Enter does, Esc leaves.
class CommandPalette final : public QFrame {
    Q_OBJECT

public:
    /// Answers what was typed; asked again at each key. Finders that read a database give few
    /// lines.
    using Finder = std::function<std::vector<PaletteEntry>(const QString& typed)>;

    enum class Looking { ForAnything, ForRecords };

    CommandPalette(const Actions& actions, QWidget* window);
    void addFinder(Finder finder);
    void open(Looking looking);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    class Lines;

    void search(const QString& typed);
    void choose(const QModelIndex& index);
    void leave();
    void settle();
    [[nodiscard]] static bool isKeyword(const QString& typed, const QAction& action);
    [[nodiscard]] std::vector<PaletteEntry> matchingActions(const QString& typed) const;

    const Actions& m_actions;
    std::vector<Finder> m_finders;
    Looking m_looking = Looking::ForAnything;
    QLineEdit* m_edit;
    QListView* m_list;
    QLabel* m_nothing;
    Lines* m_lines;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace certdesk

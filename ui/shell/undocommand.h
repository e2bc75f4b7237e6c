// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>

class QShortcut;
class QWidget;

namespace certdesk {

class Workbench;

/// Edit > Undo: names what it would take back, or says why there is nothing; its action carries the
/// number of what it is about ("D-000310") as data. Its key says why not when there is nothing to
/// take back. Fields of text keep their own Ctrl+Z while one
/// types in them.
class UndoCommand final : public QObject {
    Q_OBJECT

public:
    UndoCommand(Workbench& workbench, QWidget& window);

    void look();
    /// Once a burst of changes is over.
    void lookSoon() { m_pause.start(); }

private:
    void undo();
    void sayWhyNot();

    Workbench& m_workbench;
    QShortcut* m_inVain; ///< the same key, while the action is disabled
    QTimer m_pause;
};

} // namespace certdesk

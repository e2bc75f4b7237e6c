// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>

namespace certdesk {

class Workbench;

/// Edit > Undo: names what it would take back, or says why there is nothing; its action carries the
/// number of what it is about ("D-000310") as data. Fields of text keep their own Ctrl+Z while one
/// types in them.
class UndoCommand final : public QObject {
    Q_OBJECT

public:
    explicit UndoCommand(Workbench& workbench, QObject* parent = nullptr);

    void look();
    /// Once a burst of changes is over.
    void lookSoon() { m_pause.start(); }

private:
    void undo();

    Workbench& m_workbench;
    QTimer m_pause;
};

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/undocommand.h"

#include "core/usecases/undo.h"
#include "core/wording/sentences.h"
#include "ui/shell/actions.h"
#include "ui/shell/workbench.h"

#include <QAction>
#include <QShortcut>
#include <QWidget>

namespace certdesk {

namespace {

const QString undoAction = QStringLiteral("undo");

QKeySequence undoKeys() {
    return QKeySequence(QStringLiteral("Ctrl+Z"));
}

// What people named their things must not make mnemonics.
QString escaped(QString text) {
    return text.replace(u"&"_qs, u"&&"_qs);
}

} // namespace

UndoCommand::UndoCommand(Workbench& workbench, QWidget& window)
    : QObject(&window)
    , m_workbench(workbench)
    , m_inVain(new QShortcut(undoKeys(), &window)) {
    workbench.actions().add({.id = undoAction,
                             .text = tr("&Undo"),
                             .icon = Icon::Undo,
                             .run = [this] { undo(); },
                             .shortcuts = {undoKeys()}});
    connect(m_inVain, &QShortcut::activated, this, &UndoCommand::sayWhyNot);
    m_pause.setSingleShot(true);
    m_pause.setInterval(0);
    connect(&m_pause, &QTimer::timeout, this, &UndoCommand::look);
}

void UndoCommand::look() {
    Actions& actions = m_workbench.actions();
    QAction& action = actions.action(undoAction);
    const auto step =
        m_workbench.hasOffice() ? nextUndo(m_workbench.office()) : fail(ErrorCode::NothingToUndo);
    m_inVain->setEnabled(!step && m_workbench.hasOffice());
    if (step) {
        action.setData(step->subject);
        action.setText(tr("&Undo the %1").arg(escaped(wording::stepName(*step))));
        actions.enable(undoAction);
        return;
    }
    action.setData({});
    action.setText(tr("&Undo"));
    actions.disable(undoAction, m_workbench.hasOffice() ? m_workbench.sentence(step.error())
                                                        : tr("No office file is open."));
}

// A key that does nothing leaves people wondering whether it did.
void UndoCommand::sayWhyNot() {
    const auto step = nextUndo(m_workbench.office());
    if (step)
        undo();
    else if (step.error().code == ErrorCode::NothingToUndo)
        m_workbench.tell(m_workbench.sentence(step.error()));
    else
        m_workbench.showError(tr("Nothing was undone"), step.error());
}

void UndoCommand::undo() {
    const auto undone = undoLast(m_workbench.office());
    if (!undone) {
        m_workbench.showError(tr("Nothing was undone"), undone.error());
        look();
        return;
    }
    m_workbench.noteSaved();
    m_workbench.tell(tr("Undone: %1").arg(wording::stepName(*undone)));
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/conflictdesk.h"

#include "core/rules/impartiality.h"
#include "core/usecases/conflicts.h"
#include "ui/pages/parts/signers.h"
#include "ui/pages/review/conflictdialog.h"
#include "ui/shell/workbench.h"

#include <QPushButton>

namespace certdesk {

ConflictDesk::ConflictDesk(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench) {}

QString ConflictDesk::obstacle(const CaseView& view) const {
    const QString name = m_workbench.office().actor().name;
    const auto partiality = rules::partialityOf(name, view.record);
    return partiality
               ? m_workbench.sentence({ErrorCode::ConflictOfInterest, name, wordOf(*partiality)})
               : QString();
}

void ConflictDesk::label(QPushButton& button, const CaseView& view) const {
    button.setText(hasDeclared(view) ? tr("Withdraw my conflict…") : tr("Declare a conflict…"));
}

void ConflictDesk::open(CaseView view, QWidget* window) {
    if (!knowWhoWorks(m_workbench))
        return;
    if (hasDeclared(view))
        withdraw(view, window);
    else
        declare(view, window);
}

bool ConflictDesk::hasDeclared(const CaseView& view) const {
    return rules::partialityOf(m_workbench.office().actor().name, view.record) ==
           rules::Partiality::Declared;
}

void ConflictDesk::declare(const CaseView& view, QWidget* window) {
    auto* dialog = new ConflictDialog(ConflictDialog::Act::Declare, view.record.person.name(),
                                      m_workbench.office().actor().name, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, application = view.record.application.id] {
                const auto declared =
                    declareConflict(m_workbench.office(), {.application = application,
                                                           .kind = dialog->kind(),
                                                           .by = m_workbench.office().actor().name,
                                                           .note = dialog->words()});
                if (!declared) {
                    m_workbench.showError(tr("Nothing was declared"), declared.error());
                    return;
                }
                m_workbench.noteSaved();
                Q_EMIT changed(tr("Declared. Someone else decides this case."));
            });
    dialog->open();
}

void ConflictDesk::withdraw(const CaseView& view, QWidget* window) {
    auto* dialog = new ConflictDialog(ConflictDialog::Act::Withdraw, view.record.person.name(),
                                      m_workbench.office().actor().name, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, application = view.record.application.id] {
                const Result<void> withdrawn =
                    withdrawConflict(m_workbench.office(), application,
                                     m_workbench.office().actor().name, dialog->words());
                if (!withdrawn) {
                    m_workbench.showError(tr("Nothing was withdrawn"), withdrawn.error());
                    return;
                }
                m_workbench.noteSaved();
                Q_EMIT changed(tr("Withdrawn. The declaration stays on file with its reason."));
            });
    dialog->open();
}

} // namespace certdesk

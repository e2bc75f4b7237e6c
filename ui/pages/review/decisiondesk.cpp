// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/decisiondesk.h"

#include "ui/pages/parts/signers.h"
#include "ui/shell/workbench.h"

namespace certdesk {

DecisionDesk::DecisionDesk(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench) {}

void DecisionDesk::prepare(Verdict verdict, const CaseView& view, const OfficeSetup& setup,
                           QWidget* window) {
    const ApplicationId application = view.record.application.id;
    const auto draft = m_drafts.find({application, verdict});
    auto* dialog =
        new DecideDialog(verdict, {view, setup, m_workbench.office()},
                         draft == m_drafts.end() ? DecisionDraft{} : draft->second, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog, application, verdict](int result) {
        keep(application, verdict, dialog->draft());
        if (result == QDialog::Accepted)
            sign(dialog->request());
    });
    dialog->open();
}

std::set<Verdict> DecisionDesk::drafts(ApplicationId application) const {
    std::set<Verdict> verdicts;
    for (const auto& [key, draft] : m_drafts)
        if (key.first == application)
            verdicts.insert(key.second);
    return verdicts;
}

void DecisionDesk::keep(ApplicationId application, Verdict verdict, const DecisionDraft& draft) {
    if (draft.isEmpty())
        m_drafts.erase({application, verdict});
    else
        m_drafts.insert_or_assign({application, verdict}, draft);
    Q_EMIT draftsChanged();
}

void DecisionDesk::sign(const DecisionRequest& request) {
    workAs(m_workbench, request.by);
    const auto decided = decide(m_workbench.office(), request);
    if (!decided) {
        m_workbench.showError(tr("Nothing was signed"), decided.error());
        return;
    }
    // What was typed towards other decisions on the case has lost its occasion too.
    std::erase_if(m_drafts,
                  [&](const auto& entry) { return entry.first.first == request.application; });
    m_workbench.noteSaved();
    Q_EMIT draftsChanged();
    Q_EMIT this->decided(request.verdict, *decided);
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/decisiondesk.h"

#include "ui/pages/parts/signers.h"
#include "ui/shell/draftstore.h"
#include "ui/shell/workbench.h"

namespace certdesk {

DecisionDesk::DecisionDesk(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench) {
    connect(&workbench.drafts(), &DraftStore::changed, this, &DecisionDesk::draftsChanged);
}

void DecisionDesk::prepare(Verdict verdict, const CaseView& view, const OfficeSetup& setup,
                           QWidget* window) {
    auto* dialog = new DecideDialog(verdict, {view, setup, m_workbench}, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { sign(dialog->request()); });
    dialog->open();
}

std::set<Verdict> DecisionDesk::drafts(ApplicationId application) const {
    const std::set<QString> subjects = m_workbench.drafts().subjects();
    std::set<Verdict> verdicts;
    for (const auto& word : EnumWords<Verdict>::words)
        if (subjects.contains(DecideDialog::draftSubject(application, word.value)))
            verdicts.insert(word.value);
    return verdicts;
}

void DecisionDesk::sign(const DecisionRequest& request) {
    workAs(m_workbench, request.by);
    const auto decided = decide(m_workbench.office(), request);
    if (!decided) {
        m_workbench.showError(tr("Nothing was signed"), decided.error());
        return;
    }
    // What was typed towards other decisions on the case has lost its occasion too.
    for (const Verdict verdict : drafts(request.application))
        m_workbench.drafts().discard(DecideDialog::draftSubject(request.application, verdict));
    m_workbench.noteSaved();
    Q_EMIT this->decided(request.verdict, *decided);
}

} // namespace certdesk

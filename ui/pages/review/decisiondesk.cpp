// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/decisiondesk.h"

#include "core/usecases/draftdecisions.h"
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
    // Whoever puts the answer off chooses in the dialog.
    static_cast<void>(knowWhoWorks(m_workbench));
    const auto drafted = draftedDecision(m_workbench.office(), view.record.application.id);
    const bool isOnSheet = drafted && *drafted && (*drafted)->verdict == verdict;
    auto* dialog = new DecideDialog(
        verdict, {view, setup, m_workbench, isOnSheet ? *drafted : std::nullopt}, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (dialog->ending() == DecideDialog::Ending::Signed)
            sign(dialog->request());
        else
            putOnSheet(dialog->request());
    });
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

/// What was typed towards other decisions on the case has lost its occasion too.
void DecisionDesk::forget(ApplicationId application) {
    for (const Verdict verdict : drafts(application))
        m_workbench.drafts().discard(DecideDialog::draftSubject(application, verdict));
}

void DecisionDesk::putOnSheet(const DecisionRequest& request) {
    introduce(m_workbench, request.by);
    if (const Result<void> drafted = draftDecision(m_workbench.office(), request); !drafted) {
        m_workbench.showError(tr("Nothing was put on the sign-off sheet"), drafted.error());
        return;
    }
    forget(request.application);
    Q_EMIT this->drafted(request.verdict);
}

void DecisionDesk::sign(const DecisionRequest& request) {
    introduce(m_workbench, request.by);
    const auto decided = decide(m_workbench.office(), request);
    if (!decided) {
        m_workbench.showError(tr("Nothing was signed"), decided.error());
        return;
    }
    forget(request.application);
    m_workbench.noteSaved();
    Q_EMIT this->decided(request.verdict, *decided);
}

} // namespace certdesk

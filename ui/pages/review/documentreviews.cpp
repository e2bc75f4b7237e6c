// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/documentreviews.h"

#include "core/domain/number.h"
#include "core/usecases/reviewdocument.h"
#include "core/wording/labels.h"
#include "ui/pages/parts/signers.h"
#include "ui/pages/review/evidence.h"
#include "ui/pages/review/refusedialog.h"
#include "ui/shell/workbench.h"

namespace certdesk {

DocumentReviews::DocumentReviews(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench) {}

void DocumentReviews::accept(const CaseView& view, DocumentId document) {
    take(view, document, ReviewState::Accepted);
}

void DocumentReviews::refuse(const CaseView& view, DocumentId document, QWidget* window) {
    auto* dialog =
        new RefuseDialog(wording::label(documentOf(view, document).kind), view.edition, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, view, document] {
        take(view, document, ReviewState::Refused, dialog->reasonCode(), dialog->reason());
    });
    dialog->open();
}

QString DocumentReviews::undoText(ApplicationId application) const {
    const auto found = m_steps.find(application);
    if (found == m_steps.end() || found->second.empty())
        return {};
    const Step& last = found->second.back();
    const QString title = wording::label(last.before.kind);
    return last.after == ReviewState::Accepted ? tr("Undo: accept %1").arg(title)
                                               : tr("Undo: not accept %1").arg(title);
}

void DocumentReviews::undo(const CaseView& view) {
    std::vector<Step>& steps = m_steps[view.record.application.id];
    if (steps.empty())
        return;
    const Step step = std::move(steps.back());
    steps.pop_back();
    // Someone else's review is not ours to take back.
    if (documentOf(view, step.document).review != step.after)
        m_workbench.showError(tr("The review was not taken back"),
                              Error{ErrorCode::Conflict, documentNumber(step.document), {}});
    else
        write(step.document, step.before.review, step.before.reasonCode, step.before.reason);
    Q_EMIT reviewed();
}

void DocumentReviews::take(const CaseView& view, DocumentId document, ReviewState state,
                           const QString& reasonCode, const QString& reason) {
    if (!write(document, state, reasonCode, reason))
        return;
    m_steps[view.record.application.id].push_back({document, documentOf(view, document), state});
    Q_EMIT reviewed();
}

bool DocumentReviews::write(DocumentId document, ReviewState state, const QString& reasonCode,
                            const QString& reason) {
    if (!knowWhoWorks(m_workbench))
        return false;
    OfficeFile& office = m_workbench.office();
    const auto written = reviewDocument(office, {.document = document,
                                                 .review = state,
                                                 .by = office.actor().name,
                                                 .reasonCode = reasonCode,
                                                 .reason = reason});
    if (written)
        m_workbench.noteSaved();
    else
        m_workbench.showError(tr("The review was not stored"), written.error());
    return written.has_value();
}

} // namespace certdesk

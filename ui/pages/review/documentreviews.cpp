// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/documentreviews.h"

#include "core/usecases/reviewdocument.h"
#include "ui/pages/parts/correctdialog.h"
#include "ui/pages/parts/facteditor.h"
#include "ui/pages/parts/signers.h"
#include "ui/pages/review/refusedialog.h"
#include "ui/shell/workbench.h"

namespace certdesk {

namespace {

Stored<Document> storedDocument(const CaseView& view, DocumentId id) {
    const auto& documents = view.record.documents;
    return *std::find_if(documents.begin(), documents.end(),
                         [id](const Stored<Document>& document) { return document.id == id; });
}

} // namespace

DocumentReviews::DocumentReviews(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench) {}

void DocumentReviews::accept(const CaseView& view, DocumentId document) {
    write(storedDocument(view, document), ReviewState::Accepted);
}

void DocumentReviews::refuse(const CaseView& view, DocumentId document, QWidget* window) {
    auto* dialog =
        new RefuseDialog(m_workbench, storedDocument(view, document), view.edition, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, shown = storedDocument(view, document)] {
                if (write(shown, ReviewState::Refused, dialog->reasonCode(), dialog->reason()))
                    dialog->finish();
            });
    dialog->open();
}

void DocumentReviews::correct(const CaseView& view, DocumentId document, QWidget* window) {
    openCorrectDialog(m_workbench,
                      new DocumentEditor(m_workbench.office(), storedDocument(view, document),
                                         view.record.application.id),
                      window);
}

bool DocumentReviews::write(const Stored<Document>& document, ReviewState state,
                            const QString& reasonCode, const QString& reason) {
    if (!knowWhoWorks(m_workbench))
        return false;
    OfficeFile& office = m_workbench.office();
    const auto written = reviewDocument(office, {.document = document.id,
                                                 .review = state,
                                                 .by = office.actor().name,
                                                 .reasonCode = reasonCode,
                                                 .reason = reason,
                                                 .revision = document.revision});
    if (!written) {
        m_workbench.showError(tr("The review was not stored"), written.error());
        return false;
    }
    m_workbench.noteSaved();
    return true;
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/status.h"

#include <QObject>

#include <map>
#include <vector>

namespace certdesk {

class Workbench;

/// Accepts and refuses documents for the one who works at this window, and takes that back, case by
/// case.
class DocumentReviews final : public QObject {
    Q_OBJECT

public:
    explicit DocumentReviews(Workbench& workbench, QObject* parent = nullptr);

    void accept(const CaseView& view, DocumentId document);
    /// Asks for the reason first.
    void refuse(const CaseView& view, DocumentId document, QWidget* window);
    /// "Undo: accept High school diploma"; empty when there is nothing to take back.
    [[nodiscard]] QString undoText(ApplicationId application) const;
    void undo(const CaseView& view);

Q_SIGNALS:
    void reviewed();

private:
    /// A review as it was before and after a step.
    struct Step {
        DocumentId document;
        Document before;
        ReviewState after;
    };

    bool write(DocumentId document, ReviewState state, const QString& reasonCode,
               const QString& reason);
    void take(const CaseView& view, DocumentId document, ReviewState state,
              const QString& reasonCode = {}, const QString& reason = {});

    Workbench& m_workbench;
    std::map<ApplicationId, std::vector<Step>> m_steps;
};

} // namespace certdesk

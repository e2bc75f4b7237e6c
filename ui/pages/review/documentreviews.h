// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/status.h"

#include <QObject>

namespace certdesk {

class Workbench;

/// Accepts and refuses documents, as they are shown, for the one who works at this window.
class DocumentReviews final : public QObject {
    Q_OBJECT

public:
    explicit DocumentReviews(Workbench& workbench, QObject* parent = nullptr);

    void accept(const CaseView& view, DocumentId document);
    /// Asks for the reason first.
    void refuse(const CaseView& view, DocumentId document, QWidget* window);
    /// Asks what it is and where it belongs.
    void correct(const CaseView& view, DocumentId document, QWidget* window);

private:
    bool write(const Stored<Document>& document, ReviewState state, const QString& reasonCode = {},
               const QString& reason = {});

    Workbench& m_workbench;
};

} // namespace certdesk

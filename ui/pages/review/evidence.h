// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/status.h"
#include "ui/widgets/badge.h"

namespace certdesk {

/// One thing that a reviewer can look at: the application itself, a document, or the place of a
/// required document that has not come.
struct EvidenceItem {
    enum class Kind { Application, Document, Missing };

    Kind kind;
    QString title;
    Badge state = {};
    bool isRequired = false;
    std::optional<DocumentId> document = {};
};

/// The application first, then the documents that requirements ask for, then the others, then what
/// is missing.
[[nodiscard]] std::vector<EvidenceItem> evidenceOf(const CaseView& view);

[[nodiscard]] Badge reviewBadge(ReviewState state);

/// The document with this id, which the case must have.
[[nodiscard]] const Document& documentOf(const CaseView& view, DocumentId id);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/document.h"
#include "core/usecases/officefile.h"

namespace certdesk {

/// How a reviewer rules on one document. Refusing needs a coded reason or a reason in words.
struct DocumentReview {
    DocumentId document;
    ReviewState review;
    QString by;
    QString reasonCode = {};
    QString reason = {};
    std::optional<int> revision = {}; ///< of the document as it was looked at
};

/// Fails with ReasonNeeded, BlankText, ReasonUnfit, MayNotReview (they may not decide the
/// application either), and with Conflict where someone has ruled on it since it was looked at.
[[nodiscard]] Result<void> reviewDocument(OfficeFile& office, const DocumentReview& review);

} // namespace certdesk

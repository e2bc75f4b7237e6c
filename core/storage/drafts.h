// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/draft.h"
#include "core/storage/store.h"

namespace certdesk::storage {

/// Replaces what the owner had half done of the same subject. Outside the audit trail; not told.
[[nodiscard]] Result<void> saveDraft(Store& store, const QString& owner, const Draft& draft);
[[nodiscard]] Result<void> discardDraft(Store& store, const QString& owner, const QString& subject);
/// In the unit of work that makes a record of it.
void discardDraft(Session& session, const QString& owner, const QString& subject);

[[nodiscard]] std::optional<Draft> draftOf(const Reader& reader, const QString& owner,
                                           const QString& subject);
/// The owner's drafts, the latest first.
[[nodiscard]] std::vector<Draft> draftsOf(const Reader& reader, const QString& owner);

} // namespace certdesk::storage

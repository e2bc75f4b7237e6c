// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/draft.h"
#include "core/usecases/officefile.h"

#include <optional>

namespace certdesk {

/// Keeps what is half done, so that neither a crash nor another morning loses it: outside the audit
/// trail, each for the account that saved it. When it was saved is set here.
[[nodiscard]] Result<void> saveDraft(OfficeFile& office, Draft draft);
[[nodiscard]] Result<std::optional<Draft>> readDraft(OfficeFile& office, const QString& subject);
/// The latest first.
[[nodiscard]] Result<std::vector<Draft>> ownDrafts(OfficeFile& office);
/// Once it became a record, or was given up. There may be none.
[[nodiscard]] Result<void> discardDraft(OfficeFile& office, const QString& subject);

/// Whose drafts those are: the account's, since a name in the staff list may be corrected.
[[nodiscard]] QString draftOwner(const OfficeFile& office);

} // namespace certdesk

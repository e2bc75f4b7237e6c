// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/officefile.h"
#include "core/usecases/progress.h"

namespace certdesk {

/// One thing that `check` found.
struct FoundDamage {
    QString check; ///< "recorded_state"
    QString where; ///< "payment 17"
    QString found;
};

/// Proves the file from itself: database, references, hashes, audit chain, recorded states, lists,
/// invariants. Nothing found: an empty list. Long.
[[nodiscard]] Result<std::vector<FoundDamage>> checkOffice(OfficeFile& office,
                                                           const Progress& progress = {});
/// A consistent copy, also while the file is open. Never overwrites.
[[nodiscard]] Result<void> backUp(OfficeFile& office, const QString& destination);

} // namespace certdesk

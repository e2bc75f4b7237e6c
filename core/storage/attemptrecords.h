// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lists/recordedresult.h"
#include "core/storage/session.h"

namespace certdesk::storage {

/// The results recorded last, the latest first, at most `limit`.
[[nodiscard]] std::vector<RecordedResult> latestResults(const Reader& reader, int limit);
/// The same of those that were keyed and wait for their confirmation.
[[nodiscard]] std::vector<RecordedResult> latestWaitingResults(const Reader& reader, int limit);

/// How many keyed results wait for their confirmation.
[[nodiscard]] int countWaitingResults(const Reader& reader);

} // namespace certdesk::storage

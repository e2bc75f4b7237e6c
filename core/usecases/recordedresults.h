// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lists/recordedresult.h"
#include "core/usecases/officefile.h"

namespace certdesk {

enum class ResultsWanted { All, WaitingForConfirmation };

/// Those recorded last come first, at most `limit`.
[[nodiscard]] Result<std::vector<RecordedResult>> recordedResults(OfficeFile& office,
                                                                  ResultsWanted wanted, int limit);
/// How many keyed results wait for their confirmation.
[[nodiscard]] Result<int> waitingResults(OfficeFile& office);

} // namespace certdesk

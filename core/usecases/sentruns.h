// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/letter.h"
#include "core/usecases/officefile.h"

namespace certdesk {

/// The runs of letters that were sent, the latest first, at most `limit`.
[[nodiscard]] Result<StoredList<LetterRun>> sentRuns(OfficeFile& office, int limit);

/// The PDF of a run as it was archived, every page of it.
[[nodiscard]] Result<QByteArray> archivedRun(OfficeFile& office, Id<LetterRun> run);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/session.h"

namespace certdesk::storage {

/// The runs that were sent last, the latest first, at most `limit`.
[[nodiscard]] StoredList<LetterRun> latestRuns(const Reader& reader, int limit);

} // namespace certdesk::storage

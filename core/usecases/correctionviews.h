// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/session.h"
#include "core/usecases/correct.h"

namespace certdesk {

/// A correction with its list, inside a transaction that is under way.
[[nodiscard]] CorrectionView viewOf(const storage::Reader& reader, Stored<Correction> correction);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/filecheck.h"

namespace certdesk::storage {

/// Follows the audit chain from its first entry to the head kept apart, and compares every row of
/// every recorded table with the latest state that the trail recorded of it.
void checkTrail(const Reader& reader, std::vector<Damage>& damage);

} // namespace certdesk::storage

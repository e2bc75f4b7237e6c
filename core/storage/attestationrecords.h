// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lists/attestedperson.h"
#include "core/storage/session.h"

namespace certdesk::storage {

/// The latest agreement of each person who ever agreed to anything, by name.
[[nodiscard]] std::vector<AttestedPerson> latestAttestations(const Reader& reader, AttestedWho who,
                                                             const QString& versionInForce);

} // namespace certdesk::storage

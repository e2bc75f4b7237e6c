// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/storage/session.h"

namespace certdesk::storage {

/// Every record of an application as it stands, table by table, as JSON: kept with a decision.
[[nodiscard]] QByteArray recordedFacts(const Reader& reader, ApplicationId application);
/// The same of records that are at hand.
[[nodiscard]] QByteArray recordedFacts(const CaseRecord& record,
                                       const StoredList<Allocation>& allocations);

} // namespace certdesk::storage

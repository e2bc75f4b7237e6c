// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/rules/verification.h"

namespace certdesk::rules {

/// Rules 4, steps 1 to 5, over what is claimed and over what `counting` verifies.
[[nodiscard]] Ruling<ExperienceFacts> experience(const CaseRecord& record,
                                                 const CountingVerifications& counting,
                                                 const PolicyEdition& edition);

} // namespace certdesk::rules

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"
#include "core/rules/ruling.h"

namespace certdesk::rules {

/// Rules 5. Required on path B only; `path` is that of the verified months or, while those reach
/// none, of the claimed ones. The facts are filled in either way.
[[nodiscard]] Ruling<TrainingFacts> training(const CaseRecord& record,
                                             std::optional<ExperiencePath> path,
                                             const PolicyEdition& edition);

} // namespace certdesk::rules

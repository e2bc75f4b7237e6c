// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"
#include "core/rules/ruling.h"

namespace certdesk::rules {

/// Agreement to the edition's Code of Conduct as of `today` (rules 3).
[[nodiscard]] Ruling<ConductFacts> codeOfConduct(const CaseRecord& record,
                                                 const PolicyEdition& edition, QDate today);

} // namespace certdesk::rules

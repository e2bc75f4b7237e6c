// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"
#include "core/rules/report.h"

namespace certdesk::rules {

/// The two criteria that a document meets: one of the edition's kinds and file types, accepted.
[[nodiscard]] Criterion education(const CaseRecord& record, const PolicyEdition& edition);
[[nodiscard]] Criterion resume(const CaseRecord& record, const PolicyEdition& edition);

} // namespace certdesk::rules

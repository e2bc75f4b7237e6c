// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"
#include "core/rules/ruling.h"

namespace certdesk::rules {

/// Whether the edition's fee was paid, in time where there are windows (DOMAIN 2 and 3).
[[nodiscard]] Ruling<FeeFacts> fee(const CaseRecord& record, const PolicyEdition& edition,
                                   QDate today);

/// Whether it was submitted on or before the window's application deadline.
[[nodiscard]] Ruling<DeadlineFacts> deadline(const CaseRecord& record,
                                             const PolicyEdition& edition);

} // namespace certdesk::rules

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"
#include "core/rules/report.h"

namespace certdesk::rules {

/// Rules 3: all eight criteria and what they come to. Experience and training are judged as of the
/// submission date, attestation and fee as of `today`, documents and verifications as they are.
[[nodiscard]] EligibilityReport evaluate(const CaseRecord& record, const PolicyEdition& edition,
                                         QDate today);

} // namespace certdesk::rules

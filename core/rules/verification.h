// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"
#include "core/rules/ruling.h"

#include <QVarLengthArray>

namespace certdesk::rules {

using CountingVerifications = QVarLengthArray<const Stored<Verification>*, 8>;

/// The criterion, and the verifications that count: accepted, and the verifier's e-mail is none of
/// the applicant's (rules 4). They point into the record.
struct VerificationRuling {
    Ruling<VerificationFacts> ruling;
    CountingVerifications counting;
};

/// Whether an e-mail address is one of the applicant's own.
[[nodiscard]] bool isApplicants(const QString& email, const PersonRecord& person);

[[nodiscard]] VerificationRuling employmentVerification(const CaseRecord& record,
                                                        const PolicyEdition& edition);

} // namespace certdesk::rules

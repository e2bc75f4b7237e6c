// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/rules/report.h"
#include "core/storage/session.h"
#include "core/usecases/decide.h"

namespace certdesk {

/// A decision that may be signed as things are, with all that is kept with it.
struct JudgedDecision {
    CaseRecord record;
    const PolicyEdition* edition;
    EligibilityReport report;
    std::optional<DecisionId> supersedes;
    SecondReview second;
    std::optional<QDate> dueOn;
    std::optional<DaySpan> authorized; ///< approved: the days to sit
};

/// Whether it may be signed; fails as decide() does.
[[nodiscard]] Result<JudgedDecision> judge(const storage::Reader& reader, OfficeFile& office,
                                           const DecisionRequest& request);

/// Whether it denies what meets all requirements, other than by disagreeing with a first review:
/// allowed, and listed as an exception.
[[nodiscard]] bool isDenialAllTheSame(const DecisionRequest& request, const JudgedDecision& judged);

/// Whether it denies what is pending, before the last day of the latest request for more is over:
/// allowed, and listed as an exception.
[[nodiscard]] bool isEarlyDenial(const DecisionRequest& request, const JudgedDecision& judged,
                                 QDate today);

/// Signs it, in the session that it was judged in; what the one who works here had drafted for the
/// application goes.
SignedDecision carryOut(storage::Session& session, OfficeFile& office,
                        const DecisionRequest& request, const JudgedDecision& judged);

/// Where a decision leaves an application that need not wait for a second review.
[[nodiscard]] Stage stageAfter(Verdict verdict);

/// What the audit trail says of it.
[[nodiscard]] Reason reasonOf(const DecisionRequest& request);

/// Hashes all that the decision would rest on, to notice when it is no longer the same.
[[nodiscard]] QByteArray factsDigest(const storage::Reader& reader, ApplicationId application);

/// What drafted decisions are kept under: one for each application and owner.
[[nodiscard]] QString draftSubject(ApplicationId application);

} // namespace certdesk

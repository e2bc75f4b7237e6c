// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/decision.h"
#include "core/usecases/officefile.h"

namespace certdesk {

/// What a director signs.
struct DecisionRequest {
    ApplicationId application;
    Verdict verdict;
    QString by;
    QStringList reasonCodes = {}; ///< of the application's edition
    QString reason = {};
    QString override = {};        ///< needed to approve what is not approvable; why what meets all
                                  ///< requirements is denied
    QString supersedeReason = {}; ///< needed when a decision stands already
    std::optional<QDate> dueOn =
        {}; ///< asking for more: the last day to answer, else the edition's
    friend bool operator==(const DecisionRequest&, const DecisionRequest&) = default;
};

struct SignedDecision {
    DecisionId decision;
    Stage stage;
    bool waitsForSecondReview = false;
    std::optional<QDate> dueOn = {};
    int resubmissions = 0;         ///< how often the applicant has answered a request for more
    bool deniedAllTheSame = false; ///< all requirements were met: an exception
    bool deniedEarly = false;      ///< it was pending, and nobody was late to answer: an exception
    /// Approved, and the authorization waits for an undecided request for accommodations.
    bool authorizationWaits = false;
};

/// Records a signed decision with the evaluation and the facts as they stand, and what follows from
/// it: the stage, the authorization to test, unless that waits. What the one who works here had
/// drafted for the application goes. Fails with BlankText (nobody signs), ConflictOfInterest,
/// ReasonNeeded, DecidedBeforeSubmission, DecidedBeforeLatest (than the one that it follows),
/// ReasonUnfit (a code that the edition does not have for such a decision, and those that it has),
/// NotApprovable, NoSittingInTime (an approval that ends before the next sitting is allowed),
/// DecisionStands, DayInPast (to answer by).
[[nodiscard]] Result<SignedDecision> decide(OfficeFile& office, const DecisionRequest& request);

/// What a signer should know before, though it keeps nobody from signing: ResubmissionsUsed (the
/// application, the edition) where more is asked for once again.
[[nodiscard]] Result<std::vector<Error>> decisionWarnings(OfficeFile& office,
                                                          const DecisionRequest& request);

} // namespace certdesk

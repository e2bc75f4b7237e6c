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
    QString override = {};        ///< needed to approve what is not approvable
    QString supersedeReason = {}; ///< needed when a decision stands already
};

struct SignedDecision {
    DecisionId decision;
    Stage stage;
    bool waitsForSecondReview = false;
};

/// Records a signed decision with the evaluation and the facts as they stand, and what follows from
/// it: the stage, the authorization to test. Fails with BlankText (nobody signs), ReasonNeeded,
/// UnknownWord (a code that is none of the edition's), NotApprovable, DecisionStands.
[[nodiscard]] Result<SignedDecision> decide(OfficeFile& office, const DecisionRequest& request);

} // namespace certdesk

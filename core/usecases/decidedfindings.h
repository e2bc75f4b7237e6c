// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/status.h"

namespace certdesk {

/// A finding as it was kept with a decision.
struct DecidedFinding {
    CriterionCode code;
    QString reason; ///< a sentence without its full stop
    QString rule;   ///< the edition, and where the rule stands
};

/// The findings of that outcome on which the decision rests, whatever was entered since.
[[nodiscard]] std::vector<DecidedFinding> decidedFindings(const Decision& decision, Outcome outcome,
                                                          const CaseView& view);

/// The money that was on file when the decision was signed; what was entered since, for whatever
/// day, is not part of it.
[[nodiscard]] std::vector<FeePayment> paymentsThen(const Decision& decision,
                                                   const CaseRecord& record);

} // namespace certdesk

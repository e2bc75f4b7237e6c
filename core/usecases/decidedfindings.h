// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/status.h"

namespace certdesk {

/// A finding as it was kept with a decision.
struct DecidedFinding {
    CriterionCode code;
    QString reason; ///< a sentence without its full stop
};

/// The findings of that outcome on which the decision rests, whatever was entered since.
[[nodiscard]] std::vector<DecidedFinding> decidedFindings(const Decision& decision, Outcome outcome,
                                                          const CaseView& view);

} // namespace certdesk

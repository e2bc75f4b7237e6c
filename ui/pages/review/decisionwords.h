// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/decision.h"
#include "core/usecases/status.h"

namespace certdesk {

struct Office;

/// What the rules point to; the person decides.
[[nodiscard]] Verdict suggestedVerdict(const CaseView& view);

/// Whether an applicant is eligible, and when that is not enough for approval, what stands against
/// it: one message.
[[nodiscard]] QString eligibilityText(const CaseView& view);

/// Whether the case is decided: what comes next is a decision that replaces the one that stands.
[[nodiscard]] bool isClosed(const CaseView& view);

/// Whether a decision by this person takes the place of one that stands, other than as its second
/// review.
[[nodiscard]] bool replacesDecision(const CaseView& view, const QString& signer);

/// What a button says that leads to this decision: "Approve: authorizes to test May 2020".
[[nodiscard]] QString offerText(Verdict verdict, const CaseView& view);

/// Where the case stands, in a sentence.
[[nodiscard]] QString standingText(const CaseView& view);

/// Why the decision that stands was taken: the reasons given, and what was departed from; empty
/// where it may not be seen yet.
[[nodiscard]] QStringList reasonsGiven(const CaseView& view);

/// What was ruled beside that decision: on accommodations, and on an appeal that awaits action.
[[nodiscard]] QStringList rulingsBeside(const CaseView& view);

/// What is to be signed, as far as what follows from it depends on it.
struct Prospect {
    Verdict verdict;
    QStringList reasonCodes;
    DaySpan authorizedDays; ///< by an approval
};

/// What follows once it is signed, a sentence for each.
[[nodiscard]] QStringList consequences(const Prospect& prospect, const CaseView& view,
                                       const Office& office, QDate today);

} // namespace certdesk

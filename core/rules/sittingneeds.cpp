// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/sittingneeds.h"

#include <algorithm>

namespace certdesk::rules {

namespace {

Money costOf(const Attempt& attempt, const PolicyBook& book) {
    return book.of(attempt.edition, attempt.satOn).fee.sitting;
}

Money feesPaid(const SittingFacts& facts) {
    Money paid = noMoney;
    for (const FeePayment& payment : facts.payments)
        if (payment.kind == PaymentKind::SittingFee)
            paid = paid + payment.amount;
    return paid;
}

} // namespace

SittingNeeds lackedBy(const DatedAttempt& sitting, const SittingFacts& facts,
                      const PolicyEdition& edition, const PolicyBook& book) {
    SittingNeeds needs;
    if (!isSitting(sitting.attempt.value.result))
        return needs;
    const QDate day = sitting.attempt.value.satOn;
    Money cost = costOf(sitting.attempt.value, book);
    const bool isPaidApart = edition.intake == Intake::OnDemand && cost > noMoney;
    for (const DatedAttempt& other : facts.attempts) {
        const Attempt& attempt = other.attempt.value;
        if (other.attempt.id == sitting.attempt.id || attempt.application != facts.application ||
            attempt.satOn > day)
            continue;
        if (isSitting(attempt.result) && edition.attempts.retestNeedsApplication)
            needs.newApplication = true;
        // Whoever was expected and did not come has used the fee too.
        if (isSitting(attempt.result) || attempt.result == AttemptResult::NoShow)
            cost = cost + costOf(attempt, book);
    }
    if (isPaidApart)
        needs.fee = std::max(noMoney, cost - feesPaid(facts));
    return needs;
}

} // namespace certdesk::rules

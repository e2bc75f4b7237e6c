// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/demo/caseon.h"

namespace certdesk::demo {

namespace {

void reopen(Document& document) {
    document.review = ReviewState::Unreviewed;
    document.reasonCode.clear();
    document.reason.clear();
    document.reviewedBy.clear();
    document.reviewedOn.reset();
}

void reopen(Verification& verification) {
    Verification asked{.outcome = VerificationOutcome::Awaiting,
                       .employer = verification.employer,
                       .verifierName = verification.verifierName,
                       .verifierEmail = verification.verifierEmail,
                       .requestedOn = verification.requestedOn,
                       .entries = verification.entries};
    verification = std::move(asked);
}

} // namespace

CaseRecord caseOn(CaseRecord record, QDate day) {
    std::erase_if(record.documents,
                  [day](const auto& document) { return document.value.receivedOn > day; });
    for (auto& document : record.documents)
        if (document.value.reviewedOn > day)
            reopen(document.value);
    std::erase_if(record.verifications,
                  [day](const auto& verification) { return verification.value.requestedOn > day; });
    for (auto& verification : record.verifications)
        if (verification.value.receivedOn > day)
            reopen(verification.value);
    std::erase_if(record.payments,
                  [day](const FeePayment& payment) { return payment.receivedOn > day; });
    std::erase_if(record.decisions,
                  [day](const auto& decision) { return decision.value.on > day; });
    std::erase_if(record.attempts,
                  [day](const DatedAttempt& dated) { return dated.attempt.value.satOn > day; });
    record.credential.reset();
    return record;
}

} // namespace certdesk::demo

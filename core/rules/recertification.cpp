// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/recertification.h"

#include "core/rules/credentialdays.h"

#include <algorithm>

namespace certdesk::rules {

namespace {

// Suspended, revoked and given up ones have not run out: what follows them is for the council.
bool hasRunOut(const std::vector<Credential>& credentials, QDate day, const PolicyBook& book) {
    const auto last =
        std::max_element(credentials.begin(), credentials.end(),
                         [](const auto& a, const auto& b) { return a.expiresOn < b.expiresOn; });
    if (last == credentials.end())
        return false;
    const CredentialPolicy& policy = book.of(last->edition, last->certifiedOn).credential;
    return statusOn(*last, policy, day) == CredentialStatus::Expired;
}

} // namespace

SittingFor sittingFor(const RecertificationGrounds& grounds, QDate passedOn, QDate day,
                      const PolicyBook& book) {
    if (!passedOn.isValid())
        return SittingFor::Certification;
    const bool isNew = hasRunOut(grounds.credentials, day, book);
    const bool isAgain =
        std::any_of(grounds.approved.begin(), grounds.approved.end(), [&](const auto& application) {
            return application.submittedOn > passedOn && application.submittedOn <= day &&
                   (isNew || application.kind == ApplicationKind::Renewal);
        });
    return isAgain ? SittingFor::Recertification : SittingFor::Certification;
}

bool renewsByExam(const CaseRecord& record, const PolicyEdition& edition) {
    if (record.application.value.kind != ApplicationKind::Renewal)
        return false;
    const PaymentKind exam =
        edition.intake == Intake::Windows ? edition.fee.required : PaymentKind::SittingFee;
    Money paid = noMoney;
    for (const FeePayment& payment : record.payments)
        if (payment.kind == exam)
            paid = paid + payment.amount;
    return paid > noMoney;
}

bool leadsToExam(const CaseRecord& record, const PolicyEdition& edition) {
    return record.application.value.kind != ApplicationKind::Renewal ||
           renewsByExam(record, edition);
}

QDate expiryAfterPass(QDate passedOn, const std::optional<Credential>& renewed,
                      const CredentialPolicy& policy) {
    const bool keepsCycle = renewed && passedOn <= lastDayOfGrace(renewed->expiresOn, policy);
    return keepsCycle ? renewedExpiry(renewed->expiresOn, policy) : expiryOf(passedOn, policy);
}

} // namespace certdesk::rules

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/credentialdays.h"

namespace certdesk::rules {

QDate expiryOf(QDate passedOn, const CredentialPolicy& policy) {
    const QDate month(passedOn.year() + policy.validYears, passedOn.month(), 1);
    return {month.year(), month.month(), month.daysInMonth()};
}

// Read to the letter: February 29 becomes February 28, and February 28 stays it in a leap year.
QDate renewedExpiry(QDate oldExpiry, const CredentialPolicy& policy) {
    return oldExpiry.addYears(policy.validYears);
}

QDate renewalOpens(QDate expiresOn, const CredentialPolicy& policy) {
    return expiresOn.addMonths(-policy.renewalOpensMonths);
}

QDate lastDayOfGrace(QDate expiresOn, const CredentialPolicy& policy) {
    return expiresOn.addDays(policy.graceDays);
}

CredentialStatus statusOn(const Credential& credential, const CredentialPolicy& policy, QDate day) {
    switch (credential.status) {
    case CredentialStatus::Suspended:
    case CredentialStatus::Revoked:
    case CredentialStatus::Surrendered:
    case CredentialStatus::Deceased:
        return credential.status;
    case CredentialStatus::Active:
    case CredentialStatus::InGrace:
    case CredentialStatus::Expired:
        break;
    }
    if (day <= credential.expiresOn)
        return CredentialStatus::Active;
    return day <= lastDayOfGrace(credential.expiresOn, policy) ? CredentialStatus::InGrace
                                                               : CredentialStatus::Expired;
}

} // namespace certdesk::rules

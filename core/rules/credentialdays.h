// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/credential.h"
#include "core/domain/edition.h"

namespace certdesk::rules {

/// The last day of the month of the passed sitting, the edition's years later (rules 7).
[[nodiscard]] QDate expiryOf(QDate passedOn, const CredentialPolicy& policy);

/// Keeps the old cycle: the old expiry and the edition's years.
[[nodiscard]] QDate renewedExpiry(QDate oldExpiry, const CredentialPolicy& policy);

/// The first day to apply for renewal, and the last day on which it can be approved.
[[nodiscard]] QDate renewalOpens(QDate expiresOn, const CredentialPolicy& policy);
[[nodiscard]] QDate lastDayOfGrace(QDate expiresOn, const CredentialPolicy& policy);

/// What a credential is on a day: an act (suspended, revoked, surrendered, deceased) stands;
/// active, in grace and expired follow from the days.
[[nodiscard]] CredentialStatus statusOn(const Credential& credential,
                                        const CredentialPolicy& policy, QDate day);

} // namespace certdesk::rules

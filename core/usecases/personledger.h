// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/ledger.h"
#include "core/usecases/officefile.h"

#include <map>

namespace certdesk {

/// A person's ledger as of today, with the payments that its lines come from.
struct PersonLedger {
    Ledger ledger;
    std::map<PaymentId, PaymentRecord> payments;
    std::map<PaymentId, PaymentId> voidedBy; ///< the counter-entry of each that was voided
};

[[nodiscard]] Result<PersonLedger> openLedger(OfficeFile& office, PersonId person);

/// Where one application stands, and the fees it can be paid for.
struct OpenAccount {
    ApplicationAccount account;
    std::vector<PaymentKind> kinds;
};

/// Those of a person, the latest application first.
[[nodiscard]] Result<std::vector<OpenAccount>> openAccounts(OfficeFile& office, PersonId person);

/// The balance of the person whose application, or payment, it is.
[[nodiscard]] Result<Money> balanceOf(OfficeFile& office, ApplicationId application);
[[nodiscard]] Result<Money> balanceOf(OfficeFile& office, PaymentId payment);

} // namespace certdesk

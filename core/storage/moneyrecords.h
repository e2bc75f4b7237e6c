// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/rules/ledger.h"
#include "core/storage/session.h"

namespace certdesk::storage {

[[nodiscard]] PaymentRecord readPayment(const Reader& reader, PaymentId payment);

/// What a person's ledger is made of, all of it.
[[nodiscard]] rules::LedgerFacts readLedger(const Reader& reader, PersonId person);

/// Its counter-entry, where it was voided.
[[nodiscard]] std::optional<PaymentId> voidOf(const Reader& reader, PaymentId payment);

/// By number: PY-000031.
[[nodiscard]] std::optional<PaymentId> findPayment(const Reader& reader, const QString& text);

/// The payment on file that says the same, and stands: entered twice by a slip or a script. Only
/// one with a reference can be recognised.
[[nodiscard]] std::optional<PaymentId> samePayment(const Reader& reader, const Payment& payment,
                                                   const Allocation& allocation);
/// The same of a slip; it stands as long as one of its payments does.
[[nodiscard]] std::optional<PaymentBatchId> sameBatch(const Reader& reader,
                                                      const PaymentBatch& batch);

/// Whether a refund for a proven emergency was granted to the person, and stands.
[[nodiscard]] bool wasEmergencyGranted(const Reader& reader, PersonId person);

} // namespace certdesk::storage

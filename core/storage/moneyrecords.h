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

/// Whether a refund for a proven emergency was granted to the person, and stands.
[[nodiscard]] bool wasEmergencyGranted(const Reader& reader, PersonId person);

} // namespace certdesk::storage

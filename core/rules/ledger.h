// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"
#include "core/domain/ledger.h"

namespace certdesk::rules {

/// What of an application its ledger is made of.
struct LedgerCase {
    Stored<Application> application;
    std::optional<ExamWindow> window = {};
    std::optional<Decision> latestDecision = {};
};

/// What of a person their ledger is made of, each in any order.
struct LedgerFacts {
    std::vector<LedgerCase> cases = {};
    std::vector<DatedAttempt> attempts = {};
    std::vector<PaymentRecord> payments = {}; ///< a counter-entry comes with what it voids
};

/// Charges, payments, refunds and counter-entries of one person up to and including a day. Charges
/// are not stored: they follow from applications and sittings and their editions. What is owed is
/// never made by giving money back: that is released from the charge.
[[nodiscard]] Ledger ledger(const LedgerFacts& facts, const PolicyBook& book, QDate asOf);

} // namespace certdesk::rules

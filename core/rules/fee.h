// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"
#include "core/rules/ruling.h"

namespace certdesk::rules {

/// What an application costs by itself, without its sittings, and what of it is kept when it ends
/// before one.
struct ApplicationFee {
    PaymentKind kind;
    Money amount;
    Money kept;
};

/// A renewal has a fee of its own; without windows nothing of the application fee ever goes back.
[[nodiscard]] ApplicationFee applicationFee(ApplicationKind kind, const PolicyEdition& edition);

/// The kinds of fee that an application can be paid for. A renewal may be by exam.
[[nodiscard]] std::vector<PaymentKind> payableKinds(ApplicationKind kind,
                                                    const PolicyEdition& edition);

/// Whether the edition's fee for such an application was paid, in time where there are windows
/// (rules 2 and 3).
[[nodiscard]] Ruling<FeeFacts> fee(const CaseRecord& record, const PolicyEdition& edition,
                                   QDate today);

/// Whether it was submitted on or before the window's application deadline.
[[nodiscard]] Ruling<DeadlineFacts> deadline(const CaseRecord& record,
                                             const PolicyEdition& edition);

} // namespace certdesk::rules

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/rules/refund.h"
#include "core/usecases/officefile.h"

namespace certdesk {

/// A worksheet as it is kept with its refund.
[[nodiscard]] QByteArray worksheetJson(const rules::RefundWorksheet& sheet);

/// How a refund of today is worked out. Without a cause, for what the record shows.
[[nodiscard]] Result<rules::RefundWorksheet> refundWorksheet(OfficeFile& office,
                                                             ApplicationId application,
                                                             std::optional<RefundCause> cause = {});

/// A refund as someone approves it.
struct RefundRequest {
    ApplicationId application;
    std::optional<RefundCause> cause = {}; ///< without one, what the record shows
    std::optional<Money> amount = {};      ///< without one, what is due
    QString by;
    QString reason = {}; ///< needed for an emergency, and for more than is due
    QString method = {};
    QString reference = {};
};

struct RecordedRefund {
    PaymentId payment;
    Money amount;
    rules::RefundWorksheet sheet;
};

/// What would be paid back, or why it can't be; writes nothing. Fails as recordRefund() does, but
/// asks for a name only where the director decides.
[[nodiscard]] Result<Money> refundAmount(OfficeFile& office, const RefundRequest& request);

/// Pays money back to who paid it, with the worksheet as it stands. Fails with BlankText (nobody
/// approves), NothingToRefund, WrongAmount, ReasonNeeded (an emergency), RefundAboveDue (more than
/// is due, without a reason) and RefundAbovePaid (more than is here, whatever the reason).
[[nodiscard]] Result<RecordedRefund> recordRefund(OfficeFile& office, const RefundRequest& request);

} // namespace certdesk

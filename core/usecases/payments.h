// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/payment.h"
#include "core/usecases/officefile.h"

namespace certdesk {

/// Money of one person that came in, with what it pays for.
struct PaymentRequest {
    std::vector<Allocation> parts; ///< each above 0, none a refund
    PayerKind payer = PayerKind::Self;
    QString payerName = {};
    QString method = {};
    QString reference = {};
    QDate receivedOn;
    QString by;
};

/// Records one payment; its amount is the sum of its parts. Fails with WrongAmount, UnknownWord (a
/// refund), NotCharged, OtherPerson, DayInFuture, and PaymentRepeated where one with the same
/// reference says the same.
[[nodiscard]] Result<PaymentId> recordPayment(OfficeFile& office, const PaymentRequest& request);

/// Takes a payment, or a refund, back by a counter-entry of today, and answers that. Fails with
/// ReasonNeeded, BlankText (nobody signs), PaymentVoided (names the counter-entry) and
/// IsCounterEntry.
struct VoidRequest {
    PaymentId payment;
    QString reason;
    QString by;
};
[[nodiscard]] Result<PaymentId> voidPayment(OfficeFile& office, const VoidRequest& request);

/// By number (PY-000031). NotFound names what was asked for.
[[nodiscard]] Result<PaymentId> findPayment(OfficeFile& office, const QString& text);

} // namespace certdesk

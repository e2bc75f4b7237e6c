// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/payment.h"
#include "core/usecases/officefile.h"

namespace certdesk {

/// One line of a slip: whose application it pays for, what of it, and how much.
struct BatchLine {
    int line = 0;        ///< of the file it stands in; 0 where it was typed
    QString application; ///< number or external id
    PaymentKind kind;
    Money amount;
};

/// One check or transfer for several people, as the slip has it.
struct BatchRequest {
    PayerKind payer = PayerKind::StateAgency;
    QString payerName = {};
    QString method = {};
    QString reference = {};
    Money total;
    QDate receivedOn;
    QString by;
};

/// All lines as payments, or what is wrong with some of them and nothing written.
struct BatchOutcome {
    std::optional<PaymentBatchId> batch = {};
    std::vector<PaymentId> payments = {};
    std::vector<Problem> errors = {};
};

/// Records a slip: each line a payment of its own, in one transaction. Fails with TotalDiffers
/// unless the lines sum to the total to the cent, WrongAmount, DayInFuture, and PaymentRepeated
/// where a slip on file says the same. A line that is wrong by itself is told in the outcome.
[[nodiscard]] Result<BatchOutcome> recordBatch(OfficeFile& office, const BatchRequest& request,
                                               const std::vector<BatchLine>& lines);

/// The same, with the lines of a CSV file: application, kind, amount.
[[nodiscard]] Result<BatchOutcome> recordBatchOf(OfficeFile& office, const BatchRequest& request,
                                                 const QString& file);

} // namespace certdesk

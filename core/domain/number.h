// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/appeal.h"
#include "core/domain/correction.h"
#include "core/domain/document.h"
#include "core/domain/letter.h"
#include "core/domain/payment.h"

namespace certdesk {

/// The numbers that people see and quote. Made from the stored id, which is never reused.
[[nodiscard]] QString candidateNumber(PersonId id);              ///< C-000123
[[nodiscard]] QString applicationNumber(ApplicationId id);       ///< A-000045
[[nodiscard]] QString documentNumber(Id<Document> id);           ///< D-000310
[[nodiscard]] QString attemptNumber(AttemptId id);               ///< T-000007
[[nodiscard]] QString authorizationNumber(Id<Authorization> id); ///< AT-000007
[[nodiscard]] QString letterNumber(Id<Letter> id);               ///< L-000012
[[nodiscard]] QString paymentNumber(PaymentId id);               ///< PY-000031
[[nodiscard]] QString paymentBatchNumber(PaymentBatchId id);     ///< PB-000004
[[nodiscard]] QString correctionNumber(CorrectionId id);         ///< CR-000002
[[nodiscard]] QString appealNumber(Id<Appeal> id);               ///< AP-000003
[[nodiscard]] QString complaintNumber(Id<Complaint> id);         ///< CO-000001

/// The id in a number with this prefix ("C"), case-insensitive; nothing when it isn't one.
[[nodiscard]] std::optional<qint64> idInNumber(QStringView prefix, QStringView number);

} // namespace certdesk

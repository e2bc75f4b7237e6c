// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/paymentrules.h"

#include "core/base/day.h"
#include "core/domain/number.h"
#include "core/rules/fee.h"

#include <algorithm>

namespace certdesk {

Result<void> mayBePaid(const storage::Reader& reader, const PolicyBook& policies, ApplicationId id,
                       PaymentKind kind) {
    const Application application = reader.require(id).value;
    const PolicyEdition* edition = policies.find(application.edition);
    if (!edition)
        return fail(ErrorCode::OfficeFileDamaged, reader.database().path(), application.edition);
    const std::vector<PaymentKind> kinds = rules::payableKinds(application.kind, *edition);
    if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end())
        return {};
    QStringList words;
    for (const PaymentKind payable : kinds)
        words << wordOf(payable);
    return fail(ErrorCode::NotCharged, applicationNumber(id), words.join(QStringLiteral(", ")));
}

std::optional<PaymentId> samePayment(const storage::Reader& reader, const Payment& payment,
                                     const Allocation& allocation) {
    if (payment.reference.trimmed().isEmpty())
        return std::nullopt;
    const QVariant id = reader.database().value(
        QStringLiteral("SELECT p.id FROM payment_allocation AS a JOIN payment AS p "
                       "ON p.id = a.payment_id WHERE a.application_id = ? AND a.kind = ? "
                       "AND a.amount_cents = ? AND p.reference = ? AND p.received_on = ? "
                       "AND p.voids_payment_id IS NULL AND NOT EXISTS "
                       "(SELECT 1 FROM payment AS v WHERE v.voids_payment_id = p.id) LIMIT 1"),
        {allocation.application.value(), QString(wordOf(allocation.kind)),
         allocation.amount.cents(), storage::storable(payment.reference),
         dayText(payment.receivedOn)});
    return id.isNull() ? std::nullopt : std::optional(PaymentId(id.toLongLong()));
}

} // namespace certdesk

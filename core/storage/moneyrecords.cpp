// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/moneyrecords.h"

#include "core/domain/number.h"
#include "core/storage/caserecords.h"

namespace certdesk::storage {

namespace {

PaymentRecord recordOf(const Reader& reader, Stored<Payment> payment) {
    PaymentRecord record{.payment = std::move(payment), .allocations = {}};
    record.allocations = reader.of<Allocation>(record.payment.id);
    if (StoredList<Refund> refunds = reader.of<Refund>(record.payment.id); !refunds.empty())
        record.refund = std::move(refunds.front());
    return record;
}

} // namespace

PaymentRecord readPayment(const Reader& reader, PaymentId payment) {
    return recordOf(reader, reader.require(payment));
}

rules::LedgerFacts readLedger(const Reader& reader, PersonId person) {
    rules::LedgerFacts facts{.cases = {}, .attempts = readAttempts(reader, person)};
    for (const ApplicationId id : applicationsOf(reader, person)) {
        rules::LedgerCase one{.application = reader.require(id)};
        if (one.application.value.window)
            one.window = reader.require(*one.application.value.window).value;
        if (StoredList<Decision> decisions = reader.of<Decision>(id); !decisions.empty())
            one.latestDecision = std::move(decisions.back().value);
        facts.cases.push_back(std::move(one));
    }
    for (Stored<Payment>& payment : reader.of<Payment>(person))
        facts.payments.push_back(recordOf(reader, std::move(payment)));
    return facts;
}

std::optional<PaymentId> voidOf(const Reader& reader, PaymentId payment) {
    const QVariant id = reader.database().value(
        QStringLiteral("SELECT id FROM payment WHERE voids_payment_id = ?"), {payment.value()});
    return id.isNull() ? std::nullopt : std::optional(PaymentId(id.toLongLong()));
}

std::optional<PaymentId> findPayment(const Reader& reader, const QString& text) {
    const std::optional<qint64> number = idInNumber(u"PY", text);
    return number && reader.find(PaymentId(*number)) ? std::optional(PaymentId(*number))
                                                     : std::nullopt;
}

bool wasEmergencyGranted(const Reader& reader, PersonId person) {
    return !reader.database()
                .value(QStringLiteral("SELECT 1 FROM refund AS r JOIN payment AS p ON p.id = "
                                      "r.payment_id WHERE p.person_id = ? AND r.cause = "
                                      "'emergency' AND NOT EXISTS (SELECT 1 FROM payment AS v "
                                      "WHERE v.voids_payment_id = p.id) LIMIT 1"),
                       {person.value()})
                .isNull();
}

} // namespace certdesk::storage

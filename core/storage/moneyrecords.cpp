// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/moneyrecords.h"

#include "core/domain/number.h"
#include "core/storage/caserecords.h"
#include "core/storage/database.h"

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
    return reader.database().findId<Payment>(
        QStringLiteral("SELECT id FROM payment WHERE voids_payment_id = ?"), {payment.value()});
}

std::optional<PaymentId> findPayment(const Reader& reader, const QString& text) {
    const std::optional<qint64> number = idInNumber(u"PY", text);
    return number && reader.find(PaymentId(*number)) ? std::optional(PaymentId(*number))
                                                     : std::nullopt;
}

std::optional<PaymentId> samePayment(const Reader& reader, const Payment& payment,
                                     const Allocation& allocation) {
    if (payment.reference.trimmed().isEmpty())
        return std::nullopt;
    return reader.database().findId<Payment>(
        QStringLiteral("SELECT p.id FROM payment_allocation AS a JOIN payment AS p "
                       "ON p.id = a.payment_id WHERE a.application_id = ? AND a.kind = ? "
                       "AND a.amount_cents = ? AND p.reference = ? AND p.received_on = ? "
                       "AND p.voids_payment_id IS NULL AND NOT EXISTS "
                       "(SELECT 1 FROM payment AS v WHERE v.voids_payment_id = p.id) LIMIT 1"),
        {allocation.application.value(), QString(wordOf(allocation.kind)),
         allocation.amount.cents(), storable(payment.reference), dayText(payment.receivedOn)});
}

std::optional<PaymentBatchId> sameBatch(const Reader& reader, const PaymentBatch& batch) {
    if (batch.reference.trimmed().isEmpty())
        return std::nullopt;
    return reader.database().findId<PaymentBatch>(
        QStringLiteral("SELECT b.id FROM payment_batch AS b WHERE b.reference = ? "
                       "AND b.payer_name = ? AND b.total_cents = ? AND b.received_on = ? "
                       "AND EXISTS (SELECT 1 FROM payment AS p WHERE p.batch_id = b.id "
                       "AND p.voids_payment_id IS NULL AND NOT EXISTS "
                       "(SELECT 1 FROM payment AS v WHERE v.voids_payment_id = p.id)) LIMIT 1"),
        {storable(batch.reference), storable(batch.payerName), batch.total.cents(),
         dayText(batch.receivedOn)});
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

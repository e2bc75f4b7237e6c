// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/payments.h"

#include "core/domain/number.h"
#include "core/storage/moneyrecords.h"
#include "core/storage/store.h"
#include "core/usecases/paymentrules.h"

namespace certdesk {

namespace {

Result<PersonId> payeeOf(const storage::Reader& reader, const PolicyBook& policies,
                         const std::vector<Allocation>& parts) {
    std::optional<PersonId> person;
    for (const Allocation& part : parts) {
        if (part.kind == PaymentKind::Refund)
            return fail(ErrorCode::UnknownWord, QString(wordOf(part.kind)));
        if (part.amount <= noMoney)
            return fail(ErrorCode::WrongAmount, part.amount.text());
        if (const Result<void> may = mayBePaid(reader, policies, part.application, part.kind); !may)
            return fail(may.error());
        const PersonId owner = reader.ownerOf(part.application);
        if (person && *person != owner)
            return fail(ErrorCode::OtherPerson, applicationNumber(part.application),
                        candidateNumber(owner));
        person = owner;
    }
    return person ? Result<PersonId>(*person) : fail(ErrorCode::WrongAmount, noMoney.text());
}

QString subjectOf(const std::vector<Allocation>& parts) {
    return parts.empty() ? QString() : applicationNumber(parts.front().application);
}

} // namespace

Result<PaymentId> recordPayment(OfficeFile& office, const PaymentRequest& request) {
    if (request.receivedOn > office.today())
        return fail(ErrorCode::DayInFuture, dayText(request.receivedOn));
    return office.store().write(
        Reason{AuditAction::RecordPayment, subjectOf(request.parts), request.reference},
        [&](storage::Session& session) -> Result<PaymentId> {
            const Result<PersonId> person =
                payeeOf(session, office.policies(session), request.parts);
            if (!person)
                return fail(person.error());
            Payment payment{.amount = noMoney,
                            .payer = request.payer,
                            .payerName = request.payerName,
                            .method = request.method,
                            .reference = request.reference,
                            .receivedOn = request.receivedOn,
                            .recordedBy = request.by};
            for (const Allocation& part : request.parts) {
                if (const auto same = storage::samePayment(session, payment, part))
                    return fail(ErrorCode::PaymentRepeated, paymentNumber(*same));
                payment.amount = payment.amount + part.amount;
            }
            const PaymentId id = session.insert(*person, payment);
            for (const Allocation& part : request.parts)
                session.insert(id, part);
            return id;
        });
}

Result<PaymentId> voidPayment(OfficeFile& office, const VoidRequest& request) {
    const QString number = paymentNumber(request.payment);
    if (request.reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonNeeded, number);
    if (request.by.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("by"));
    return office.store().write(
        Reason{AuditAction::VoidPayment, number, request.reason},
        [&](storage::Session& session) -> Result<PaymentId> {
            const PaymentRecord original = storage::readPayment(session, request.payment);
            if (original.payment.value.voids)
                return fail(ErrorCode::IsCounterEntry, number);
            if (const auto counter = storage::voidOf(session, request.payment))
                return fail(ErrorCode::PaymentVoided, number, paymentNumber(*counter));
            Payment counter = original.payment.value;
            counter.voids = request.payment;
            counter.receivedOn = std::max(office.today(), counter.receivedOn);
            counter.reason = request.reason;
            counter.recordedBy = request.by;
            counter.origin = {};
            const PaymentId id = session.insert(session.ownerOf(request.payment), counter);
            for (const Stored<Allocation>& part : original.allocations)
                session.insert(id, part.value);
            return id;
        });
}

Result<PaymentId> findPayment(OfficeFile& office, const QString& text) {
    return office.store().read([&text](storage::Reader& reader) -> Result<PaymentId> {
        const auto found = storage::findPayment(reader, text);
        return found ? Result<PaymentId>(*found) : fail(ErrorCode::NotFound, text);
    });
}

} // namespace certdesk

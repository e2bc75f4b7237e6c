// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/refunds.h"

#include "core/domain/number.h"
#include "core/exchange/moneywriter.h"
#include "core/rules/impartiality.h"
#include "core/storage/caserecords.h"
#include "core/storage/moneyrecords.h"
#include "core/storage/store.h"
#include "core/wording/sentences.h"

#include <QBuffer>

namespace certdesk {

namespace {

Result<rules::RefundWorksheet> worksheetOf(OfficeFile& office, const storage::Reader& reader,
                                           ApplicationId application,
                                           std::optional<RefundCause> cause) {
    const CaseRecord record = storage::readCase(reader, application);
    const PolicyEdition* edition = office.policies(reader).find(record.application.value.edition);
    if (!edition)
        return fail(ErrorCode::OfficeFileDamaged, office.path(), record.application.value.edition);
    const QDate today = office.today();
    rules::RefundQuestion question = rules::refundQuestion(record, *edition, today);
    if (cause)
        question = {*cause, rules::endedOn(*cause, record, today), today};
    if (storage::wasEmergencyGranted(reader, record.person.person.id))
        question.waiver = rules::EmergencyWaiver::Used;
    return rules::refund(question, record, *edition);
}

// Money that no rule gives back is the director's to grant: someone of the office who signs.
bool mayWaive(const storage::Reader& reader, const QString& name) {
    const StoredList<StaffMember> staff = reader.all<StaffMember>();
    return std::any_of(staff.begin(), staff.end(), [&name](const Stored<StaffMember>& member) {
        return member.value.active && member.value.signsLetters &&
               rules::isSamePerson(member.value.name, name);
    });
}

Result<Money> amountOf(const RefundRequest& request, const rules::RefundWorksheet& sheet) {
    const Money amount = request.amount.value_or(sheet.due);
    const Money here = std::max(noMoney, sheet.paid - sheet.refunded);
    const bool hasReason = !request.reason.trimmed().isEmpty();
    if (request.amount && *request.amount <= noMoney)
        return fail(ErrorCode::WrongAmount, amount.text());
    if (amount == noMoney)
        return fail(ErrorCode::NothingToRefund, applicationNumber(request.application),
                    wording::refundReason(sheet.why));
    if (amount > here)
        return fail(ErrorCode::RefundAbovePaid, amount.text(), here.text());
    if (amount > sheet.due && !hasReason)
        return fail(ErrorCode::RefundAboveDue, amount.text(), sheet.due.text());
    if (sheet.cause == RefundCause::Emergency && !hasReason)
        return fail(ErrorCode::ReasonNeeded, applicationNumber(request.application));
    return amount;
}

Result<Money> grantedAmount(const storage::Reader& reader, const RefundRequest& request,
                            const rules::RefundWorksheet& sheet) {
    const Result<Money> amount = amountOf(request, sheet);
    if (amount && sheet.cause == RefundCause::Emergency && !mayWaive(reader, request.by))
        return fail(ErrorCode::MayNotWaive, request.by);
    return amount;
}

// It goes back to who paid last, of those whose payment stands.
Payment paymentBack(const storage::Reader& reader, PersonId person, ApplicationId application) {
    Payment back{.amount = noMoney, .receivedOn = {}};
    QDate latest;
    for (const PaymentRecord& record : storage::readLedger(reader, person).payments) {
        const Payment& payment = record.payment.value;
        const bool isOfThis = std::any_of(record.allocations.begin(), record.allocations.end(),
                                          [&](const auto& part) {
                                              return part.value.application == application &&
                                                     part.value.kind != PaymentKind::Refund;
                                          });
        if (!isOfThis || payment.voids || storage::voidOf(reader, record.payment.id) ||
            (latest.isValid() && payment.receivedOn < latest))
            continue;
        latest = payment.receivedOn;
        back.payer = payment.payer;
        back.payerName = payment.payerName;
    }
    return back;
}

} // namespace

QByteArray worksheetJson(const rules::RefundWorksheet& sheet) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        JsonStream json(buffer);
        writeWorksheet(json, sheet);
    }
    return buffer.data().trimmed();
}

Result<rules::RefundWorksheet> refundWorksheet(OfficeFile& office, ApplicationId application,
                                               std::optional<RefundCause> cause) {
    return office.store().read(
        [&](storage::Reader& reader) { return worksheetOf(office, reader, application, cause); });
}

Result<Money> refundAmount(OfficeFile& office, const RefundRequest& request) {
    return office.store().read([&](storage::Reader& reader) {
        return worksheetOf(office, reader, request.application, request.cause)
            .and_then([&](const rules::RefundWorksheet& sheet) {
                return grantedAmount(reader, request, sheet);
            });
    });
}

Result<RecordedRefund> recordRefund(OfficeFile& office, const RefundRequest& request) {
    if (request.by.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("by"));
    return office.store().write(
        Reason{AuditAction::RecordRefund, applicationNumber(request.application), request.reason},
        [&](storage::Session& session) -> Result<RecordedRefund> {
            const Result<rules::RefundWorksheet> sheet =
                worksheetOf(office, session, request.application, request.cause);
            if (!sheet)
                return fail(sheet.error());
            const Result<Money> amount = grantedAmount(session, request, *sheet);
            if (!amount)
                return fail(amount.error());
            const PersonId person = session.ownerOf(request.application);
            Payment back = paymentBack(session, person, request.application);
            back.amount = *amount;
            back.method = request.method;
            back.reference = request.reference;
            back.receivedOn = office.today();
            back.recordedBy = request.by;
            const PaymentId id = session.insert(person, back);
            session.insert(id, Allocation{PaymentKind::Refund, *amount, request.application});
            session.insert(id, Refund{.cause = sheet->cause,
                                      .due = sheet->due,
                                      .approvedBy = request.by,
                                      .reason = request.reason,
                                      .worksheet = worksheetJson(*sheet)});
            return RecordedRefund{id, *amount, *sheet};
        });
}

} // namespace certdesk

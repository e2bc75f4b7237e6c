// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/refund.h"

#include <algorithm>

namespace certdesk::rules {

namespace {

Money received(const CaseRecord& record, PaymentKind kind, QDate on) {
    Money sum = noMoney;
    for (const FeePayment& payment : record.payments)
        if (payment.kind == kind && payment.receivedOn <= on)
            sum = sum + payment.amount;
    return sum;
}

// Of this application: one that names no application (a history in a file) belongs to it when it
// was sat since the application came in.
qint64 sittings(const CaseRecord& record, QDate on) {
    return std::count_if(record.attempts.begin(), record.attempts.end(), [&](const auto& dated) {
        const Attempt& attempt = dated.attempt.value;
        const bool ofThis = attempt.application
                                ? *attempt.application == record.application.id
                                : attempt.satOn >= record.application.value.submittedOn;
        return ofThis && isSitting(attempt.result) && attempt.satOn <= on;
    });
}

// Of what is left of `paid`, as much as there is of `keeping` is kept and the rest is due.
RefundWorksheet sheetOf(Money paid, Money refunded, Money keeping) {
    RefundWorksheet sheet{paid, refunded};
    const Money left = std::max(noMoney, paid - refunded);
    sheet.kept = std::min(left, keeping);
    sheet.due = left - sheet.kept;
    return sheet;
}

RefundWorksheet withNothingDue(const RefundWorksheet& sheet) {
    return sheetOf(sheet.paid, sheet.refunded, sheet.paid);
}

// What is given back of the fee when an application ends before its sitting. On demand the
// application fee never goes back: only sitting fees not used yet.
RefundWorksheet ofUnusedFee(const CaseRecord& record, const PolicyEdition& edition, QDate on) {
    const bool windowed = edition.intake == Intake::Windows;
    const RefundWorksheet sheet = sheetOf(
        received(record, windowed ? edition.fee.required : PaymentKind::SittingFee, on),
        received(record, PaymentKind::Refund, on), windowed ? edition.fee.nonrefundable : noMoney);
    return sittings(record, on) > 0 ? withNothingDue(sheet) : sheet;
}

// All that came in beyond what one application asks for: its fee and, where sittings are paid
// apart, one fee for each sitting had and for the next one.
RefundWorksheet ofDuplicate(const CaseRecord& record, const PolicyEdition& edition, QDate on) {
    Money asked = std::min(received(record, edition.fee.required, on), edition.fee.amount);
    Money paid = received(record, edition.fee.required, on);
    if (edition.fee.sitting > noMoney) {
        const Money sittingFees = received(record, PaymentKind::SittingFee, on);
        const qint64 wanted = edition.fee.sitting.cents() * (sittings(record, on) + 1);
        paid = paid + sittingFees;
        asked = asked + std::min(sittingFees, Money::ofCents(wanted));
    }
    return sheetOf(paid, received(record, PaymentKind::Refund, on), asked);
}

} // namespace

RefundWorksheet refund(RefundCause cause, const CaseRecord& record, const PolicyEdition& edition,
                       QDate on) {
    RefundWorksheet sheet = ofUnusedFee(record, edition, on);
    switch (cause) {
    case RefundCause::Denied:
        return sheet;
    case RefundCause::Withdrawn:
        return record.window && on > record.window->lastDay() ? withNothingDue(sheet) : sheet;
    case RefundCause::NoShow:
        return withNothingDue(sheet);
    case RefundCause::Emergency:
        sheet.directorDecides = true;
        return sheet;
    case RefundCause::DuplicatePayment:
        return ofDuplicate(record, edition, on);
    case RefundCause::BouncedCheck:
        // A counter-entry takes the payment back; no money came in that could go out.
        return withNothingDue(sheet);
    }
    Q_UNREACHABLE();
}

Money refundOnDenial(const CaseRecord& record, const PolicyEdition& edition, QDate on) {
    return ofUnusedFee(record, edition, on).due;
}

} // namespace certdesk::rules

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

// Of this application: one that names no application (a history carried over) belongs to it when it
// was sat since the application came in. A sitting on record took place, whatever the as-of day.
bool wasSat(const CaseRecord& record) {
    return std::any_of(record.attempts.begin(), record.attempts.end(), [&](const auto& dated) {
        const Attempt& attempt = dated.attempt.value;
        const bool ofThis = attempt.application
                                ? *attempt.application == record.application.id
                                : attempt.satOn >= record.application.value.submittedOn;
        return ofThis && isSitting(attempt.result);
    });
}

// What is given back of the fee when an application ends before its sitting.
RefundWorksheet ofUnusedFee(const CaseRecord& record, const PolicyEdition& edition, QDate on) {
    const bool windowed = edition.intake == Intake::Windows;
    RefundWorksheet sheet;
    // On demand the application fee never goes back: only sitting fees not used yet.
    sheet.paid = received(record, windowed ? edition.fee.required : PaymentKind::SittingFee, on);
    sheet.refunded = received(record, PaymentKind::Refund, on);
    sheet.kept = windowed ? edition.fee.nonrefundable : noMoney;
    if (!wasSat(record))
        sheet.due = std::max(noMoney, sheet.paid - sheet.refunded - sheet.kept);
    return sheet;
}

RefundWorksheet ofDuplicate(const CaseRecord& record, const PolicyEdition& edition, QDate on) {
    RefundWorksheet sheet;
    sheet.paid = received(record, edition.fee.required, on);
    sheet.refunded = received(record, PaymentKind::Refund, on);
    sheet.kept = edition.fee.amount;
    sheet.due = std::max(noMoney, sheet.paid - sheet.refunded - sheet.kept);
    return sheet;
}

} // namespace

RefundWorksheet refund(RefundCause cause, const CaseRecord& record, const PolicyEdition& edition,
                       QDate on) {
    RefundWorksheet sheet = ofUnusedFee(record, edition, on);
    const auto nothing = [&sheet] {
        sheet.kept = sheet.paid - sheet.refunded;
        sheet.due = noMoney;
        return sheet;
    };
    switch (cause) {
    case RefundCause::Denied:
        return sheet;
    case RefundCause::Withdrawn:
        return record.window && on > record.window->lastDay() ? nothing() : sheet;
    case RefundCause::NoShow:
        return nothing();
    case RefundCause::Emergency:
        sheet.directorDecides = true;
        return sheet;
    case RefundCause::DuplicatePayment:
        return ofDuplicate(record, edition, on);
    case RefundCause::BouncedCheck:
        // A counter-entry takes the payment back; no money came in that could go out.
        return nothing();
    }
    Q_UNREACHABLE();
}

Money refundOnDenial(const CaseRecord& record, const PolicyEdition& edition, QDate on) {
    return ofUnusedFee(record, edition, on).due;
}

} // namespace certdesk::rules

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/refund.h"

#include "core/rules/feesheld.h"
#include "core/rules/report.h"

#include <algorithm>

namespace certdesk::rules {

namespace {

Money sumOf(const CaseRecord& record, QDate on, bool refunds) {
    Money sum = noMoney;
    for (const FeePayment& payment : record.payments)
        if ((payment.kind == PaymentKind::Refund) == refunds && payment.receivedOn <= on)
            sum = sum + payment.amount;
    return sum;
}

// A sitting on record took place, whatever the as-of day.
bool wasSat(const CaseRecord& record) {
    return std::any_of(record.attempts.begin(), record.attempts.end(), [&](const auto& dated) {
        const Attempt& attempt = dated.attempt.value;
        return isOfThis(record, attempt) && isSitting(attempt.result);
    });
}

// The last attempt that came to that, of those of this application up to a day.
const DatedAttempt* lastOf(const CaseRecord& record, AttemptResult result, QDate today) {
    const DatedAttempt* last = nullptr;
    for (const DatedAttempt& dated : record.attempts) {
        const Attempt& attempt = dated.attempt.value;
        if (isOfThis(record, attempt) && attempt.result == result && attempt.satOn <= today &&
            (!last || attempt.satOn > last->attempt.value.satOn))
            last = &dated;
    }
    return last;
}

std::optional<QDate> dayOfLast(const CaseRecord& record, AttemptResult result, QDate today) {
    const DatedAttempt* last = lastOf(record, result, today);
    return last ? std::optional(last->attempt.value.satOn) : std::nullopt;
}

// A sitting was cancelled and no other one arranged in its place.
bool isCancelledForGood(const CaseRecord& record, QDate today) {
    const std::optional<QDate> cancelled = dayOfLast(record, AttemptResult::Cancelled, today);
    return cancelled &&
           std::none_of(record.attempts.begin(), record.attempts.end(), [&](const auto& dated) {
               const Attempt& attempt = dated.attempt.value;
               return isOfThis(record, attempt) && attempt.satOn >= *cancelled &&
                      attempt.result != AttemptResult::Cancelled;
           });
}

// A sitting that was cancelled for good gives back what it gave before, however late the
// withdrawal.
RefundCause causeOfWithdrawal(const CaseRecord& record, const PolicyEdition& edition, QDate on) {
    const bool isSameFee =
        refundable(record, edition).kind == refundableOfSitting(record, edition).kind;
    return isSameFee && isCancelledForGood(record, on) ? RefundCause::Cancelled
                                                       : RefundCause::Withdrawn;
}

std::optional<QDate> decidedOn(const CaseRecord& record, Verdict verdict) {
    const auto found =
        std::find_if(record.decisions.rbegin(), record.decisions.rend(),
                     [verdict](const auto& decision) { return decision.value.verdict == verdict; });
    return found == record.decisions.rend() ? std::nullopt : std::optional(found->value.on);
}

Money unusedFee(const CaseRecord& record, const Refundable& what, const PolicyEdition& edition,
                QDate on) {
    if (wasSat(record))
        return noMoney;
    return FeesHeld(record, edition, on).unused(what);
}

Money overpaid(const CaseRecord& record, const PolicyEdition& edition, QDate on) {
    return FeesHeld(record, edition, on).overpaid(on, courseOf(record));
}

// A sitting may be in a later window than the one that was applied for.
const std::optional<ExamWindow>& windowOf(const RefundQuestion& question,
                                          const CaseRecord& record) {
    const DatedAttempt* cancelled = question.cause == RefundCause::Cancelled
                                        ? lastOf(record, AttemptResult::Cancelled, question.asOf)
                                        : nullptr;
    return cancelled && cancelled->window ? cancelled->window : record.window;
}

bool isAfterWindow(const RefundQuestion& question, const CaseRecord& record) {
    const std::optional<ExamWindow>& window = windowOf(question, record);
    return window && question.endedOn > window->lastDay();
}

// Whoever has withdrawn misses no sitting.
QDate missedBy(const RefundQuestion& question) {
    return question.cause == RefundCause::Withdrawn ? question.endedOn : question.asOf;
}

/// An amount with its reason.
struct Due {
    Money amount;
    RefundWhy why;
};

Due dueFor(const RefundQuestion& question, const CaseRecord& record, const PolicyEdition& edition) {
    const bool isOfSitting =
        question.cause == RefundCause::Cancelled || question.cause == RefundCause::Emergency;
    const Refundable what =
        isOfSitting ? refundableOfSitting(record, edition) : refundable(record, edition);
    const auto unused = [&]() -> Due {
        if (wasSat(record))
            return {noMoney, RefundWhy::Sat};
        return {unusedFee(record, what, edition, question.asOf),
                what.kind == PaymentKind::SittingFee ? RefundWhy::UnusedSittings
                                                     : RefundWhy::LessKept};
    };
    switch (question.cause) {
    case RefundCause::Denied:
        return unused();
    case RefundCause::Withdrawn:
    case RefundCause::Cancelled: {
        // With windows one fee is for all sittings, and whoever missed one has used it.
        const bool paysForSittings = what.kind == PaymentKind::SittingFee;
        if (edition.intake == Intake::Windows &&
            lastOf(record, AttemptResult::NoShow, missedBy(question)))
            return {noMoney, RefundWhy::NoShow};
        if (isAfterWindow(question, record))
            return {noMoney, RefundWhy::WindowOver};
        Due due = unused();
        if (paysForSittings && due.amount > noMoney) {
            due.amount =
                due.amount - usedByMissed(record, edition, missedBy(question), question.asOf);
            if (due.amount <= noMoney)
                due = {noMoney, RefundWhy::NoShow};
        }
        return due;
    }
    case RefundCause::NoShow:
        return {noMoney, RefundWhy::NoShow};
    case RefundCause::Emergency: {
        if (question.waiver == EmergencyWaiver::Used)
            return {noMoney, RefundWhy::WaiverUsed};
        const Due due = unused();
        if (due.why == RefundWhy::Sat)
            return due;
        // On demand it is the fee of the one that was missed.
        const Money most = what.kind == PaymentKind::SittingFee ? edition.fee.sitting : due.amount;
        return {std::min(due.amount, most), RefundWhy::DirectorDecides};
    }
    case RefundCause::DuplicatePayment: {
        const Money above = overpaid(record, edition, question.asOf);
        return {above, above > noMoney ? RefundWhy::AboveFee : RefundWhy::NothingAboveFee};
    }
    case RefundCause::BouncedCheck:
        return {noMoney, RefundWhy::CounterEntry};
    case RefundCause::Other:
        return {noMoney, RefundWhy::NoRule};
    }
    Q_UNREACHABLE();
}

} // namespace

RefundWorksheet refund(const RefundQuestion& question, const CaseRecord& record,
                       const PolicyEdition& edition) {
    const Due due = dueFor(question, record, edition);
    RefundWorksheet sheet{.cause = question.cause,
                          .endedOn = question.endedOn,
                          .paid = sumOf(record, question.asOf, false),
                          .refunded = sumOf(record, question.asOf, true),
                          .due = due.amount,
                          .why = due.why,
                          .rule = edition.rule(wordOf(CriterionCode::Fee)),
                          .directorDecides = due.why == RefundWhy::DirectorDecides};
    sheet.kept = std::max(noMoney, sheet.paid - sheet.refunded - sheet.due);
    const bool isByAmount = due.why == RefundWhy::LessKept || due.why == RefundWhy::UnusedSittings;
    if (isByAmount && sheet.paid - sheet.refunded <= noMoney)
        sheet.why = RefundWhy::NothingPaid;
    return sheet;
}

QDate endedOn(RefundCause cause, const CaseRecord& record, QDate today) {
    switch (cause) {
    case RefundCause::Denied:
        return decidedOn(record, Verdict::Deny).value_or(today);
    case RefundCause::Withdrawn:
        return decidedOn(record, Verdict::Withdraw).value_or(today);
    // It can't have been cancelled later: whoever is still expected on the day has missed it.
    case RefundCause::Cancelled:
        return dayOfLast(record, AttemptResult::Cancelled, today).value_or(today);
    case RefundCause::NoShow:
    case RefundCause::Emergency:
        return dayOfLast(record, AttemptResult::NoShow, today).value_or(today);
    case RefundCause::DuplicatePayment:
    case RefundCause::BouncedCheck:
    case RefundCause::Other:
        return today;
    }
    Q_UNREACHABLE();
}

RefundQuestion refundQuestion(const CaseRecord& record, const PolicyEdition& edition, QDate today) {
    const auto asked = [&](RefundCause cause) {
        return RefundQuestion{cause, endedOn(cause, record, today), today};
    };
    const bool wasOverpaid = overpaid(record, edition, today) > noMoney;
    const bool isCancelled = isCancelledForGood(record, today);
    // Where the end of an application gives nothing, a sitting that was cancelled in a later window
    // may, and what was paid twice goes back.
    const auto ended = [&](RefundCause cause) {
        const auto givesNothing = [&](RefundCause one) {
            return dueFor(asked(one), record, edition).amount == noMoney;
        };
        if (!givesNothing(cause))
            return asked(cause);
        if (cause == RefundCause::Withdrawn && isCancelled && !givesNothing(RefundCause::Cancelled))
            return asked(RefundCause::Cancelled);
        return asked(wasOverpaid ? RefundCause::DuplicatePayment : cause);
    };
    const Stage stage = record.application.value.stage;
    if (stage == Stage::Denied)
        return ended(RefundCause::Denied);
    if (stage == Stage::Withdrawn)
        return ended(
            causeOfWithdrawal(record, edition, endedOn(RefundCause::Withdrawn, record, today)));
    if (wasOverpaid)
        return asked(RefundCause::DuplicatePayment);
    // One fee is for all sittings of a window; on demand the one that was cancelled has its own.
    if (lastOf(record, AttemptResult::NoShow, today) &&
        !(isCancelled && edition.intake == Intake::OnDemand))
        return asked(RefundCause::NoShow);
    return asked(isCancelled ? RefundCause::Cancelled : RefundCause::Other);
}

Money refundOnWithdrawal(const CaseRecord& record, const PolicyEdition& edition, QDate on) {
    const RefundCause cause = causeOfWithdrawal(record, edition, on);
    const QDate ended = cause == RefundCause::Cancelled ? endedOn(cause, record, on) : on;
    return dueFor({cause, ended, on}, record, edition).amount;
}

Money refundOnDenial(const CaseRecord& record, const PolicyEdition& edition, QDate on) {
    return unusedFee(record, refundable(record, edition), edition, on);
}

Money overpaidBeside(Money refund, const CaseRecord& record, const PolicyEdition& edition,
                     QDate on) {
    FeesHeld held(record, edition, on);
    held.takeBack(refund, on);
    return held.overpaid(on, Course::HasEnded);
}

} // namespace certdesk::rules

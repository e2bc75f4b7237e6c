// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/feesheld.h"

#include "core/rules/fee.h"

#include <algorithm>
#include <tuple>

namespace certdesk::rules {

namespace {

template <class Counts>
qint64 sittingsThat(const CaseRecord& record, QDate on, const Counts& counts) {
    return std::count_if(record.attempts.begin(), record.attempts.end(), [&](const auto& dated) {
        const Attempt& attempt = dated.attempt.value;
        return attempt.satOn <= on && isOfThis(record, attempt) && counts(attempt.result);
    });
}

Money sittingFees(const PolicyEdition& edition, qint64 sittings) {
    return Money::ofCents(edition.fee.sitting.cents() * sittings);
}

Money feesOfMissed(const CaseRecord& record, const PolicyEdition& edition, QDate on) {
    return sittingFees(edition, sittingsThat(record, on, [](AttemptResult result) {
                           return result == AttemptResult::NoShow;
                       }));
}

// Until the exam is passed one more is paid ahead. A certificate of before asks for none of it.
bool isPassed(const CaseRecord& record, QDate on) {
    return std::any_of(record.attempts.begin(), record.attempts.end(), [&](const auto& dated) {
        const Attempt& attempt = dated.attempt.value;
        return attempt.result == AttemptResult::Passed && attempt.satOn <= on &&
               attempt.satOn >= record.application.value.submittedOn;
    });
}

// Of an amount that goes back, or is taken back itself.
Money upTo(Money most, Money amount) {
    return std::clamp(amount, noMoney - most, most);
}

// Day by day; what went back on a day had come in by then. A refund that came back never went out.
std::vector<FeePayment> inOrder(const CaseRecord& record, QDate on) {
    std::vector<FeePayment> payments;
    for (const FeePayment& payment : record.payments) {
        if (payment.receivedOn > on)
            continue;
        const auto same =
            std::find_if(payments.begin(), payments.end(), [&](const FeePayment& other) {
                return other.kind == payment.kind && other.cause == payment.cause &&
                       other.countedOn() == payment.countedOn();
            });
        if (same == payments.end())
            payments.push_back(payment);
        else
            same->amount = same->amount + payment.amount;
    }
    std::sort(payments.begin(), payments.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.countedOn(), a.kind == PaymentKind::Refund, a.kind, a.cause) <
               std::tuple(b.countedOn(), b.kind == PaymentKind::Refund, b.kind, b.cause);
    });
    return payments;
}

} // namespace

Course courseOf(const CaseRecord& record) {
    const Stage stage = record.application.value.stage;
    return stage == Stage::Denied || stage == Stage::Withdrawn ? Course::HasEnded : Course::GoesOn;
}

Refundable refundable(const CaseRecord& record, const PolicyEdition& edition) {
    const ApplicationFee fee = applicationFee(record.application.value.kind, edition);
    const bool paysForSittings =
        edition.intake == Intake::OnDemand && fee.kind != PaymentKind::RenewalFee;
    return paysForSittings ? Refundable{PaymentKind::SittingFee, noMoney}
                           : Refundable{fee.kind, fee.kept};
}

Refundable refundableOfSitting(const CaseRecord& record, const PolicyEdition& edition) {
    return edition.intake == Intake::OnDemand ? Refundable{PaymentKind::SittingFee, noMoney}
                                              : refundable(record, edition);
}

Money usedByMissed(const CaseRecord& record, const PolicyEdition& edition, QDate missedBy,
                   QDate asOf) {
    Money used = feesOfMissed(record, edition, missedBy);
    for (const FeePayment& payment : record.payments)
        if (payment.cause == RefundCause::Emergency && payment.receivedOn <= asOf) {
            const QDate missed = std::min(missedBy, payment.countedOn());
            used = used - upTo(feesOfMissed(record, edition, missed), payment.amount);
        }
    return std::max(noMoney, used);
}

FeesHeld::FeesHeld(const CaseRecord& record, const PolicyEdition& edition, QDate on)
    : m_record(record)
    , m_edition(edition)
    , m_refundable(refundable(record, edition).kind) {
    for (const FeePayment& payment : inOrder(record, on))
        enter(payment);
}

void FeesHeld::enter(const FeePayment& payment) {
    const QDate on = payment.countedOn();
    if (payment.kind != PaymentKind::Refund)
        return add(payment.kind, payment.amount);
    switch (payment.cause.value_or(RefundCause::Other)) {
    case RefundCause::Denied:
    case RefundCause::Withdrawn:
        return takeBack(payment.amount, on);
    case RefundCause::Cancelled:
    case RefundCause::NoShow:
    case RefundCause::Emergency:
        return takeFrom(refundableOfSitting(m_record, m_edition).kind, payment.amount, on);
    case RefundCause::DuplicatePayment:
        return takeOverpaid(payment.amount, on);
    case RefundCause::BouncedCheck:
    case RefundCause::Other:
        return add(m_refundable, noMoney - payment.amount);
    }
    Q_UNREACHABLE();
}

void FeesHeld::add(PaymentKind kind, Money amount) {
    m_held.insert_or_assign(kind, of(kind) + amount);
}

Money FeesHeld::of(PaymentKind kind) const {
    const auto found = m_held.find(kind);
    return found == m_held.end() ? noMoney : found->second;
}

// With windows a sitting has no fee of its own, and one that was paid is all too much. A renewal
// may be by exam, with the fees of an application beside its own: what is left of them when it ends
// unsat is no part of what its own fee gives back.
std::map<PaymentKind, Money> FeesHeld::costs(QDate on, Course course) const {
    const ApplicationFee fee = applicationFee(m_record.application.value.kind, m_edition);
    const ApplicationFee exam = applicationFee(ApplicationKind::Initial, m_edition);
    const qint64 sat = sittingsThat(m_record, on, isSitting);
    const bool isLeftOver =
        course == Course::HasEnded && fee.kind == PaymentKind::RenewalFee && sat == 0;
    Money sittings = sittingFees(m_edition, sat) + usedByMissed(m_record, m_edition, on, on);
    if (!isLeftOver && !isPassed(m_record, on))
        sittings = sittings + m_edition.fee.sitting;
    return {{fee.kind, fee.amount},
            {exam.kind, isLeftOver ? exam.kept : exam.amount},
            {PaymentKind::SittingFee, sittings}};
}

Money FeesHeld::overpaid(QDate on, Course course) const {
    Money above = noMoney;
    for (const auto& [kind, cost] : costs(on, course))
        above = above + std::max(noMoney, of(kind) - cost);
    return std::max(noMoney, above - missing());
}

Money FeesHeld::unused(const Refundable& what) const {
    return std::max(noMoney, std::max(noMoney, of(what.kind) - what.kept) - missing());
}

Money FeesHeld::missing() const {
    Money missing = noMoney;
    for (const auto& [kind, held] : m_held)
        missing = missing - std::min(noMoney, held);
    return missing;
}

// Takes as much of it as lies above what has to stay, and answers how much that was.
Money FeesHeld::take(PaymentKind kind, Money amount, Money stays) {
    const Money part = std::min(amount, std::max(noMoney, of(kind) - stays));
    add(kind, noMoney - part);
    return part;
}

Money FeesHeld::takeAbove(Money amount, const std::map<PaymentKind, Money>& costs) {
    for (const auto& [kind, cost] : costs)
        amount = amount - take(kind, amount, cost);
    return amount;
}

void FeesHeld::takeFrom(PaymentKind own, Money amount, QDate on) {
    amount = amount - take(own, amount, noMoney);
    add(own, noMoney - takeAbove(amount, costs(on, Course::GoesOn)));
}

void FeesHeld::takeBack(Money amount, QDate on) {
    takeFrom(m_refundable, amount, on);
}

// What was left over at the end of a renewal was not, while it went on. Only of sittings there may
// have been too much on that day and, by what was recorded since, is no more.
void FeesHeld::takeOverpaid(Money amount, QDate on) {
    amount = takeAbove(amount, costs(on, Course::GoesOn));
    amount = takeAbove(amount, costs(on, Course::HasEnded));
    takeFrom(refundableOfSitting(m_record, m_edition).kind, amount, on);
}

} // namespace certdesk::rules

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/feesheld.h"

#include "core/rules/fee.h"

#include <algorithm>

namespace certdesk::rules {

namespace {

template <class Counts>
Money feesOf(const CaseRecord& record, const PolicyEdition& edition, QDate on,
             const Counts& counts) {
    const auto sittings =
        std::count_if(record.attempts.begin(), record.attempts.end(), [&](const auto& dated) {
            const Attempt& attempt = dated.attempt.value;
            return attempt.satOn <= on && isOfThis(record, attempt) && counts(attempt.result);
        });
    return Money::ofCents(edition.fee.sitting.cents() * sittings);
}

Money feesOfMissed(const CaseRecord& record, const PolicyEdition& edition, QDate on) {
    return feesOf(record, edition, on,
                  [](AttemptResult result) { return result == AttemptResult::NoShow; });
}

Money feesOfSat(const CaseRecord& record, const PolicyEdition& edition, QDate on) {
    return feesOf(record, edition, on, isSitting);
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
Money upTo(Money most, Money amount) { return std::clamp(amount, noMoney - most, most); }

// For what became of the application, or of a sitting.
bool takesBackFee(RefundCause cause) {
    switch (cause) {
    case RefundCause::Denied:
    case RefundCause::Withdrawn:
    case RefundCause::Cancelled:
    case RefundCause::NoShow:
    case RefundCause::Emergency:
        return true;
    case RefundCause::DuplicatePayment:
    case RefundCause::BouncedCheck:
    case RefundCause::Other:
        return false;
    }
    Q_UNREACHABLE();
}

// Day by day; what went back on a day had come in by then.
std::vector<FeePayment> inOrder(const CaseRecord& record, QDate on) {
    std::vector<FeePayment> payments;
    std::copy_if(record.payments.begin(), record.payments.end(), std::back_inserter(payments),
                 [on](const FeePayment& payment) { return payment.receivedOn <= on; });
    std::stable_sort(payments.begin(), payments.end(), [](const auto& a, const auto& b) {
        return std::pair(a.countedOn(), a.kind == PaymentKind::Refund) <
               std::pair(b.countedOn(), b.kind == PaymentKind::Refund);
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

Money usedByMissed(const CaseRecord& record, const PolicyEdition& edition, QDate on) {
    Money used = feesOfMissed(record, edition, on);
    for (const FeePayment& payment : record.payments)
        if (payment.cause == RefundCause::Emergency && payment.receivedOn <= on)
            used = used - upTo(feesOfMissed(record, edition, payment.countedOn()), payment.amount);
    return std::max(noMoney, used);
}

FeesHeld::FeesHeld(const CaseRecord& record, const PolicyEdition& edition, QDate on)
    : m_record(record)
    , m_edition(edition)
    , m_refundable(refundable(record, edition).kind) {
    for (const FeePayment& payment : inOrder(record, on)) {
        if (payment.kind != PaymentKind::Refund)
            add(payment.kind, payment.amount);
        else if (payment.cause == RefundCause::DuplicatePayment)
            takeOverpaid(payment.amount, payment.countedOn());
        else if (payment.cause && takesBackFee(*payment.cause))
            takeBack(payment.amount);
        else
            add(m_refundable, noMoney - payment.amount);
    }
}

void FeesHeld::add(PaymentKind kind, Money amount) {
    m_held.insert_or_assign(kind, of(kind) + amount);
}

Money FeesHeld::of(PaymentKind kind) const {
    const auto found = m_held.find(kind);
    return found == m_held.end() ? noMoney : found->second;
}

// With windows a sitting has no fee of its own, and one that was paid is all too much.
std::map<PaymentKind, Money> FeesHeld::costs(QDate on, Course course) const {
    const ApplicationFee fee = applicationFee(m_record.application.value.kind, m_edition);
    Money sittings = feesOfSat(m_record, m_edition, on) + usedByMissed(m_record, m_edition, on);
    // The end of an application gives back a sitting fee that is not used, except that of a renewal.
    const bool isLeftOver = course == Course::HasEnded && m_refundable == PaymentKind::RenewalFee &&
                            sittings == noMoney;
    if (!isLeftOver && !isPassed(m_record, on))
        sittings = sittings + m_edition.fee.sitting;
    // A renewal by exam may be asked for the fee of an application, too.
    return {{m_edition.fee.required, m_edition.fee.amount},
            {PaymentKind::SittingFee, sittings},
            {fee.kind, fee.amount}};
}

Money FeesHeld::overpaid(QDate on, Course course) const {
    Money above = noMoney;
    for (const auto& [kind, cost] : costs(on, course))
        above = above + std::max(noMoney, of(kind) - cost);
    for (const auto& [kind, held] : m_held)
        above = above + std::min(noMoney, held);
    return std::max(noMoney, above);
}

// Takes as much of it as lies above what has to stay, and answers how much that was.
Money FeesHeld::take(PaymentKind kind, Money amount, Money stays) {
    const Money part = std::min(amount, std::max(noMoney, of(kind) - stays));
    add(kind, noMoney - part);
    return part;
}

void FeesHeld::takeBack(Money amount) {
    amount = amount - take(m_refundable, amount, noMoney);
    for (const auto& [kind, held] : m_held)
        amount = amount - take(kind, amount, noMoney);
    add(m_refundable, noMoney - amount);
}

void FeesHeld::takeOverpaid(Money amount, QDate on) {
    for (const auto& [kind, cost] : costs(on, courseOf(m_record)))
        amount = amount - take(kind, amount, cost);
    takeBack(amount);
}

} // namespace certdesk::rules

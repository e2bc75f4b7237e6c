// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"

#include <map>

namespace certdesk::rules {

/// Whether a further sitting may come.
enum class Course { GoesOn, HasEnded };

/// Denied and withdrawn applications have ended.
[[nodiscard]] Course courseOf(const CaseRecord& record);

/// What can go back of an application that ends before its sitting, and what is kept of that.
struct Refundable {
    PaymentKind kind;
    Money kept;
};

/// At the end of an application: on demand the application fee never goes back, only sitting fees
/// not used yet. A renewal has its own fee.
[[nodiscard]] Refundable refundable(const CaseRecord& record, const PolicyEdition& edition);
/// For a sitting that was cancelled or missed: on demand each has a fee of its own.
[[nodiscard]] Refundable refundableOfSitting(const CaseRecord& record,
                                             const PolicyEdition& edition);

/// On demand a sitting that was missed up to a day has used its fee, as far as an emergency did not
/// give it back by `asOf`.
[[nodiscard]] Money usedByMissed(const CaseRecord& record, const PolicyEdition& edition,
                                 QDate missedBy, QDate asOf);

/// Of what was paid for an application, what is still with the office, by the fee that it is for. A
/// refund takes from the fee that it was worked out for: for the end of the application, or for a
/// sitting, from the one that can go back; of what was overpaid, from where there is too much. One
/// of which no cause is known counts like the first (rules 3).
class FeesHeld final {
public:
    FeesHeld(const CaseRecord& record, const PolicyEdition& edition, QDate on);

    /// What can go back of a fee that isn't used, and what lies above what the fees come to on that
    /// day; both less what is missing of one of which more went back than was here.
    [[nodiscard]] Money unused(const Refundable& what) const;
    [[nodiscard]] Money overpaid(QDate on, Course course) const;
    /// Takes a refund for the end of the application from the fee that can go back then, and what
    /// is more than that from where there is too much.
    void takeBack(Money amount, QDate on);

private:
    [[nodiscard]] Money of(PaymentKind kind) const;
    [[nodiscard]] Money missing() const;
    void add(PaymentKind kind, Money amount);
    Money take(PaymentKind kind, Money amount, Money stays);
    Money takeAbove(Money amount, const std::map<PaymentKind, Money>& costs);
    void takeFrom(PaymentKind own, Money amount, QDate on);
    void takeOverpaid(Money amount, QDate on);
    void enter(const FeePayment& payment);
    [[nodiscard]] std::map<PaymentKind, Money> costs(QDate on, Course course) const;

    const CaseRecord& m_record;
    const PolicyEdition& m_edition;
    PaymentKind m_refundable;
    std::map<PaymentKind, Money> m_held; ///< below 0 where more went back than had come in
};

} // namespace certdesk::rules

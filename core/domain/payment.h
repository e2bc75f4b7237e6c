// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/money.h"
#include "core/domain/application.h"

namespace certdesk {

enum class PaymentKind { ExamFee, ApplicationFee, SittingFee, RenewalFee, Refund };

template <>
struct EnumWords<PaymentKind> {
    using E = PaymentKind;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::ExamFee, "exam_fee"},
                                    {E::ApplicationFee, "application_fee"},
                                    {E::SittingFee, "sitting_fee"},
                                    {E::RenewalFee, "renewal_fee"},
                                    {E::Refund, "refund"}});
};

enum class PayerKind { Self, Employer, StateAgency, Scholarship, Other };

template <>
struct EnumWords<PayerKind> {
    using E = PayerKind;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::Self, "self"},
                                                              {E::Employer, "employer"},
                                                              {E::StateAgency, "state_agency"},
                                                              {E::Scholarship, "scholarship"},
                                                              {E::Other, "other"}});
};

/// Why money may go back (rules 3). "Other" is what no rule gives back: someone answers for it.
enum class RefundCause {
    Denied,
    Withdrawn,
    Cancelled, ///< the sitting, not the application
    NoShow,
    Emergency,
    DuplicatePayment,
    BouncedCheck,
    Other
};

template <>
struct EnumWords<RefundCause> {
    using E = RefundCause;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Denied, "denied"},
                                    {E::Withdrawn, "withdrawn"},
                                    {E::Cancelled, "cancelled"},
                                    {E::NoShow, "no_show"},
                                    {E::Emergency, "emergency"},
                                    {E::DuplicatePayment, "duplicate_payment"},
                                    {E::BouncedCheck, "bounced_check"},
                                    {E::Other, "other"}});
};

/// One check or transfer that pays for several people: an act, never edited. The payments entered
/// under it sum to its total.
struct PaymentBatch {
    PayerKind payer;
    QString payerName;
    QString method = {};
    QString reference = {};
    Money total;
    QDate receivedOn;
    QString recordedBy = {};
    friend bool operator==(const PaymentBatch&, const PaymentBatch&) = default;
};

using PaymentBatchId = Id<PaymentBatch>;

/// Money that came in, or went out as a refund: an act, never edited. What it pays for stands in
/// its allocations, which sum to its amount. `voids` makes it the counter-entry of another one.
struct Payment {
    Money amount;
    PayerKind payer = PayerKind::Self;
    QString payerName = {};
    QString method = {};
    QString reference = {};
    QDate receivedOn;
    std::optional<Id<Payment>> voids = {};
    Origin origin = {};
    std::optional<PaymentBatchId> batch = {}; ///< the slip it was a line of
    QString reason = {};                      ///< why a counter-entry was made
    QString recordedBy = {};
    friend bool operator==(const Payment&, const Payment&) = default;
};

using PaymentId = Id<Payment>;

/// The part of a payment that pays one thing for one application. Its amount is never negative: a
/// refund goes out, all other kinds come in; the allocation of a counter-entry undoes the original.
struct Allocation {
    PaymentKind kind;
    Money amount;
    ApplicationId application;
    friend bool operator==(const Allocation&, const Allocation&) = default;
};

/// The paper behind a payment that went out: an act, never edited. `worksheet` is how it was worked
/// out, as it stood, JSON.
struct Refund {
    RefundCause cause;
    Money due; ///< by the rules; what was paid out may differ, with a reason
    QString approvedBy;
    QString reason = {};
    QByteArray worksheet = {};
    friend bool operator==(const Refund&, const Refund&) = default;
};

/// A payment with all that hangs on it, as one read.
struct PaymentRecord {
    Stored<Payment> payment;
    StoredList<Allocation> allocations;
    std::optional<Stored<Refund>> refund = {};
};

/// What the rules see of money: one allocation with the day it was received.
struct FeePayment {
    PaymentKind kind;
    Money amount; ///< negative where a counter-entry takes it back
    QDate receivedOn;
    PayerKind payer = PayerKind::Self;
    std::optional<QDate> undoes = {};        ///< a counter-entry: the day its original was received
    std::optional<RefundCause> cause = {};   ///< of a refund on file, also where one is reversed
    std::optional<Id<Allocation>> part = {}; ///< on file: which one
    friend bool operator==(const FeePayment&, const FeePayment&) = default;

    /// A counter-entry counts with what it takes back: a check that bounced never paid anything.
    [[nodiscard]] QDate countedOn() const { return undoes.value_or(receivedOn); }
};

} // namespace certdesk

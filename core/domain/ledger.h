// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/attempt.h"
#include "core/domain/payment.h"

namespace certdesk {

/// What a line of a ledger tells. A release takes back what was charged: an application that ends
/// before its sitting costs no more than its processing fee.
enum class LedgerEntryKind { Charge, Release, Payment, Refund, Void };

template <>
struct EnumWords<LedgerEntryKind> {
    using E = LedgerEntryKind;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::Charge, "charge"},
                                                              {E::Release, "release"},
                                                              {E::Payment, "payment"},
                                                              {E::Refund, "refund"},
                                                              {E::Void, "void"}});
};

/// One line of a person's ledger: it changes what is charged, or what was paid.
struct LedgerEntry {
    QDate on;
    LedgerEntryKind kind;
    PaymentKind what;
    ApplicationId application;
    Money charge = noMoney;                ///< below 0: released
    Money paid = noMoney;                  ///< below 0: went out, or was taken back
    std::optional<PaymentId> payment = {}; ///< what the line comes from,
    std::optional<AttemptId> attempt = {}; ///< where it comes from a sitting
    Money balance = noMoney;               ///< of the person, after it
    friend bool operator==(const LedgerEntry&, const LedgerEntry&) = default;
};

/// What one kind of fee comes to for one application.
struct FeeSum {
    PaymentKind kind;
    Money charged = noMoney;
    Money paid = noMoney;
    friend bool operator==(const FeeSum&, const FeeSum&) = default;
};

/// Where one application stands. A balance above 0 is owed, one below 0 was paid ahead or is to go
/// back.
struct ApplicationAccount {
    ApplicationId application;
    std::vector<FeeSum> fees = {}; ///< of the kinds that its edition charges, or that were paid
    Money released = noMoney;
    Money refunded = noMoney;
    Money nextSitting = noMoney; ///< what a further sitting would cost; 0 where none is ahead
    bool isClosed = false;       ///< ended before its sitting: nothing is asked for any more

    [[nodiscard]] Money charged() const;
    [[nodiscard]] Money paid() const;
    [[nodiscard]] Money balance() const { return charged() - released - paid() + refunded; }
    /// What is still to come of a fee: what charges left open, and the next sitting ahead of time.
    [[nodiscard]] Money owed(PaymentKind kind) const;
    friend bool operator==(const ApplicationAccount&, const ApplicationAccount&) = default;
};

/// All that one person was charged and paid, by day.
struct Ledger {
    std::vector<LedgerEntry> entries = {};
    std::vector<ApplicationAccount> accounts = {}; ///< in the order of their submission
    Money balance = noMoney;                       ///< the sum of them

    [[nodiscard]] const ApplicationAccount* of(ApplicationId application) const;
    friend bool operator==(const Ledger&, const Ledger&) = default;
};

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"

namespace certdesk::rules {

using certdesk::RefundCause;

/// Why that much is due and no more (rules 3). Each has a sentence in resources/wording under
/// `refund_why.<word>`.
enum class RefundWhy {
    LessKept,        ///< the fee without what is kept of it
    UnusedSittings,  ///< sitting fees not used; the application fee never
    AboveFee,        ///< what was paid beyond the fee, all of it
    NothingAboveFee, ///< no more was paid than the fee
    Sat,             ///< a sitting took place
    WindowOver,      ///< it was withdrawn or cancelled too late
    NoShow,
    DirectorDecides, ///< an emergency
    WaiverUsed,      ///< the one emergency of a life was granted before
    CounterEntry,    ///< a bounced check is voided; no money came in that could go out
    NoRule,          ///< nothing ended the application
    NothingPaid,     ///< or all of it went back already
};

} // namespace certdesk::rules

template <>
struct certdesk::EnumWords<certdesk::rules::RefundWhy> {
    using E = rules::RefundWhy;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::LessKept, "less_kept"},
                                    {E::UnusedSittings, "unused_sittings"},
                                    {E::AboveFee, "above_fee"},
                                    {E::NothingAboveFee, "nothing_above_fee"},
                                    {E::Sat, "sat"},
                                    {E::WindowOver, "window_over"},
                                    {E::NoShow, "no_show"},
                                    {E::DirectorDecides, "director_decides"},
                                    {E::WaiverUsed, "waiver_used"},
                                    {E::CounterEntry, "counter_entry"},
                                    {E::NoRule, "no_rule"},
                                    {E::NothingPaid, "nothing_paid"}});
};

namespace certdesk::rules {

/// What goes back and how that comes about. The lines add up: paid = refunded + kept + due, unless
/// more went back than came in.
struct RefundWorksheet {
    RefundCause cause = RefundCause::Other;
    QDate endedOn = {};
    Money paid = noMoney;     ///< for the application, of every kind
    Money refunded = noMoney; ///< already
    Money kept = noMoney;     ///< not refundable
    Money due = noMoney;
    RefundWhy why = RefundWhy::NoRule;
    QString rule = {};            ///< where the rule stands
    bool directorDecides = false; ///< an emergency: `due` is then the most that can be granted
    friend bool operator==(const RefundWorksheet&, const RefundWorksheet&) = default;
};

/// Whether the one emergency waiver of a person's life is still there.
enum class EmergencyWaiver { Free, Used };

/// What is asked of a worksheet: why money may go back, the day of the denial, the withdrawal or
/// the sitting that was cancelled or missed, and the day up to which money counts.
struct RefundQuestion {
    RefundCause cause;
    QDate endedOn;
    QDate asOf;
    EmergencyWaiver waiver = EmergencyWaiver::Free;
};

[[nodiscard]] RefundWorksheet refund(const RefundQuestion& question, const CaseRecord& record,
                                     const PolicyEdition& edition);

/// As it would be, were the cause of that day.
[[nodiscard]] inline RefundWorksheet refund(RefundCause cause, const CaseRecord& record,
                                            const PolicyEdition& edition, QDate on) {
    return refund(RefundQuestion{cause, on, on}, record, edition);
}

/// The cause that the record shows, with its day: a denial, a withdrawal, a sitting missed or
/// cancelled for good, a fee paid twice; Other when there is none.
[[nodiscard]] RefundQuestion refundQuestion(const CaseRecord& record, const PolicyEdition& edition,
                                            QDate today);

/// The day that counts for a cause: of the decision, of the sitting that was cancelled or
/// missed, or today.
[[nodiscard]] QDate endedOn(RefundCause cause, const CaseRecord& record, QDate today);

/// What a withdrawal on that day gives back: as much as a sitting that was cancelled before it.
[[nodiscard]] Money refundOnWithdrawal(const CaseRecord& record, const PolicyEdition& edition,
                                       QDate on);

/// What a denial on that day gives back; 0 once a sitting took place.
[[nodiscard]] Money refundOnDenial(const CaseRecord& record, const PolicyEdition& edition,
                                   QDate on);

/// What was paid beyond the fees and goes back beside that refund, should the application end.
[[nodiscard]] Money overpaidBeside(Money refund, const CaseRecord& record,
                                   const PolicyEdition& edition, QDate on);

} // namespace certdesk::rules

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"

namespace certdesk::rules {

/// Why money may go back: the lines of the refund worksheet (DOMAIN 3).
enum class RefundCause { Denied, Withdrawn, NoShow, Emergency, DuplicatePayment, BouncedCheck };

} // namespace certdesk::rules

template <>
struct certdesk::EnumWords<certdesk::rules::RefundCause> {
    using E = rules::RefundCause;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Denied, "denied"},
                                    {E::Withdrawn, "withdrawn"},
                                    {E::NoShow, "no_show"},
                                    {E::Emergency, "emergency"},
                                    {E::DuplicatePayment, "duplicate_payment"},
                                    {E::BouncedCheck, "bounced_check"}});
};

namespace certdesk::rules {

/// What goes back and how that comes about. It ties: what was paid has been refunded, is kept or is
/// due; only where more was refunded than paid, nothing is kept or due.
struct RefundWorksheet {
    Money paid = noMoney;     ///< of the kind that can go back
    Money refunded = noMoney; ///< already
    Money kept = noMoney;
    Money due = noMoney;
    bool directorDecides = false; ///< an emergency: `due` is then the most that can be granted
    friend bool operator==(const RefundWorksheet&, const RefundWorksheet&) = default;
};

/// `on` is the day of the denial, the withdrawal or the sitting missed.
[[nodiscard]] RefundWorksheet refund(RefundCause cause, const CaseRecord& record,
                                     const PolicyEdition& edition, QDate on);

/// What a denial on that day gives back; 0 once a sitting took place.
[[nodiscard]] Money refundOnDenial(const CaseRecord& record, const PolicyEdition& edition,
                                   QDate on);

} // namespace certdesk::rules

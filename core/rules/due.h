// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"
#include "core/domain/letter.h"
#include "core/rules/businessdays.h"
#include "core/rules/report.h"

namespace certdesk::rules {

/// What decides on the clocks of one application, beside its case record.
struct DueFacts {
    const CaseRecord& record;
    std::vector<SentNotice> notices = {}; ///< the letters about the latest decision
    std::optional<Authorization> authorization = {};
    bool requestMailed = false; ///< the letter about the request for more that stands
    bool isOvertaken = false;   ///< a certificate or the letter of a result came after the decision
    std::optional<QDate> undecidedAccommodation = {}; ///< the day that request came in
    bool isAppealed = false;                          ///< the latest decision
};

/// What falls due for one application (rules 8), in the order of DueKind. What the office owes
/// stays when its day is over; what an applicant may do until a day goes with that day.
[[nodiscard]] std::vector<DueItem> dueOf(const DueFacts& facts, const PolicyEdition& edition,
                                         const BusinessCalendar& calendar, QDate today);

/// The next turn in a credential's life: renewal opens, it expires, its grace ends. Nothing for one
/// that an act ended.
[[nodiscard]] std::optional<DueItem> dueOf(const Credential& credential,
                                           const CredentialPolicy& policy, QDate today);

/// The day on which a window closes for applications, unless that is over.
[[nodiscard]] std::optional<DueItem> dueOf(const ExamWindow& window, QDate today);

} // namespace certdesk::rules

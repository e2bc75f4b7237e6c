// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"
#include "core/rules/report.h"

namespace certdesk::rules {

/// The days that an approval signed on `on` stands for, whatever the retest rule says: for as long
/// as the edition lets it, or in the application's window.
[[nodiscard]] DaySpan approvedDays(const CaseRecord& record, const PolicyEdition& edition,
                                   QDate on);

/// The days on which it lets the applicant sit: those of them from the first day on which a further
/// sitting is allowed. Where the window is over by then, those of the next one (rules 6). Fails
/// with NoSittingInTime (the day allowed, the last day of the approval) where none is left.
[[nodiscard]] Result<DaySpan> authorizedDays(const CaseRecord& record, const PolicyEdition& edition,
                                             QDate on, const PolicyBook& book,
                                             const std::vector<ExamWindow>& windows);

/// The day of an approval, and the one on which its authorization is issued at last.
struct IssuedLate {
    QDate approvedOn;
    QDate on;
};

/// What is left of the days of an approval whose authorization had to wait: those from the day of
/// issue, in the next window where the approval's is over by then. Fails as authorizedDays() does.
[[nodiscard]] Result<DaySpan> daysLeft(const CaseRecord& record, const PolicyEdition& edition,
                                       const IssuedLate& issued, const PolicyBook& book,
                                       const std::vector<ExamWindow>& windows);

/// How many sittings are left on the first of the days: of its period, and one at most where one
/// waits for a later window after each.
[[nodiscard]] int sittingsLeft(const std::optional<RetestReport>& retest,
                               const AttemptPolicy& policy, const DaySpan& days);

} // namespace certdesk::rules

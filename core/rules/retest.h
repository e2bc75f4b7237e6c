// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"
#include "core/rules/recertification.h"
#include "core/rules/report.h"

namespace certdesk::rules {

/// Where a person stands after the sittings of `history`, in any order; nothing before the first
/// one. Never refuses a history: it is sorted by day and reported as it is (rules 6).
[[nodiscard]] std::optional<RetestReport> retest(const std::vector<DatedAttempt>& history,
                                                 const PolicyBook& book,
                                                 SittingFor purpose = SittingFor::Certification);

/// The same for whoever asks on that day: a further sitting is for what the grounds make it.
[[nodiscard]] std::optional<RetestReport> retest(const std::vector<DatedAttempt>& history,
                                                 const PolicyBook& book,
                                                 const RecertificationGrounds& grounds, QDate day);

/// Whether the attempt may be added to the history. Fails with RetestTooEarly (the day, the first
/// day allowed) or AlreadyPassed (the day, that of the pass); with LaterSittingTooEarly or
/// LaterSittingAfterPass (the same of a sitting that lies after it) when it would make that one
/// wrong. What each of them is for follows from the grounds.
/// Attempts that are no sittings are always allowed.
[[nodiscard]] Result<void> mayRecordSitting(const std::vector<DatedAttempt>& history,
                                            const DatedAttempt& attempt, const PolicyBook& book,
                                            const RecertificationGrounds& grounds = {});

/// The first window whose last day is on or after `allowedOn`. The sitting itself may still not be
/// before that day.
[[nodiscard]] std::optional<ExamWindow> nextWindow(const std::vector<ExamWindow>& windows,
                                                   QDate allowedOn);

/// The last day on which an approval of that day lets someone sit; nothing where an approval is for
/// its window only.
[[nodiscard]] std::optional<QDate> approvalLastDay(QDate decidedOn, const PolicyEdition& edition);

} // namespace certdesk::rules

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/domain/accommodation.h"
#include "core/domain/appeal.h"
#include "core/domain/audit.h"
#include "core/domain/correction.h"
#include "core/domain/letter.h"
#include "core/rules/refund.h"
#include "core/rules/report.h"
#include "core/wording/catalogue.h"

namespace certdesk::wording {

/// What was refused and what to do now. `subject` and `detail` are filled in as they are.
[[nodiscard]] QString sentence(const Error& error, Language language = Language::English);

/// The same sentence with its days and amounts in words, as people read them on screen; files and
/// the command line keep them as they are written there.
[[nodiscard]] QString sentenceOnScreen(const Error& error, Language language = Language::English);

/// Why a criterion has its outcome, with the numbers in it, for applicants and reviewers alike. No
/// full stop, so that it can stand in a list or in a sentence.
[[nodiscard]] QString reason(const Criterion& criterion, const EligibilityReport& report,
                             Language language = Language::English);

/// What falls due, with the state of its clock where it has one: "Notice of the decision, day 6 of
/// 10". No full stop.
[[nodiscard]] QString dueSentence(const DueItem& item, Language language = Language::English);
/// "today", "in 3 days", "2 days late"
[[nodiscard]] QString daysLeft(QDate day, QDate today, Language language = Language::English);

/// When the next sitting can be, and why; no full stop either.
[[nodiscard]] QString retestSentence(const RetestReport& report,
                                     Language language = Language::English);

/// Why that much goes back and no more; no full stop.
[[nodiscard]] QString refundReason(rules::RefundWhy why, Language language = Language::English);

/// "$99.00 is owed.": what a balance means.
[[nodiscard]] QString balanceSentence(Money balance, Language language = Language::English);

/// When a letter was received: "Apr 7, 2020, assumed", "Apr 9, 2020, said so by phone", "no, came
/// back on Apr 20, 2020".
[[nodiscard]] QString receiptWords(std::optional<QDate> receivedOn,
                                   const std::optional<LetterReceipt>& receipt,
                                   Language language = Language::English);
/// Where a request for accommodations stands, and whether the authorization waits for it.
[[nodiscard]] QString accommodationWords(const Accommodation& accommodation, bool waits,
                                         Language language = Language::English);
/// An appeal and what became of it, with the reason, without a full stop.
[[nodiscard]] QString appealWords(const Stored<Appeal>& appeal,
                                  Language language = Language::English);
/// The same without number and kind: "upheld on May 4, 2020 by Kim Lee".
[[nodiscard]] QString appealState(const Appeal& appeal, Language language = Language::English);
/// What an upheld appeal asks for: "Decide A-000012 again: the denial still stands."
[[nodiscard]] QString appealAction(const Appeal& appeal, Language language = Language::English);
/// "Score: 79 → 84": what a correction changes, with days and words as people read them.
[[nodiscard]] QString changeSentence(const FieldChange& change,
                                     Language language = Language::English);
/// What hangs on a fact and what is to be done about it; no full stop.
[[nodiscard]] QString consequenceSentence(ConsequenceKind kind, const ConsequenceSubject& subject,
                                          Language language = Language::English);

/// "review of Ana Núñez's high school diploma": what undo takes back, without an article; else what
/// was done, "Decision signed (Ana Núñez)".
[[nodiscard]] QString stepName(const NamedStep& step, Language language = Language::English);

} // namespace certdesk::wording

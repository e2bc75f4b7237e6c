// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/accommodation.h"
#include "core/domain/appeal.h"
#include "core/domain/caserecord.h"
#include "core/domain/edition.h"
#include "core/domain/letter.h"
#include "core/rules/businessdays.h"
#include "core/rules/report.h"

namespace certdesk::rules {

/// Until when something can be appealed, if it can.
struct AppealTerm {
    bool isAppealable;
    std::optional<QDate> lastDay = {}; ///< none while no letter about it counts as received
    friend bool operator==(const AppealTerm&, const AppealTerm&) = default;
};

/// Of a denial, by the letters that told it.
[[nodiscard]] AppealTerm denialTerm(const Decision& denial, const std::vector<SentNotice>& notices,
                                    const PersonRecord& person, const PolicyEdition& edition);
/// Of accommodations: only what was not granted. No letter of its own tells it; receipt is assumed
/// from the day of the decision on.
[[nodiscard]] AppealTerm accommodationTerm(const Accommodation& accommodation,
                                           const PersonRecord& person,
                                           const PolicyEdition& edition);
/// Of a sitting that was disrupted; where the edition of its day knows no such appeal, it has none.
[[nodiscard]] AppealTerm disruptedTerm(const Attempt& attempt, const PolicyEdition& edition,
                                       const BusinessCalendar& calendar);

/// Why an appeal of that day is not reviewed.
[[nodiscard]] std::optional<AppealBar> barTo(QDate receivedOn, const AppealTerm& term);

/// What stands today of that which an appeal is of.
struct AppealedNow {
    std::optional<Stored<Decision>> decision = {}; ///< the latest on its application
    std::vector<RulingOnFile> rulings = {};        ///< its own, and those in the place of that
    std::optional<AttemptResult> result = {};      ///< of its sitting
};

/// The ruling that an appeal about accommodations is of, if it is about such. One of before it was
/// named is of the refusal that stood when it came, the latest of several.
[[nodiscard]] std::optional<AccommodationRequestId>
appealedRuling(const Appeal& appeal, const StoredList<AccommodationRequest>& requests);

/// Whether it denies, and was signed before the outcome of an appeal: by what stood then, or by its
/// day where an appeal of an earlier file doesn't say.
[[nodiscard]] bool isDenialBefore(const Stored<Decision>& decision, const Appeal& settled);
/// The same of a ruling that refuses.
[[nodiscard]] bool isRefusalBefore(const RulingOnFile& ruling, const Appeal& settled);

/// Whether an appeal was upheld and nothing has followed yet: a denial of before the outcome still
/// stands, or an approval in its place waits for a second person; what was refused is neither
/// granted nor, since the outcome, refused anew; the sitting still counts.
[[nodiscard]] bool awaitsAction(const Appeal& appeal, const AppealedNow& now);

/// What the office owes of an open appeal: its review, or after that its outcome. Nothing once it
/// is settled.
[[nodiscard]] std::optional<DueItem> dueOf(const Appeal& appeal, const QString& number,
                                           const ServiceTimes& times, QDate today);
/// What the office owes of one that awaits action. It has no clock of its own: it is due by the day
/// on which the outcome was, at once where that came late.
[[nodiscard]] DueItem dueAction(const Appeal& upheld, const QString& number,
                                const ServiceTimes& times);
/// The screening, until it is done.
[[nodiscard]] std::optional<DueItem> dueOf(const Complaint& complaint, const QString& number,
                                           const ServiceTimes& times,
                                           const BusinessCalendar& calendar, QDate today);
/// What an applicant may do until a day, and then no more.
[[nodiscard]] std::optional<DueItem> dueOf(DueKind kind, const QString& about,
                                           const AppealTerm& term, QDate today);

} // namespace certdesk::rules

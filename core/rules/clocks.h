// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"
#include "core/domain/letter.h"
#include "core/rules/businessdays.h"

namespace certdesk::rules {

/// By when the applicant must hear, or a renewal is reviewed (rules 8): `dueOn` is the edition's
/// business days from the day the application was complete; pended days don't count.
struct NoticeClock {
    QDate completeOn;
    QDate dueOn;
    int dayNumber; ///< "day 6 of 10", 0 on the day it became complete
    int days;      ///< of the edition
    bool standsStill;
};

/// The later of submission, last required document and fee; nothing while one of them is missing.
[[nodiscard]] std::optional<QDate> completeOn(const CaseRecord& record,
                                              const PolicyEdition& edition, QDate today);
[[nodiscard]] std::optional<NoticeClock> noticeClock(const CaseRecord& record,
                                                     const PolicyEdition& edition,
                                                     const BusinessCalendar& calendar, QDate today);
/// The same clock with the edition's days to review an application to renew.
[[nodiscard]] std::optional<NoticeClock> renewalReviewClock(const CaseRecord& record,
                                                            const PolicyEdition& edition,
                                                            const BusinessCalendar& calendar,
                                                            QDate today);

/// The last day to answer a request for more.
[[nodiscard]] QDate pendedLastDay(QDate decidedOn, const ServiceTimes& times);

enum class Delivery { Post, Email };
[[nodiscard]] Delivery deliveryTo(const PersonRecord& person);

/// The day a letter counts as received: the recorded one, else some days after mailing.
[[nodiscard]] QDate receiptOf(QDate mailedOn, Delivery delivery, std::optional<QDate> recorded,
                              const ServiceTimes& times);
/// The first day on which one of the letters about a decision counts as received; nothing where
/// none was sent, or all of them came back.
[[nodiscard]] std::optional<QDate> noticeReceivedOn(const std::vector<SentNotice>& notices,
                                                    Delivery delivery, const ServiceTimes& times);
[[nodiscard]] QDate appealLastDay(QDate receivedOn, const ServiceTimes& times);
/// The last day that the letter prints: by its assumed receipt.
[[nodiscard]] QDate appealLastDayOf(const PersonRecord& person, QDate mailedOn,
                                    const ServiceTimes& times);
/// Whether a denial can be appealed: not where all of its coded reasons say otherwise.
[[nodiscard]] bool isAppealable(const Decision& denial, const PolicyEdition& edition);
/// Nothing where the edition knows no appeal of its own for disrupted testing.
[[nodiscard]] std::optional<QDate> disruptedTestingLastDay(QDate testedOn,
                                                           const ServiceTimes& times,
                                                           const BusinessCalendar& calendar);
[[nodiscard]] QDate appealReviewDue(QDate receivedOn, const ServiceTimes& times);
[[nodiscard]] QDate appealOutcomeDue(QDate reviewedOn, const ServiceTimes& times);
[[nodiscard]] QDate complaintScreeningDue(QDate receivedOn, const ServiceTimes& times,
                                          const BusinessCalendar& calendar);

} // namespace certdesk::rules

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/appeals.h"

#include "core/rules/clocks.h"

#include <algorithm>

namespace certdesk::rules {

AppealTerm denialTerm(const Decision& denial, const std::vector<SentNotice>& notices,
                      const PersonRecord& person, const PolicyEdition& edition) {
    if (!isAppealable(denial, edition))
        return {false};
    const auto received = noticeReceivedOn(notices, deliveryTo(person), edition.times);
    return {true, received ? std::optional(appealLastDay(*received, edition.times)) : std::nullopt};
}

AppealTerm accommodationTerm(const Accommodation& accommodation, const PersonRecord& person,
                             const PolicyEdition& edition) {
    if (accommodation.outcome != AccommodationOutcome::NotGranted)
        return {false};
    return {true, appealLastDayOf(person, accommodation.decidedOn.value(), edition.times)};
}

AppealTerm disruptedTerm(const Attempt& attempt, const PolicyEdition& edition,
                         const BusinessCalendar& calendar) {
    const auto last = disruptedTestingLastDay(attempt.satOn, edition.times, calendar);
    return {last.has_value() && isSitting(attempt.result), last};
}

std::optional<AppealBar> barTo(QDate receivedOn, const AppealTerm& term) {
    if (!term.isAppealable)
        return AppealBar::NotAppealable;
    return term.lastDay && *term.lastDay < receivedOn ? std::optional(AppealBar::Late)
                                                      : std::nullopt;
}

namespace {

// While it was open, another denial may have taken the place of the one that is appealed.
bool awaits(const Stored<Decision>& latest, const Appeal& upheld) {
    return isDenialBefore(latest, upheld) || latest.value.secondReview == SecondReview::Waiting;
}

// What was refused may have been granted while the appeal was open, or refused once more.
bool awaits(const std::vector<RulingOnFile>& line, const Appeal& upheld) {
    return !line.empty() && isRefusalBefore(line.back(), upheld);
}

bool isReplaced(const Stored<AccommodationRequest>& ruling,
                const StoredList<AccommodationRequest>& requests, QDate by) {
    return std::any_of(requests.begin(), requests.end(), [&](const auto& other) {
        const Accommodation& state = other.value.state;
        return state.replaces == ruling.id && state.decidedOn <= by;
    });
}

} // namespace

bool isDenialBefore(const Stored<Decision>& decision, const Appeal& settled) {
    const auto stood = settled.stoodDecision;
    return decision.value.verdict == Verdict::Deny &&
           (stood ? decision.id.value() <= stood->value() : decision.value.on <= settled.decidedOn);
}

bool isRefusalBefore(const RulingOnFile& one, const Appeal& settled) {
    const auto stood = settled.stoodRuling;
    return one.ruling.outcome == AccommodationOutcome::NotGranted &&
           (stood ? one.id.value() <= stood->value() : one.ruling.decidedOn <= settled.decidedOn);
}

std::optional<AccommodationRequestId>
appealedRuling(const Appeal& appeal, const StoredList<AccommodationRequest>& requests) {
    if (appeal.ruling || appeal.kind != AppealKind::Accommodation)
        return appeal.ruling;
    const auto refused = std::find_if(requests.rbegin(), requests.rend(), [&](const auto& request) {
        const Accommodation& ruling = request.value.state;
        return ruling.outcome == AccommodationOutcome::NotGranted &&
               ruling.decidedOn <= appeal.receivedOn &&
               !isReplaced(request, requests, appeal.receivedOn);
    });
    return refused == requests.rend() ? std::nullopt : std::optional(refused->id);
}

bool awaitsAction(const Appeal& appeal, const AppealedNow& now) {
    if (appeal.outcome != AppealOutcome::Upheld)
        return false;
    switch (appeal.kind) {
    case AppealKind::Eligibility:
    case AppealKind::Renewal:
        return now.decision && awaits(*now.decision, appeal);
    case AppealKind::Accommodation:
        return awaits(now.rulings, appeal);
    case AppealKind::DisruptedTesting:
        return now.result && isSitting(*now.result);
    }
    Q_UNREACHABLE();
}

std::optional<DueItem> dueOf(const Appeal& appeal, const QString& number, const ServiceTimes& times,
                             QDate today) {
    if (!appeal.isOpen())
        return std::nullopt;
    const bool isReviewed = appeal.reviewedOn.has_value();
    const QDate since = appeal.reviewedOn.value_or(appeal.receivedOn);
    return DueItem{isReviewed ? DueKind::AppealOutcome : DueKind::AppealReview,
                   isReviewed ? appealOutcomeDue(since, times) : appealReviewDue(since, times),
                   number,
                   DueCount{static_cast<int>(since.daysTo(today)),
                            isReviewed ? times.appealOutcomeDays : times.appealReviewDays}};
}

DueItem dueAction(const Appeal& upheld, const QString& number, const ServiceTimes& times) {
    const QDate outcomeDue = appealOutcomeDue(upheld.reviewedOn.value(), times);
    return {DueKind::UpheldAppeal, std::max(outcomeDue, upheld.decidedOn.value()), number};
}

std::optional<DueItem> dueOf(const Complaint& complaint, const QString& number,
                             const ServiceTimes& times, const BusinessCalendar& calendar,
                             QDate today) {
    if (complaint.screenedOn)
        return std::nullopt;
    return DueItem{DueKind::ComplaintScreening,
                   complaintScreeningDue(complaint.receivedOn, times, calendar), number,
                   DueCount{calendar.between(complaint.receivedOn, today),
                            times.complaintScreeningBusinessDays}};
}

std::optional<DueItem> dueOf(DueKind kind, const QString& about, const AppealTerm& term,
                             QDate today) {
    if (!term.isAppealable || !term.lastDay || *term.lastDay < today)
        return std::nullopt;
    return DueItem{kind, *term.lastDay, about};
}

} // namespace certdesk::rules

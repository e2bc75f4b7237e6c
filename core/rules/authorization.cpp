// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/authorization.h"

#include "core/rules/retest.h"

#include <algorithm>

namespace certdesk::rules {

namespace {

DaySpan daysOf(const ExamWindow& window) {
    return DaySpan::ofInclusive(window.firstDay(), window.lastDay()).value();
}

// What is left of the days from the first one on which a further sitting is allowed.
Result<DaySpan> daysAfter(const std::vector<DatedAttempt>& history, DaySpan days,
                          const CaseRecord& record, const PolicyBook& book,
                          const std::vector<ExamWindow>& windows) {
    // Whom one approves after a pass renews by exam or certifies anew.
    const auto standing = retest(history, book, SittingFor::Recertification);
    if (!standing || *standing->allowedOn <= days.first())
        return days;
    const QDate allowedOn = *standing->allowedOn;
    if (days.last() < allowedOn && record.window)
        if (const auto next = nextWindow(windows, allowedOn))
            days = daysOf(*next);
    if (days.last() < allowedOn)
        return fail(ErrorCode::NoSittingInTime, dayText(allowedOn), dayText(days.last()));
    return DaySpan::ofInclusive(std::max(days.first(), allowedOn), days.last());
}

} // namespace

DaySpan approvedDays(const CaseRecord& record, const PolicyEdition& edition, QDate on) {
    if (const auto last = approvalLastDay(on, edition))
        return DaySpan::ofInclusive(on, *last).value();
    if (record.window)
        return daysOf(*record.window);
    return DaySpan::ofInclusive(on, on).value();
}

Result<DaySpan> authorizedDays(const CaseRecord& record, const PolicyEdition& edition, QDate on,
                               const PolicyBook& book, const std::vector<ExamWindow>& windows) {
    const DaySpan days = approvedDays(record, edition, on);
    // An approval that is keyed late is for the sitting that has been, not for one after it.
    std::vector<DatedAttempt> earlier;
    std::copy_if(record.attempts.begin(), record.attempts.end(), std::back_inserter(earlier),
                 [&](const DatedAttempt& dated) { return !isOfThis(record, dated.attempt.value); });
    const bool hasSat = record.window && earlier.size() < record.attempts.size();
    return daysAfter(hasSat ? earlier : record.attempts, days, record, book, windows);
}

int sittingsLeft(const std::optional<RetestReport>& retest, const AttemptPolicy& policy,
                 const DaySpan& days) {
    const bool isSamePeriod = retest && days.first() < retest->periodEnd;
    const int left = isSamePeriod
                         ? std::max(0, retest->sittingsPerPeriod - retest->sittingsInPeriod)
                         : policy.sittingsPerPeriod;
    if (policy.waitDays)
        return left;
    return retest && days.contains(retest->lastSitting) ? 0 : std::min(left, 1);
}

} // namespace certdesk::rules

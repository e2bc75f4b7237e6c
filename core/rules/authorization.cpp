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

// Those of the next window, where the one that was applied for is over by then.
Result<DaySpan> daysFrom(QDate first, DaySpan days, const CaseRecord& record,
                         const std::vector<ExamWindow>& windows) {
    if (days.last() < first && record.window)
        if (const auto next = nextWindow(windows, first))
            days = daysOf(*next);
    if (days.last() < first)
        return fail(ErrorCode::NoSittingInTime, dayText(first), dayText(days.last()));
    return DaySpan::ofInclusive(std::max(days.first(), first), days.last());
}

// What is left of the days from the first one on which a further sitting is allowed.
Result<DaySpan> daysAfter(const std::vector<DatedAttempt>& history, DaySpan days,
                          const CaseRecord& record, const PolicyBook& book,
                          const std::vector<ExamWindow>& windows) {
    // Whom one approves after a pass renews by exam or certifies anew.
    const auto standing = retest(history, book, SittingFor::Recertification);
    if (!standing || *standing->allowedOn <= days.first())
        return days;
    return daysFrom(*standing->allowedOn, days, record, windows);
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

Result<DaySpan> daysLeft(const CaseRecord& record, const PolicyEdition& edition,
                         const IssuedLate& issued, const PolicyBook& book,
                         const std::vector<ExamWindow>& windows) {
    const Result<DaySpan> approved =
        authorizedDays(record, edition, issued.approvedOn, book, windows);
    return approved ? daysFrom(issued.on, *approved, record, windows) : approved;
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

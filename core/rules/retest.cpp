// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/retest.h"

#include <algorithm>
#include <tuple>

namespace certdesk::rules {

namespace {

using Sittings = std::vector<const DatedAttempt*>;

const PolicyEdition& editionOf(const DatedAttempt& sitting, const PolicyBook& book) {
    const Attempt& attempt = sitting.attempt.value;
    return book.of(attempt.edition, attempt.satOn);
}

QDate dayOf(const DatedAttempt& sitting) {
    return sitting.attempt.value.satOn;
}

Sittings sittingsOf(const std::vector<DatedAttempt>& history) {
    Sittings sittings;
    for (const DatedAttempt& dated : history)
        if (isSitting(dated.attempt.value.result))
            sittings.push_back(&dated);
    // Two of one day stand in the order of their windows, in whatever order they came.
    const auto place = [](const DatedAttempt& sitting) {
        const auto& window = sitting.window;
        return std::tuple(dayOf(sitting), window ? window->firstDay() : dayOf(sitting),
                          window ? window->lastDay() : dayOf(sitting));
    };
    std::stable_sort(sittings.begin(), sittings.end(),
                     [&place](const auto* a, const auto* b) { return place(*a) < place(*b); });
    return sittings;
}

/// Walks through sittings by day and keeps the period that the last one lies in.
class PeriodWalk final {
public:
    explicit PeriodWalk(const PolicyBook& book)
        : m_book(book) {}

    void add(const DatedAttempt& sitting) {
        const QDate day = dayOf(sitting);
        if (!m_last || day >= m_end)
            openPeriod(sitting, editionOf(sitting, m_book).attempts);
        ++m_sittings;
        if (sitting.attempt.value.result == AttemptResult::Passed)
            m_passedOn = day;
        m_last = &sitting;
    }

    [[nodiscard]] std::optional<RetestReport> report(SittingFor purpose) const {
        if (!m_last)
            return std::nullopt;
        const PolicyEdition& edition = editionOf(*m_last, m_book);
        const AttemptPolicy& policy = edition.attempts;
        RetestReport report{.allowedOn = {},
                            .periodStart = m_start,
                            .periodEnd = m_end,
                            .sittingsInPeriod = m_sittings,
                            .sittingsPerPeriod = m_allowed,
                            .lastSitting = dayOf(*m_last),
                            .reason = RetestReason::Passed};
        report.waitDays = policy.waitDays.value_or(0);
        report.rule = edition.rule(retestSection.toString());
        if (m_passedOn.isValid() && purpose == SittingFor::Certification)
            return report;
        report.allowedOn = afterLast(policy);
        report.reason =
            policy.waitDays ? RetestReason::WaitAfterLast : RetestReason::WindowAfterLast;
        if (m_sittings >= m_allowed && m_end > *report.allowedOn) {
            report.allowedOn = m_end;
            report.reason = RetestReason::PeriodFull;
        }
        return report;
    }

    /// The last pass; invalid without one.
    [[nodiscard]] QDate passedOn() const { return m_passedOn; }

    /// Where it stands for whoever wants to sit on that day.
    [[nodiscard]] std::optional<RetestReport> report(const RecertificationGrounds& grounds,
                                                     QDate day) const {
        return report(sittingFor(grounds, m_passedOn, day, m_book));
    }

    /// Whether a further sitting on that day would break the rule.
    [[nodiscard]] bool isBrokenBy(const DatedAttempt& sitting,
                                  const RecertificationGrounds& grounds) const {
        const auto standing = report(grounds, dayOf(sitting));
        return standing && (!standing->allowedOn || dayOf(sitting) < *standing->allowedOn);
    }

private:
    // The edition of the sitting that opens a period sets its anchor, length and number of
    // sittings.
    void openPeriod(const DatedAttempt& sitting, const AttemptPolicy& policy) {
        const bool byWindow = policy.anchor == PeriodAnchor::WindowFirstDay && sitting.window;
        m_start = byWindow ? sitting.window->firstDay() : dayOf(sitting);
        m_end = m_start.addMonths(policy.periodMonths);
        m_allowed = policy.sittingsPerPeriod;
        m_sittings = 0;
    }

    [[nodiscard]] QDate afterLast(const AttemptPolicy& policy) const {
        if (policy.waitDays)
            return dayOf(*m_last).addDays(*policy.waitDays);
        const QDate last = m_last->window ? m_last->window->lastDay() : dayOf(*m_last);
        return last.addDays(1);
    }

    const PolicyBook& m_book;
    QDate m_start;
    QDate m_end;
    int m_allowed = 0;
    int m_sittings = 0;
    QDate m_passedOn;
    const DatedAttempt* m_last = nullptr;
};

/// Whether the sitting that is refused is the new one, or one on file that comes after it.
enum class Refused { New, Later };

Error refusal(const DatedAttempt& sitting, const PeriodWalk& before,
              const RecertificationGrounds& grounds, Refused which) {
    const bool isNew = which == Refused::New;
    const QString day = dayText(dayOf(sitting));
    const auto allowedOn = before.report(grounds, dayOf(sitting))->allowedOn;
    if (!allowedOn)
        return {isNew ? ErrorCode::AlreadyPassed : ErrorCode::LaterSittingAfterPass, day,
                dayText(before.passedOn())};
    return {isNew ? ErrorCode::RetestTooEarly : ErrorCode::LaterSittingTooEarly, day,
            dayText(*allowedOn)};
}

PeriodWalk walkThrough(const std::vector<DatedAttempt>& history, const PolicyBook& book) {
    PeriodWalk walk(book);
    for (const DatedAttempt* sitting : sittingsOf(history))
        walk.add(*sitting);
    return walk;
}

} // namespace

std::optional<RetestReport> retest(const std::vector<DatedAttempt>& history, const PolicyBook& book,
                                   SittingFor purpose) {
    return walkThrough(history, book).report(purpose);
}

std::optional<RetestReport> retest(const std::vector<DatedAttempt>& history, const PolicyBook& book,
                                   const RecertificationGrounds& grounds, QDate day) {
    return walkThrough(history, book).report(grounds, day);
}

Result<void> mayRecordSitting(const std::vector<DatedAttempt>& history, const DatedAttempt& attempt,
                              const PolicyBook& book, const RecertificationGrounds& grounds) {
    if (!isSitting(attempt.attempt.value.result))
        return {};
    const Sittings sittings = sittingsOf(history);
    const auto later =
        std::upper_bound(sittings.begin(), sittings.end(), dayOf(attempt),
                         [](QDate day, const auto* sitting) { return day < dayOf(*sitting); });
    PeriodWalk before(book);
    for (auto sitting = sittings.begin(); sitting != later; ++sitting)
        before.add(**sitting);
    if (before.isBrokenBy(attempt, grounds))
        return fail(refusal(attempt, before, grounds, Refused::New));

    // Keyed late: the sittings after it were allowed without it and must be so with it. A history
    // that breaks the rule already is not held against the new sitting.
    PeriodWalk with = before;
    with.add(attempt);
    for (auto sitting = later; sitting != sittings.end(); ++sitting) {
        if (with.isBrokenBy(**sitting, grounds) && !before.isBrokenBy(**sitting, grounds))
            return fail(refusal(**sitting, with, grounds, Refused::Later));
        before.add(**sitting);
        with.add(**sitting);
    }
    return {};
}

std::optional<ExamWindow> nextWindow(const std::vector<ExamWindow>& windows, QDate allowedOn) {
    const ExamWindow* next = nullptr;
    for (const ExamWindow& window : windows)
        if (window.lastDay() >= allowedOn && (!next || window.firstDay() < next->firstDay()))
            next = &window;
    return next ? std::optional(*next) : std::nullopt;
}

std::optional<QDate> approvalLastDay(QDate decidedOn, const PolicyEdition& edition) {
    if (!edition.attempts.approvalMonths)
        return std::nullopt;
    // Counted as the periods of sittings are: the day of the decision is the first one.
    return decidedOn.addMonths(*edition.attempts.approvalMonths).addDays(-1);
}

} // namespace certdesk::rules

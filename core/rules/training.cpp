// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/training.h"

#include "core/rules/months.h"

#include <algorithm>

namespace certdesk::rules {

namespace {

struct Course {
    TrainingId id;
    Hours related;
};

int wholeMonths(const Training& entry, int leftOverDaysOfMonth) {
    const DayRuns days{{entry.start->toJulianDay(), entry.end->toJulianDay() + 1}};
    return monthsOf(days, leftOverDaysOfMonth).months;
}

// What keeps an entry from being looked at; the first that holds.
std::optional<TrainingLeftOut> whyLeftOut(const Training& entry, QDate submittedOn) {
    if (entry.kind == TrainingKind::NotGiven)
        return TrainingLeftOut::KindNotGiven;
    if (entry.review == ReviewState::Refused)
        return TrainingLeftOut::Refused;
    if (entry.review == ReviewState::Unreviewed)
        return TrainingLeftOut::Unreviewed;
    // Without an end date it isn't completed.
    if (!entry.end)
        return TrainingLeftOut::NotCompleted;
    if (*entry.end > submittedOn)
        return TrainingLeftOut::AfterSubmission;
    if (entry.kind != TrainingKind::Course && !entry.start)
        return TrainingLeftOut::NoStart;
    return std::nullopt;
}

} // namespace

Ruling<TrainingFacts> training(const CaseRecord& record, std::optional<ExperiencePath> path,
                               const PolicyEdition& edition) {
    const TrainingPolicy& policy = edition.training;
    Ruling<TrainingFacts> ruling{
        {CriterionCode::Training, Outcome::NotRequired, FindingCode::TrainingNotRequired}, {}};
    auto& [criterion, facts] = ruling;
    facts.needed = policy.courseHours;
    facts.internshipMonthsNeeded = policy.internshipMonths;

    const QDate submittedOn = record.application.value.submittedOn;
    std::vector<Course> courses;
    std::optional<TrainingId> internship;
    for (const auto& [id, revision, entry] : record.training) {
        if (const auto why = whyLeftOut(entry, submittedOn)) {
            facts.leftOut.push_back({id, *why});
        } else if (entry.kind == TrainingKind::Course) {
            courses.push_back({id, entry.relatedHours.value_or(Hours::ofWhole(0))});
        } else if (const int months = wholeMonths(entry, edition.experience.leftOverDaysOfMonth);
                   months > facts.internshipMonths) {
            if (internship)
                facts.leftOut.push_back({*internship, TrainingLeftOut::Shorter});
            facts.internshipMonths = months;
            internship = id;
        } else {
            facts.leftOut.push_back({id, TrainingLeftOut::Shorter});
        }
    }
    std::sort(courses.begin(), courses.end(), [](const Course& a, const Course& b) {
        return a.related != b.related ? a.related > b.related : a.id < b.id;
    });
    const size_t most = static_cast<size_t>(policy.coursesCounted);
    for (size_t i = 0; i < courses.size(); ++i) {
        if (i >= most) {
            facts.leftOut.push_back({courses[i].id, TrainingLeftOut::NotLargest});
            continue;
        }
        facts.hours = facts.hours + courses[i].related;
        facts.counted.push_back(courses[i].id);
    }
    std::sort(facts.leftOut.begin(), facts.leftOut.end(),
              [](const auto& a, const auto& b) { return a.entry < b.entry; });
    if (facts.hours < facts.needed)
        facts.missing =
            Hours::ofHundredths(facts.needed.hundredths() - facts.hours.hundredths()).value();
    if (internship)
        facts.counted.push_back(*internship);

    if (path != ExperiencePath::B)
        return ruling;
    const bool byCourses = facts.hours >= policy.courseHours;
    const bool byInternship = facts.internshipMonths >= policy.internshipMonths;
    criterion.outcome = byCourses || byInternship ? Outcome::Met : Outcome::Pending;
    criterion.finding = byCourses      ? FindingCode::TrainingByCourses
                        : byInternship ? FindingCode::TrainingByInternship
                                       : FindingCode::TrainingMissing;
    for (const TrainingId id : facts.counted)
        criterion.evidence.emplace_back(id);
    return ruling;
}

} // namespace certdesk::rules

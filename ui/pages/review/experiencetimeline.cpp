// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/experiencetimeline.h"

#include "core/wording/wording.h"

#include <QCoreApplication>

namespace certdesk {

namespace {

struct ExperienceTimelineText final {
    Q_DECLARE_TR_FUNCTIONS(certdesk::ExperienceTimeline)
};

QString spanText(const DaySpan& days) {
    return ExperienceTimelineText::tr("%1 – %2").arg(wording::shortDay(days.first()),
                                                     wording::shortDay(days.last()));
}

// Up to the day of submission, unless the work begins only after it.
DaySpan daysOf(const Experience& entry, QDate submittedOn) {
    const QDate last = entry.start > submittedOn
                           ? entry.end.value_or(entry.start)
                           : std::min(entry.end.value_or(submittedOn), submittedOn);
    const auto days = DaySpan::ofInclusive(entry.start, last);
    Q_ASSERT(days);
    return *days;
}

/// What both tallies left out of one entry, each stretch once.
std::vector<LeftOutEntry> leftOutOf(ExperienceId entry, const ExperienceFacts& facts) {
    std::vector<LeftOutEntry> leftOut;
    for (const ExperienceTally* tally : {&facts.claimed, &facts.verified})
        for (const LeftOutEntry& one : tally->leftOut) {
            const bool isKnown =
                std::any_of(leftOut.begin(), leftOut.end(), [&one](const LeftOutEntry& known) {
                    return known.why == one.why && known.days == one.days;
                });
            // The cap is on the sum; no days of the entry are the ones above it.
            if (one.entry == entry && one.why != LeftOut::InternshipCap && !isKnown)
                leftOut.push_back(one);
        }
    return leftOut;
}

TimelineRow entryRow(const Stored<Experience>& stored, const CaseView& view) {
    const Experience& entry = stored.value;
    const DaySpan days = daysOf(entry, view.record.application.value.submittedOn);
    TimelineRow row{.label = entry.employer, .words = {}};
    row.spans.push_back({days, TimelineSpan::Kind::Counted,
                         ExperienceTimelineText::tr("%1: %2").arg(entry.employer, spanText(days))});
    QStringList words{ExperienceTimelineText::tr("%1, %2, %3 hours a week: %4")
                          .arg(entry.employer, wording::label(entry.kind).toLower(),
                               entry.hoursPerWeek.text(), spanText(days))};
    for (const LeftOutEntry& left : leftOutOf(stored.id, view.report.experience)) {
        const DaySpan where = left.days.value_or(days);
        const QString why = ExperienceTimelineText::tr("%1 not counted: %2")
                                .arg(spanText(where), wording::label(left.why));
        row.spans.push_back({where, TimelineSpan::Kind::LeftOut, why});
        words << why;
    }
    row.words = words.join(QStringLiteral(". ")) + u'.';
    return row;
}

TimelineRow sumRow(const QString& label, const ExperienceTally& tally) {
    TimelineRow row{.label = label, .words = {}, .spans = {}, .kind = TimelineRow::Kind::Sum};
    QStringList runs;
    const auto add = [&](const std::vector<DaySpan>& spans, const QString& what) {
        for (const DaySpan& days : spans) {
            const QString words = ExperienceTimelineText::tr("%1: %2 (%L3 days)")
                                      .arg(what, spanText(days))
                                      .arg(days.days());
            row.spans.push_back({days, TimelineSpan::Kind::Counted, words});
            runs << words;
        }
    };
    add(tally.paidRuns, ExperienceTimelineText::tr("Paid work"));
    add(tally.internshipRuns, ExperienceTimelineText::tr("Internship"));
    row.words = ExperienceTimelineText::tr("%1. %2.").arg(
        label, runs.isEmpty() ? ExperienceTimelineText::tr("No days count")
                              : runs.join(QStringLiteral("; ")));
    return row;
}

TimelineMeter meterOf(const QString& label, const ExperienceTally& tally,
                      const ExperienceFacts& facts) {
    constexpr double daysOfMonth = 31;
    QString sum = ExperienceTimelineText::tr("%1 of paid work")
                      .arg(wording::durationInWords(tally.paidMonths, tally.paidLeftOverDays));
    if (tally.internshipMonths > 0)
        sum = ExperienceTimelineText::tr("%1 and %2 of internship")
                  .arg(sum, wording::durationInWords(tally.internshipMonths, 0));
    return {label,
            ExperienceTimelineText::tr("%1: %2; %3 are needed, or %4 of paid work with training.")
                .arg(label, sum, wording::durationInWords(facts.pathAMonths, 0),
                     wording::durationInWords(facts.pathBMonths, 0)),
            tally.paidMonths + tally.internshipMonths + tally.paidLeftOverDays / daysOfMonth};
}

} // namespace

TimelineContent experienceTimeline(const CaseView& view) {
    const ExperienceFacts& facts = view.report.experience;
    TimelineContent content;
    if (view.record.experience.empty())
        return content;
    for (const auto& entry : view.record.experience)
        content.rows.push_back(entryRow(entry, view));
    content.rows.push_back(sumRow(ExperienceTimelineText::tr("Counts as claimed"), facts.claimed));
    content.rows.push_back(
        sumRow(ExperienceTimelineText::tr("Counts as verified"), facts.verified));
    content.meters = {
        meterOf(ExperienceTimelineText::tr("Months claimed"), facts.claimed, facts),
        meterOf(ExperienceTimelineText::tr("Months verified"), facts.verified, facts)};
    content.marks = {{facts.pathBMonths, QString::number(facts.pathBMonths)},
                     {facts.pathAMonths, QString::number(facts.pathAMonths)}};
    return content;
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/wording/wording.h"
#include "ui/pages/review/claims.h"
#include "ui/pages/review/experiencetimeline.h"

#include <QCoreApplication>

namespace certdesk {

namespace {

struct ExperienceClaimsText final {
    Q_DECLARE_TR_FUNCTIONS(certdesk::ExperienceClaims)
};

QString spanText(QDate first, std::optional<QDate> last) {
    const QString start = wording::shortDay(first);
    return last ? ExperienceClaimsText::tr("%1 – %2").arg(start, wording::shortDay(*last))
                : ExperienceClaimsText::tr("%1 – the day of application").arg(start);
}

QString paidSum(const ExperienceTally& tally) {
    return wording::durationInWords(tally.paidMonths, tally.paidLeftOverDays);
}

QString internshipSum(const ExperienceTally& tally, int cap) {
    const QString sum = ExperienceClaimsText::tr("%1 of internship")
                            .arg(wording::durationInWords(tally.internshipMonthsUncapped,
                                                          tally.internshipLeftOverDays));
    if (tally.internshipMonths == tally.internshipMonthsUncapped)
        return sum;
    return ExperienceClaimsText::tr("%1, of which %2 can count")
        .arg(sum, wording::durationInWords(cap, 0));
}

QString pathText(std::optional<ExperiencePath> path) {
    return path ? wording::label(*path) : ExperienceClaimsText::tr("not enough for either path");
}

/// One way of counting, run by run.
void addTally(ClaimSection& section, const QString& title, const ExperienceTally& tally,
              std::optional<ExperiencePath> path, int cap) {
    section.claims.push_back({.style = Claim::Style::Entry, .label = title});
    for (const DaySpan& run : tally.paidRuns)
        section.claims.push_back({.label = ExperienceClaimsText::tr("Paid work"),
                                  .text = ExperienceClaimsText::tr("%1 (%L2 days)")
                                              .arg(spanText(run.first(), run.last()))
                                              .arg(run.days())});
    for (const DaySpan& run : tally.internshipRuns)
        section.claims.push_back({.label = ExperienceClaimsText::tr("Internship"),
                                  .text = ExperienceClaimsText::tr("%1 (%L2 days)")
                                              .arg(spanText(run.first(), run.last()))
                                              .arg(run.days())});
    QString sum = ExperienceClaimsText::tr("%1 of paid work").arg(paidSum(tally));
    if (!tally.internshipRuns.empty())
        sum = ExperienceClaimsText::tr("%1; %2").arg(sum, internshipSum(tally, cap));
    section.claims.push_back({.label = ExperienceClaimsText::tr("Adds up to"), .text = sum});
    section.claims.push_back(
        {.label = ExperienceClaimsText::tr("That is"), .text = pathText(path)});
}

QString leftOutText(const LeftOutEntry& leftOut) {
    const QString why = wording::label(leftOut.why);
    if (leftOut.why == LeftOut::InternshipCap)
        return ExperienceClaimsText::tr("Counted in part: %1").arg(why);
    if (!leftOut.days)
        return ExperienceClaimsText::tr("Not counted: %1").arg(why);
    return ExperienceClaimsText::tr("Not counted %1: %2")
        .arg(spanText(leftOut.days->first(), leftOut.days->last()), why);
}

QString differenceText(const ConfirmedDifference& difference) {
    QStringList parts;
    if (difference.start)
        parts << ExperienceClaimsText::tr("first day %1").arg(wording::shortDay(*difference.start));
    if (difference.end)
        parts << ExperienceClaimsText::tr("last day %1").arg(wording::shortDay(*difference.end));
    if (difference.hoursPerWeek)
        parts << ExperienceClaimsText::tr("%1 hours a week").arg(difference.hoursPerWeek->text());
    return ExperienceClaimsText::tr("The employer confirmed otherwise: %1")
        .arg(parts.join(QStringLiteral(", ")));
}

void addEntry(ClaimSection& section, const Stored<Experience>& stored,
              const ExperienceFacts& facts) {
    const Experience& entry = stored.value;
    section.claims.push_back(
        {.style = Claim::Style::Entry,
         .label = entry.title.isEmpty()
                      ? entry.employer
                      : ExperienceClaimsText::tr("%1, %2").arg(entry.title, entry.employer)});
    section.claims.push_back(
        {.label = ExperienceClaimsText::tr("Kind"),
         .text = ExperienceClaimsText::tr("%1, %2").arg(wording::label(entry.kind),
                                                        wording::label(entry.setting).toLower())});
    section.claims.push_back(
        {.label = ExperienceClaimsText::tr("Days"), .text = spanText(entry.start, entry.end)});
    section.claims.push_back(
        {.label = ExperienceClaimsText::tr("Hours a week"), .text = entry.hoursPerWeek.text()});
    bool isLeftOut = false;
    const auto addLeftOut = [&](const ExperienceTally& tally) {
        for (const LeftOutEntry& leftOut : tally.leftOut)
            if (leftOut.entry == stored.id) {
                isLeftOut = true;
                section.claims.push_back({.style = Claim::Style::Remark,
                                          .text = leftOutText(leftOut),
                                          .tone = Tone::Caution});
            }
    };
    addLeftOut(facts.claimed);
    // What counts not even as claimed needs no word on its verification.
    if (!isLeftOut)
        addLeftOut(facts.verified);
    for (const ConfirmedDifference& difference : facts.differences)
        if (difference.entry == stored.id)
            section.claims.push_back({.style = Claim::Style::Remark,
                                      .text = differenceText(difference),
                                      .tone = Tone::Caution});
    if (!isLeftOut)
        section.claims.push_back({.style = Claim::Style::Remark,
                                  .text = ExperienceClaimsText::tr("Counts, and is verified"),
                                  .tone = Tone::Good});
}

} // namespace

ClaimSection experienceClaims(const CaseView& view) {
    const ExperienceFacts& facts = view.report.experience;
    ClaimSection section{ExperienceClaimsText::tr("Work experience"), CriterionCode::Experience};
    section.claims.push_back(
        {.label = ExperienceClaimsText::tr("Needed"),
         .text =
             ExperienceClaimsText::tr(
                 "%1 at %2 hours a week or more, or %3 of paid work with training")
                 .arg(wording::durationInWords(facts.pathAMonths, 0), facts.weeklyMinimum.text(),
                      wording::durationInWords(facts.pathBMonths, 0))});
    if (view.record.experience.empty()) {
        section.claims.push_back({.style = Claim::Style::Remark,
                                  .text = ExperienceClaimsText::tr("No work is listed."),
                                  .tone = Tone::Caution});
        return section;
    }
    section.timeline = experienceTimeline(view);
    addTally(section, ExperienceClaimsText::tr("As claimed"), facts.claimed, facts.claimedPath,
             facts.internshipMonthsCap);
    addTally(section, ExperienceClaimsText::tr("As verified"), facts.verified, facts.verifiedPath,
             facts.internshipMonthsCap);
    for (const auto& entry : view.record.experience)
        addEntry(section, entry, facts);
    return section;
}

} // namespace certdesk

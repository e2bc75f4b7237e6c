// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/factswriter.h"

#include "core/rules/months.h"

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

// Of a part of an entry, or of all of it up to the submission. Where it starts later, as it stands.
void writeDays(JsonStream& json, const LeftOutEntry& left, const Experience& entry,
               QDate submittedOn) {
    json.key("first"_L1).day(left.days ? left.days->first() : entry.start);
    json.key("last"_L1);
    if (left.days)
        json.day(left.days->last());
    else if (entry.start > submittedOn)
        writeDay(json, entry.end);
    else
        json.day(std::min(entry.end.value_or(submittedOn), submittedOn));
}

void writeRuns(JsonStream& json, QLatin1StringView name, const std::vector<DaySpan>& runs) {
    json.key(name).beginList();
    for (const DaySpan& run : runs) {
        const rules::MonthCount length = rules::monthsOf(run);
        json.beginObject();
        json.key("first"_L1).day(run.first());
        json.key("last"_L1).day(run.last());
        json.key("months"_L1).number(length.months);
        json.key("left_over_days"_L1).number(length.days);
        json.endObject();
    }
    json.endList();
}

void writeLeftOut(JsonStream& json, QLatin1StringView name, const ExperienceTally& tally,
                  const CaseRecord& record) {
    json.key(name).beginList();
    for (const LeftOutEntry& left : tally.leftOut) {
        const size_t position = positionIn(record.experience, left.entry);
        json.beginObject();
        json.key("entry"_L1).text(placeText(u"experience", position));
        json.key("why"_L1).word(wordOf(left.why));
        // The cap is on a sum: no particular days are the ones above it.
        if (left.why != LeftOut::InternshipCap)
            writeDays(json, left, record.experience[position].value,
                      record.application.value.submittedOn);
        json.endObject();
    }
    json.endList();
}

/// One thing that a verifier says otherwise.
class DifferenceWriter final {
public:
    DifferenceWriter(JsonStream& json, const ConfirmedDifference& found, const CaseRecord& record)
        : m_json(json)
        , m_entry(positionIn(record.experience, found.entry))
        , m_verification(positionIn(record.verifications, found.verification)) {}

    template <class Claimed, class Confirmed>
    void write(QLatin1StringView what, Claimed claimed, Confirmed confirmed) {
        m_json.beginObject();
        m_json.key("entry"_L1).text(placeText(u"experience", m_entry));
        m_json.key("verification"_L1).text(placeText(u"verifications", m_verification));
        m_json.key("what"_L1).word(what);
        m_json.key("claimed"_L1);
        claimed();
        m_json.key("confirmed"_L1);
        confirmed();
        m_json.endObject();
    }

    [[nodiscard]] size_t entry() const { return m_entry; }

private:
    JsonStream& m_json;
    size_t m_entry;
    size_t m_verification;
};
void writeDifferences(JsonStream& json, const ExperienceFacts& facts, const CaseRecord& record) {
    json.key("differences"_L1).beginList();
    for (const ConfirmedDifference& found : facts.differences) {
        DifferenceWriter difference(json, found, record);
        const Experience& entry = record.experience[difference.entry()].value;
        if (found.start)
            difference.write(
                "start"_L1, [&] { json.day(entry.start); }, [&] { json.day(*found.start); });
        if (found.end)
            difference.write(
                "end"_L1, [&] { writeDay(json, entry.end); }, [&] { json.day(*found.end); });
        if (found.hoursPerWeek)
            difference.write(
                "hours_per_week"_L1, [&] { json.decimal(entry.hoursPerWeek.text()); },
                [&] { json.decimal(found.hoursPerWeek->text()); });
    }
    json.endList();
}

void writeExperience(JsonStream& json, const ExperienceFacts& facts, const CaseRecord& record) {
    const ExperienceTally& claimed = facts.claimed;
    const ExperienceTally& verified = facts.verified;
    json.key("path"_L1);
    if (const auto path = facts.path())
        json.word(wordOf(*path));
    else
        json.null();
    json.key("paid_months"_L1).number(claimed.paidMonths);
    json.key("internship_months"_L1).number(claimed.internshipMonths);
    json.key("verified_paid_months"_L1).number(verified.paidMonths);
    json.key("verified_internship_months"_L1).number(verified.internshipMonths);
    json.key("paid_left_over_days"_L1).number(claimed.paidLeftOverDays);
    json.key("internship_left_over_days"_L1).number(claimed.internshipLeftOverDays);
    json.key("verified_paid_left_over_days"_L1).number(verified.paidLeftOverDays);
    json.key("verified_internship_left_over_days"_L1).number(verified.internshipLeftOverDays);
    json.key("uncapped_internship_months"_L1).number(claimed.internshipMonthsUncapped);
    json.key("verified_uncapped_internship_months"_L1).number(verified.internshipMonthsUncapped);
    json.key("missing_months"_L1).number(facts.missingMonths);
    json.key("path_a_months"_L1).number(facts.pathAMonths);
    json.key("path_b_months"_L1).number(facts.pathBMonths);
    json.key("most_internship_months"_L1).number(facts.internshipMonthsCap);
    json.key("least_hours_per_week"_L1).decimal(facts.weeklyMinimum.text());
    writeRuns(json, "paid_runs"_L1, claimed.paidRuns);
    writeRuns(json, "internship_runs"_L1, claimed.internshipRuns);
    writeRuns(json, "verified_paid_runs"_L1, verified.paidRuns);
    writeRuns(json, "verified_internship_runs"_L1, verified.internshipRuns);
    writeLeftOut(json, "left_out"_L1, claimed, record);
    writeLeftOut(json, "verified_left_out"_L1, verified, record);
    writeDifferences(json, facts, record);
}

void writeTraining(JsonStream& json, const TrainingFacts& facts, const CaseRecord& record) {
    json.key("hours"_L1).decimal(facts.hours.text());
    json.key("needed_hours"_L1).decimal(facts.needed.text());
    json.key("missing_hours"_L1).decimal(facts.missing.text());
    json.key("internship_months"_L1).number(facts.internshipMonths);
    json.key("needed_internship_months"_L1).number(facts.internshipMonthsNeeded);
    json.key("counted"_L1).beginList();
    for (const TrainingId id : facts.counted)
        json.text(placeIn(u"training", record.training, id));
    json.endList();
    json.key("left_out"_L1).beginList();
    for (const LeftOutTraining& left : facts.leftOut) {
        json.beginObject();
        json.key("entry"_L1).text(placeIn(u"training", record.training, left.entry));
        json.key("why"_L1).word(wordOf(left.why));
        json.endObject();
    }
    json.endList();
}

void writeVerification(JsonStream& json, const VerificationFacts& facts, const CaseRecord& record) {
    json.key("counting"_L1).number(facts.counting);
    json.key("awaiting"_L1).number(facts.awaiting);
    json.key("by_self"_L1).number(facts.bySelf);
    json.key("refused"_L1).number(facts.refused);
    json.key("needed"_L1).number(facts.needed);
    json.key("asked"_L1).number(facts.asked);
    json.key("left_out"_L1).beginList();
    for (const LeftOutVerification& left : facts.leftOut) {
        json.beginObject();
        json.key("verification"_L1)
            .text(placeIn(u"verifications", record.verifications, left.verification));
        json.key("why"_L1).word(wordOf(left.why));
        json.endObject();
    }
    json.endList();
}

void writeConduct(JsonStream& json, const ConductFacts& facts) {
    json.key("version"_L1).text(facts.version);
    json.key("signed_version"_L1).text(facts.signedVersion);
    json.key("signed_name"_L1).text(facts.signedName);
    json.key("signed_on"_L1);
    writeDay(json, facts.signedOn);
    json.key("name_differs"_L1).flag(facts.nameDiffers);
    json.key("sections"_L1).number(facts.sections);
    json.key("sections_agreed"_L1).number(facts.sectionsAgreed);
}

void writeFee(JsonStream& json, const FeeFacts& facts) {
    json.key("kind"_L1).word(wordOf(facts.kind));
    json.key("paid"_L1).text(facts.paid.text());
    json.key("needed"_L1).text(facts.needed.text());
    json.key("missing"_L1).text(facts.missing().text());
    json.key("deadline"_L1);
    writeDay(json, facts.deadline);
}

} // namespace

QString placeText(QStringView listName, size_t position) {
    return listName + u'[' + QString::number(position) + u']';
}

void writeDay(JsonStream& json, const std::optional<QDate>& day) {
    if (day)
        json.day(*day);
    else
        json.null();
}

void writeFacts(JsonStream& json, CriterionCode code, const ApplicationStatus& status) {
    const EligibilityReport& report = status.report;
    json.beginObject();
    switch (code) {
    case CriterionCode::Education:
        json.key("level"_L1).word(wordOf(status.record.application.value.educationLevel));
        break;
    case CriterionCode::Experience:
        writeExperience(json, report.experience, status.record);
        break;
    case CriterionCode::Training:
        writeTraining(json, report.training, status.record);
        break;
    case CriterionCode::Resume:
        break;
    case CriterionCode::EmploymentVerification:
        writeVerification(json, report.verification, status.record);
        break;
    case CriterionCode::CodeOfConduct:
        writeConduct(json, report.conduct);
        break;
    case CriterionCode::Fee:
        writeFee(json, report.fee);
        break;
    case CriterionCode::Deadline:
        json.key("submitted_on"_L1).day(report.deadline.submittedOn);
        json.key("deadline"_L1);
        writeDay(json, report.deadline.deadline);
        break;
    }
    json.endObject();
}

} // namespace certdesk

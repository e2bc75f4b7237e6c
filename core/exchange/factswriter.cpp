// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/factswriter.h"

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

void writeRuns(JsonStream& json, QLatin1StringView name, const std::vector<DaySpan>& runs) {
    json.key(name).beginList();
    for (const DaySpan& run : runs) {
        json.beginObject();
        json.key("first"_L1).text(dayText(run.first()));
        json.key("last"_L1).text(dayText(run.last()));
        json.endObject();
    }
    json.endList();
}

void writeLeftOut(JsonStream& json, QLatin1StringView name, const ExperienceTally& tally,
                  const StoredList<Experience>& entries) {
    json.key(name).beginList();
    for (const LeftOutEntry& left : tally.leftOut) {
        json.beginObject();
        json.key("entry"_L1).text(placeIn(u"experience", entries, left.entry));
        json.key("why"_L1).text(QString(wordOf(left.why)));
        if (left.days) {
            json.key("first"_L1).text(dayText(left.days->first()));
            json.key("last"_L1).text(dayText(left.days->last()));
        }
        json.endObject();
    }
    json.endList();
}

void writeExperience(JsonStream& json, const ExperienceFacts& facts, const CaseRecord& record) {
    json.key("path"_L1);
    if (const auto path = facts.path())
        json.text(QString(wordOf(*path)));
    else
        json.null();
    json.key("paid_months"_L1).number(facts.claimed.paidMonths);
    json.key("internship_months"_L1).number(facts.claimed.internshipMonths);
    json.key("verified_paid_months"_L1).number(facts.verified.paidMonths);
    json.key("verified_internship_months"_L1).number(facts.verified.internshipMonths);
    json.key("missing_months"_L1).number(facts.missingMonths);
    writeRuns(json, "paid_runs"_L1, facts.claimed.paidRuns);
    writeRuns(json, "internship_runs"_L1, facts.claimed.internshipRuns);
    writeRuns(json, "verified_paid_runs"_L1, facts.verified.paidRuns);
    writeRuns(json, "verified_internship_runs"_L1, facts.verified.internshipRuns);
    writeLeftOut(json, "left_out"_L1, facts.claimed, record.experience);
    writeLeftOut(json, "verified_left_out"_L1, facts.verified, record.experience);
}

void writeTraining(JsonStream& json, const TrainingFacts& facts) {
    json.key("hours"_L1).decimal(facts.hours.text());
    json.key("needed_hours"_L1).decimal(facts.needed.text());
    json.key("missing_hours"_L1).decimal(facts.missing.text());
    json.key("internship_months"_L1).number(facts.internshipMonths);
    json.key("needed_internship_months"_L1).number(facts.internshipMonthsNeeded);
}

void writeConduct(JsonStream& json, const ConductFacts& facts) {
    json.key("version"_L1).text(facts.version);
    json.key("signed_version"_L1).text(facts.signedVersion);
    json.key("signed_name"_L1).text(facts.signedName);
    json.key("signed_on"_L1);
    writeDay(json, facts.signedOn);
    json.key("name_differs"_L1).flag(facts.nameDiffers);
}

} // namespace

void writeDay(JsonStream& json, const std::optional<QDate>& day) {
    if (day)
        json.text(dayText(*day));
    else
        json.null();
}

void writeFacts(JsonStream& json, CriterionCode code, const ApplicationStatus& status) {
    const EligibilityReport& report = status.report;
    json.beginObject();
    switch (code) {
    case CriterionCode::Education:
        json.key("level"_L1).text(QString(wordOf(status.record.application.value.educationLevel)));
        break;
    case CriterionCode::Experience:
        writeExperience(json, report.experience, status.record);
        break;
    case CriterionCode::Training:
        writeTraining(json, report.training);
        break;
    case CriterionCode::Resume:
        break;
    case CriterionCode::EmploymentVerification:
        json.key("counting"_L1).number(report.verification.counting);
        json.key("awaiting"_L1).number(report.verification.awaiting);
        json.key("by_self"_L1).number(report.verification.bySelf);
        break;
    case CriterionCode::CodeOfConduct:
        writeConduct(json, report.conduct);
        break;
    case CriterionCode::Fee:
        json.key("paid"_L1).text(report.fee.paid.text());
        json.key("needed"_L1).text(report.fee.needed.text());
        json.key("deadline"_L1);
        writeDay(json, report.fee.deadline);
        break;
    case CriterionCode::Deadline:
        json.key("submitted_on"_L1).text(dayText(report.deadline.submittedOn));
        json.key("deadline"_L1);
        writeDay(json, report.deadline.deadline);
        break;
    }
    json.endObject();
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/editionreader.h"

#include "core/exchange/editionfields.h"
#include "core/rules/report.h"
#include "core/wording/wording.h"

#include <algorithm>

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostMonths = 1200;
constexpr int mostDays = 3660;
constexpr int mostYears = 100;
constexpr int mostHoursAWeek = 168;
constexpr int mostHours = 10'000;
constexpr int mostResubmissions = 100;
constexpr int usualResubmissions = 1;

template <class T>
bool contains(const std::vector<T>& list, const T& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

FeePolicy readFee(EditionFields& fields, Intake intake) {
    FeePolicy fee{fields.word<PaymentKind>("required"_L1), fields.amount("amount"_L1),
                  fields.amount("nonrefundable"_L1), fields.amount("sitting"_L1)};
    if (fee.required != PaymentKind::ExamFee && fee.required != PaymentKind::ApplicationFee)
        fields.refuse("required"_L1, ErrorCode::UnknownWord, wordOf(fee.required),
                      wordOf(PaymentKind::ExamFee) + u", " + wordOf(PaymentKind::ApplicationFee));
    if (fee.nonrefundable > fee.amount)
        fields.refuse("nonrefundable"_L1, ErrorCode::AboveLimit, fee.nonrefundable.text(),
                      u"fee.amount, "_s + fee.amount.text());
    // Rules 3, refund: on demand the fee to apply is never given back, and only there is a sitting
    // paid for apart.
    if (intake == Intake::OnDemand && fee.nonrefundable < fee.amount)
        fields.refuse("nonrefundable"_L1, ErrorCode::Contradicts, fee.nonrefundable.text(),
                      u"intake on_demand, fee.amount "_s + fee.amount.text());
    if (intake == Intake::Windows && fee.sitting > noMoney)
        fields.refuse("sitting"_L1, ErrorCode::Contradicts, fee.sitting.text(),
                      u"intake windows"_s);
    return fee;
}

EvidencePolicy readEvidencePolicy(EditionFields& fields) {
    return {fields.words<DocumentKind>("kinds"_L1), fields.words<MediaType>("media_types"_L1)};
}

ExperiencePolicy readExperiencePolicy(EditionFields& fields) {
    ExperiencePolicy policy{fields.whole("path_a_months"_L1, 0, mostMonths),
                            fields.whole("path_b_months"_L1, 0, mostMonths),
                            fields.whole("internship_months_cap"_L1, 0, mostMonths),
                            fields.hours("weekly_minimum"_L1, mostHoursAWeek),
                            fields.whole("left_over_days_of_month"_L1, 28, 31),
                            fields.flag("combine_concurrent_hours"_L1),
                            fields.words<ExperienceKind>("kinds"_L1),
                            fields.words<WorkSetting>("settings"_L1)};
    const QString pathA = u"experience.path_a_months, %1"_s.arg(policy.pathAMonths);
    if (policy.pathBMonths > policy.pathAMonths)
        fields.refuse("path_b_months"_L1, ErrorCode::AboveLimit,
                      QString::number(policy.pathBMonths), pathA);
    if (policy.internshipMonthsCap > policy.pathAMonths)
        fields.refuse("internship_months_cap"_L1, ErrorCode::AboveLimit,
                      QString::number(policy.internshipMonthsCap), pathA);
    if (!policy.kinds.empty() && !contains(policy.kinds, ExperienceKind::Paid))
        fields.refuse("kinds"_L1, ErrorCode::Contradicts, u"experience.kinds"_s,
                      u"experience.path_b_months"_s);
    return policy;
}

TrainingPolicy readTrainingPolicy(EditionFields& fields) {
    return {fields.whole("internship_months"_L1, 1, mostMonths),
            fields.hours("course_hours"_L1, mostHours),
            fields.whole("courses_counted"_L1, 1, 1000)};
}

ConductPolicy readConduct(EditionFields& fields) {
    return {fields.line("version"_L1), fields.wholes("sections"_L1, 1, 100)};
}

AttemptPolicy readAttempts(EditionFields& fields, Intake intake) {
    AttemptPolicy policy{fields.whole("sittings_per_period"_L1, 1, 100),
                         fields.whole("period_months"_L1, 1, mostMonths),
                         fields.word<PeriodAnchor>("anchor"_L1),
                         fields.wholeOrNone("wait_days"_L1, 0, mostDays),
                         fields.flag("retest_needs_application"_L1),
                         fields.wholeOrNone("approval_months"_L1, 1, mostMonths),
                         fields.flag("feedback_to_those_who_did_not_pass"_L1),
                         {}};
    const QStringList names = fields.texts("domain_names"_L1);
    if (names.size() == static_cast<qsizetype>(policy.domainNames.size()))
        std::copy(names.begin(), names.end(), policy.domainNames.begin());
    else
        fields.refuse("domain_names"_L1, ErrorCode::WrongCount, u"domain_names"_s,
                      QString::number(policy.domainNames.size()));
    if (intake == Intake::OnDemand) {
        // Without windows nothing else says when a sitting may follow or an approval ends.
        const auto contradicts = [&fields](QLatin1StringView name) {
            fields.refuse(name, ErrorCode::Contradicts, name, u"intake on_demand"_s);
        };
        if (policy.anchor == PeriodAnchor::WindowFirstDay)
            contradicts("anchor"_L1);
        if (!policy.waitDays)
            contradicts("wait_days"_L1);
        if (!policy.approvalMonths)
            contradicts("approval_months"_L1);
    } else {
        // An approval is for its window: it neither lasts for months nor for a later sitting.
        const auto contradicts = [&fields](QLatin1StringView name) {
            fields.refuse(name, ErrorCode::Contradicts, name, u"intake windows"_s);
        };
        if (policy.approvalMonths)
            contradicts("approval_months"_L1);
        if (!policy.retestNeedsApplication)
            contradicts("retest_needs_application"_L1);
    }
    return policy;
}

ServiceTimes readTimes(EditionFields& fields) {
    const auto days = [&fields](QLatin1StringView name) { return fields.whole(name, 0, mostDays); };
    return {days("notice_business_days"_L1),
            days("pended_days"_L1),
            days("appeal_days"_L1),
            fields.wholeOrNone("disrupted_testing_business_days"_L1, 0, mostDays),
            days("appeal_review_days"_L1),
            days("appeal_outcome_days"_L1),
            days("complaint_screening_business_days"_L1),
            days("renewal_review_business_days"_L1),
            days("receipt_days_by_post"_L1),
            days("receipt_days_by_email"_L1),
            days("verification_reminder_days"_L1),
            fields.wholeOr("pended_resubmissions"_L1, 0, mostResubmissions, usualResubmissions)};
}

CredentialPolicy readCredential(EditionFields& fields) {
    CredentialPolicy policy{fields.whole("valid_years"_L1, 1, mostYears),
                            fields.whole("renewal_opens_months"_L1, 0, mostMonths),
                            fields.whole("grace_days"_L1, 0, mostDays),
                            fields.hours("continuing_education_hours"_L1, mostHours),
                            fields.hours("in_agency_hours_maximum"_L1, mostHours),
                            fields.amount("renewal_fee"_L1),
                            fields.amount("renewal_fee_kept"_L1)};
    if (policy.renewalOpensMonths > 12 * policy.validYears)
        fields.refuse("renewal_opens_months"_L1, ErrorCode::AboveLimit,
                      QString::number(policy.renewalOpensMonths),
                      u"credential.valid_years, %1"_s.arg(policy.validYears));
    if (policy.inAgencyMaximum > policy.continuingEducation)
        fields.refuse(
            "in_agency_hours_maximum"_L1, ErrorCode::AboveLimit, policy.inAgencyMaximum.text(),
            u"credential.continuing_education_hours, "_s + policy.continuingEducation.text());
    if (policy.renewalKept > policy.renewalFee)
        fields.refuse("renewal_fee_kept"_L1, ErrorCode::AboveLimit, policy.renewalKept.text(),
                      u"credential.renewal_fee, "_s + policy.renewalFee.text());
    return policy;
}

QHash<QString, QString> readSectionNames(EditionFields& fields) {
    QHash<QString, QString> sections;
    for (const auto& criterion : EnumWords<CriterionCode>::words)
        sections.insert(criterion.word, fields.text(criterion.word));
    // Editions of before it was named are still read.
    if (const QString retest = fields.textIfAny("retest"_L1); !retest.isEmpty())
        sections.insert(retestSection.toString(), retest);
    return sections;
}

std::vector<CodedReason> readReasons(EditionFields& top) {
    QStringList codes;
    return top.groups("reasons"_L1, [&codes](EditionFields& fields) {
        CodedReason reason{fields.line("code"_L1),
                           fields.text("label"_L1),
                           fields.text("paragraph"_L1),
                           fields.text("send"_L1),
                           fields.words<ReasonUse>("uses"_L1),
                           fields.wordsOr<CriterionCode>("about"_L1, {})};
        if (codes.contains(reason.code))
            fields.refuse("code"_L1, ErrorCode::NamedTwice, reason.code);
        codes << reason.code;
        return reason;
    });
}

/// How many verifications are needed and asked for.
struct VerificationCounts {
    int needed;
    int asked;
};

VerificationCounts readVerifications(EditionFields& fields) {
    const int needed = fields.whole("needed"_L1, 1, 100);
    const int asked = fields.whole("asked"_L1, 1, 100);
    if (needed > asked)
        fields.refuse("needed"_L1, ErrorCode::AboveLimit, QString::number(needed),
                      u"verifications.asked, %1"_s.arg(asked));
    return {needed, asked};
}

std::vector<MediaType> everyMediaType() {
    std::vector<MediaType> types;
    for (const auto& type : EnumWords<MediaType>::words)
        types.push_back(type.value);
    return types;
}

PolicyEdition readPolicy(EditionFields& top) {
    // Each read in its turn: the order of arguments is nobody's promise.
    const QString code = top.line("code"_L1);
    const QString name = top.line("name"_L1);
    const QDate effectiveFrom = top.day("effective_from"_L1);
    const Intake intake = top.word<Intake>("intake"_L1);
    const FeePolicy fee =
        top.group("fee"_L1, [intake](EditionFields& fields) { return readFee(fields, intake); });
    const VerificationCounts verifications = top.group("verifications"_L1, readVerifications);
    return PolicyEdition{
        .code = code,
        .name = name,
        .effectiveFrom = effectiveFrom,
        .intake = intake,
        .fee = fee,
        .education = top.group("education"_L1, readEvidencePolicy),
        .resume = top.group("resume"_L1, readEvidencePolicy),
        .otherDocuments = top.wordsOr<MediaType>("other_documents"_L1, everyMediaType()),
        .verificationsNeeded = verifications.needed,
        .verificationsAsked = verifications.asked,
        .experience = top.group("experience"_L1, readExperiencePolicy),
        .training = top.group("training"_L1, readTrainingPolicy),
        .conduct = top.group("conduct"_L1, readConduct),
        .attempts =
            top.group("attempts"_L1,
                      [intake](EditionFields& fields) { return readAttempts(fields, intake); }),
        .times = top.group("times"_L1, readTimes),
        .credential = top.group("credential"_L1, readCredential),
        .reasons = readReasons(top),
        .sections = top.group("sections"_L1, readSectionNames)};
}

} // namespace

std::optional<PolicyEdition> readEdition(const QByteArray& json, std::vector<Problem>& problems) {
    JsonFindings findings;
    auto edition = EditionFields::ofFile(json, "certdesk-policy-edition"_L1, findings, readPolicy);
    std::move(findings.errors.begin(), findings.errors.end(), std::back_inserter(problems));
    return edition;
}

Result<PolicyEdition> readEdition(const QByteArray& json, const QString& fileName) {
    std::vector<Problem> problems;
    std::optional<PolicyEdition> edition = readEdition(json, problems);
    if (!edition)
        return fail(asOneError(problems.front(), fileName));
    return *std::move(edition);
}

std::vector<Problem> collisions(const std::vector<PolicyEdition>& editions,
                                const PolicyEdition& added) {
    std::vector<Problem> problems;
    for (const PolicyEdition& other : editions) {
        if (other.code == added.code)
            problems.push_back(
                {.path = u"code"_s, .error = {ErrorCode::EditionCodeTaken, added.code, {}}});
        if (other.effectiveFrom == added.effectiveFrom)
            problems.push_back(
                {.path = u"effective_from"_s,
                 .error = {ErrorCode::EditionDayTaken, dayText(added.effectiveFrom), other.code}});
    }
    return problems;
}

Result<PolicyBook> readPolicyBook(const std::vector<NamedJson>& files) {
    std::vector<PolicyEdition> editions;
    for (const auto& [fileName, json] : files) {
        auto edition = readEdition(json, fileName);
        if (!edition)
            return fail(edition.error());
        if (const auto problems = collisions(editions, *edition); !problems.empty())
            return fail(asOneError(problems.front(), fileName));
        editions.push_back(std::move(*edition));
    }
    if (editions.empty())
        return fail(ErrorCode::EditionInvalid, {}, wording::text(u"edition.none"_s));
    return PolicyBook(std::move(editions));
}

} // namespace certdesk

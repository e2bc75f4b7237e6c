// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/editionreader.h"

#include "core/base/sha256.h"
#include "core/exchange/editionfields.h"
#include "core/rules/report.h"
#include "core/wording/catalogue.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace certdesk {

namespace {

constexpr int mostMonths = 1200;
constexpr int mostDays = 3660;
constexpr int mostYears = 100;
constexpr int mostHoursAWeek = 168;
constexpr int mostHours = 10'000;

FeePolicy readFee(EditionFields fields) {
    FeePolicy fee{fields.word<PaymentKind>(QStringLiteral("required")),
                  fields.amount(QStringLiteral("amount")),
                  fields.amount(QStringLiteral("nonrefundable")),
                  fields.amount(QStringLiteral("sitting"))};
    if (fee.required != PaymentKind::ExamFee && fee.required != PaymentKind::ApplicationFee)
        fields.refuse(
            QStringLiteral("required"), QStringLiteral("not_word"),
            {{u"words", wordOf(PaymentKind::ExamFee) + u", " + wordOf(PaymentKind::ApplicationFee)},
             {u"found", wordOf(fee.required)}});
    if (fee.nonrefundable > fee.amount)
        fields.refuse(QStringLiteral("nonrefundable"), QStringLiteral("above"),
                      {{u"limit", QStringLiteral("fee.amount")}});
    fields.noOthers();
    return fee;
}

EvidencePolicy readEvidence(EditionFields fields) {
    EvidencePolicy evidence{fields.words<DocumentKind>(QStringLiteral("kinds")),
                            fields.words<MediaType>(QStringLiteral("media_types"))};
    fields.noOthers();
    return evidence;
}

ExperiencePolicy readExperience(EditionFields fields) {
    ExperiencePolicy policy{fields.whole(QStringLiteral("path_a_months"), 0, mostMonths),
                            fields.whole(QStringLiteral("path_b_months"), 0, mostMonths),
                            fields.whole(QStringLiteral("internship_months_cap"), 0, mostMonths),
                            fields.hours(QStringLiteral("weekly_minimum"), mostHoursAWeek),
                            fields.whole(QStringLiteral("left_over_days_of_month"), 28, 31),
                            fields.flag(QStringLiteral("combine_concurrent_hours")),
                            fields.words<ExperienceKind>(QStringLiteral("kinds")),
                            fields.words<WorkSetting>(QStringLiteral("settings"))};
    if (policy.pathBMonths > policy.pathAMonths)
        fields.refuse(QStringLiteral("path_b_months"), QStringLiteral("above"),
                      {{u"limit", QStringLiteral("experience.path_a_months")}});
    fields.noOthers();
    return policy;
}

TrainingPolicy readTraining(EditionFields fields) {
    TrainingPolicy policy{fields.whole(QStringLiteral("internship_months"), 1, mostMonths),
                          fields.hours(QStringLiteral("course_hours"), mostHours),
                          fields.whole(QStringLiteral("courses_counted"), 1, 1000)};
    fields.noOthers();
    return policy;
}

ConductPolicy readConduct(EditionFields fields) {
    ConductPolicy policy{fields.text(QStringLiteral("version")),
                         fields.wholes(QStringLiteral("sections"), 1, 100)};
    fields.noOthers();
    return policy;
}

AttemptPolicy readAttempts(EditionFields fields, Intake intake) {
    AttemptPolicy policy{fields.whole(QStringLiteral("sittings_per_period"), 1, 100),
                         fields.whole(QStringLiteral("period_months"), 1, mostMonths),
                         fields.word<PeriodAnchor>(QStringLiteral("anchor")),
                         fields.wholeOrNone(QStringLiteral("wait_days"), 0, mostDays),
                         fields.flag(QStringLiteral("retest_needs_application")),
                         fields.wholeOrNone(QStringLiteral("approval_months"), 1, mostMonths),
                         fields.flag(QStringLiteral("feedback_to_those_who_did_not_pass")),
                         {}};
    const QString domains = QStringLiteral("domain_names");
    const QStringList names = fields.texts(domains);
    if (names.size() != static_cast<qsizetype>(policy.domainNames.size()))
        fields.refuse(domains, QStringLiteral("entry_count"),
                      {{u"count", static_cast<qint64>(policy.domainNames.size())}});
    else
        std::copy(names.begin(), names.end(), policy.domainNames.begin());
    if (intake == Intake::OnDemand) {
        // Without windows nothing else says when a sitting may follow or an approval ends.
        const auto contradicts = [&fields](const QString& name) {
            fields.refuse(name, QStringLiteral("contradicts"),
                          {{u"other", QStringLiteral("intake on_demand")}});
        };
        if (policy.anchor == PeriodAnchor::WindowFirstDay)
            contradicts(QStringLiteral("anchor"));
        if (!policy.waitDays)
            contradicts(QStringLiteral("wait_days"));
        if (!policy.approvalMonths)
            contradicts(QStringLiteral("approval_months"));
    }
    fields.noOthers();
    return policy;
}

ServiceTimes readTimes(EditionFields fields) {
    const auto days = [&fields](const QString& name) { return fields.whole(name, 0, mostDays); };
    ServiceTimes times{
        days(QStringLiteral("notice_business_days")),
        days(QStringLiteral("pended_days")),
        days(QStringLiteral("appeal_days")),
        fields.wholeOrNone(QStringLiteral("disrupted_testing_business_days"), 0, mostDays),
        days(QStringLiteral("appeal_review_days")),
        days(QStringLiteral("appeal_outcome_days")),
        days(QStringLiteral("complaint_screening_business_days")),
        days(QStringLiteral("renewal_review_business_days")),
        days(QStringLiteral("receipt_days_by_post")),
        days(QStringLiteral("receipt_days_by_email")),
        days(QStringLiteral("verification_reminder_days"))};
    fields.noOthers();
    return times;
}

CredentialPolicy readCredential(EditionFields fields) {
    CredentialPolicy policy{fields.whole(QStringLiteral("valid_years"), 1, mostYears),
                            fields.whole(QStringLiteral("renewal_opens_months"), 0, mostMonths),
                            fields.whole(QStringLiteral("grace_days"), 0, mostDays),
                            fields.hours(QStringLiteral("continuing_education_hours"), mostHours),
                            fields.hours(QStringLiteral("in_agency_hours_maximum"), mostHours),
                            fields.amount(QStringLiteral("renewal_fee")),
                            fields.amount(QStringLiteral("renewal_fee_kept"))};
    if (policy.inAgencyMaximum > policy.continuingEducation)
        fields.refuse(QStringLiteral("in_agency_hours_maximum"), QStringLiteral("above"),
                      {{u"limit", QStringLiteral("credential.continuing_education_hours")}});
    if (policy.renewalKept > policy.renewalFee)
        fields.refuse(QStringLiteral("renewal_fee_kept"), QStringLiteral("above"),
                      {{u"limit", QStringLiteral("credential.renewal_fee")}});
    fields.noOthers();
    return policy;
}

QHash<QString, QString> readSections(EditionFields fields) {
    QHash<QString, QString> sections;
    for (const auto& criterion : EnumWords<CriterionCode>::words)
        sections.insert(criterion.word, fields.text(criterion.word));
    fields.noOthers();
    return sections;
}

std::vector<CodedReason> readReasons(std::vector<EditionFields> entries) {
    std::vector<CodedReason> reasons;
    for (EditionFields& fields : entries) {
        CodedReason reason{
            fields.text(QStringLiteral("code")), fields.text(QStringLiteral("label")),
            fields.text(QStringLiteral("paragraph")), fields.text(QStringLiteral("send")),
            fields.words<ReasonUse>(QStringLiteral("uses"))};
        fields.noOthers();
        if (std::any_of(reasons.begin(), reasons.end(),
                        [&](const CodedReason& other) { return other.code == reason.code; }))
            fields.refuse(QStringLiteral("code"), QStringLiteral("twice"),
                          {{u"found", reason.code}});
        reasons.push_back(std::move(reason));
    }
    return reasons;
}

QByteArray shipped(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Result<PolicyEdition> readEdition(const QByteArray& json, const QString& fileName) {
    EditionFindings findings(fileName);
    EditionFields top =
        EditionFields::opened(json, QStringLiteral("certdesk-policy-edition"), findings);
    const QString code = top.text(QStringLiteral("code"));
    const QString name = top.text(QStringLiteral("name"));
    const QDate effectiveFrom = top.day(QStringLiteral("effective_from"));
    const Intake intake = top.word<Intake>(QStringLiteral("intake"));
    const FeePolicy fee = readFee(top.group(QStringLiteral("fee")));
    EvidencePolicy education = readEvidence(top.group(QStringLiteral("education")));
    EvidencePolicy resume = readEvidence(top.group(QStringLiteral("resume")));
    EditionFields verifications = top.group(QStringLiteral("verifications"));
    const int asked = verifications.whole(QStringLiteral("asked"), 1, 100);
    const int needed = verifications.whole(QStringLiteral("needed"), 1, 100);
    if (needed > asked)
        verifications.refuse(QStringLiteral("needed"), QStringLiteral("above"),
                             {{u"limit", QStringLiteral("verifications.asked")}});
    verifications.noOthers();
    PolicyEdition edition{code,
                          name,
                          effectiveFrom,
                          intake,
                          fee,
                          std::move(education),
                          std::move(resume),
                          needed,
                          asked,
                          readExperience(top.group(QStringLiteral("experience"))),
                          readTraining(top.group(QStringLiteral("training"))),
                          readConduct(top.group(QStringLiteral("conduct"))),
                          readAttempts(top.group(QStringLiteral("attempts")), intake),
                          readTimes(top.group(QStringLiteral("times"))),
                          readCredential(top.group(QStringLiteral("credential"))),
                          readReasons(top.groups(QStringLiteral("reasons"))),
                          readSections(top.group(QStringLiteral("sections")))};
    top.noOthers();
    if (findings.error())
        return fail(*findings.error());
    return edition;
}

Result<PolicyBook> readPolicyBook(const std::vector<NamedJson>& files) {
    std::vector<PolicyEdition> editions;
    for (const auto& [fileName, json] : files) {
        auto edition = readEdition(json, fileName);
        if (!edition)
            return fail(edition.error());
        EditionFindings findings(fileName);
        for (const PolicyEdition& other : editions) {
            if (other.code == edition->code)
                findings.refuse(QStringLiteral("code"), QStringLiteral("same_code"));
            if (other.effectiveFrom == edition->effectiveFrom)
                findings.refuse(QStringLiteral("effective_from"), QStringLiteral("same_day"),
                                {{u"other", other.code}});
        }
        if (findings.error())
            return fail(*findings.error());
        editions.push_back(std::move(*edition));
    }
    if (editions.empty())
        return fail(ErrorCode::EditionInvalid, {}, wording::text(QStringLiteral("edition.none")));
    return PolicyBook(std::move(editions));
}

std::vector<NamedJson> shippedEditions() {
    const QDir folder(QStringLiteral(":/programs/cesp"));
    std::vector<NamedJson> editions;
    for (const QString& name :
         folder.entryList({QStringLiteral("cesp-*.json")}, QDir::Files, QDir::Name))
        editions.push_back({name, shipped(folder.filePath(name))});
    return editions;
}

Result<PolicyBook> shippedPolicyBook() {
    return readPolicyBook(shippedEditions());
}

Result<ProgramText> readProgram(const QByteArray& json, const QString& fileName) {
    EditionFindings findings(fileName);
    EditionFields top = EditionFields::opened(json, QStringLiteral("certdesk-program"), findings);
    ProgramText program{top.text(QStringLiteral("code")),
                        top.text(QStringLiteral("program")),
                        top.text(QStringLiteral("council")),
                        top.text(QStringLiteral("credential")),
                        {}};
    for (EditionFields& fields : top.groups(QStringLiteral("forms"))) {
        const int items = fields.whole(QStringLiteral("items"), 1, 10'000);
        const int scored = fields.whole(QStringLiteral("scored_items"), 1, items);
        const int cut = fields.whole(QStringLiteral("cut_score"), 1, scored);
        auto form = ExamForm::create({fields.text(QStringLiteral("code")), items, scored, cut,
                                      fields.day(QStringLiteral("current_from"))});
        fields.noOthers();
        if (form)
            program.forms.push_back(std::move(*form));
    }
    top.noOthers();
    if (findings.error())
        return fail(*findings.error());
    return program;
}

Result<ProgramText> shippedProgram() {
    return readProgram(shipped(QStringLiteral(":/programs/cesp/program.json")),
                       QStringLiteral("program.json"));
}

Result<ConductText> shippedConductText(const QString& version) {
    const QByteArray json = shipped(u":/conduct/" + version + u".json");
    if (json.isEmpty())
        return fail(ErrorCode::NotFound, version);
    return ConductText{version, QString::fromUtf8(json), sha256(json)};
}

} // namespace certdesk

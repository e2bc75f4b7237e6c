// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/conductreader.h"
#include "core/exchange/shippedpolicy.h"
#include "core/rules/report.h"
#include "core/wording/sentences.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

QByteArray shippedJson() {
    return shippedEditions().front().json;
}

// Replaces the first place where a piece of text stands; it must be there.
QByteArray with(const char* before, const char* after) {
    QByteArray json = shippedJson();
    const auto place = json.indexOf(before);
    REQUIRE(place >= 0);
    return json.replace(place, static_cast<qsizetype>(qstrlen(before)), after);
}

} // namespace

TEST_CASE("The shipped editions hold the numbers of the published rules") {
    const PolicyEdition& old = march2020();
    const PolicyEdition& now = january2021();
    CHECK(old.effectiveFrom == day("2020-03-01"));
    CHECK(now.effectiveFrom == day("2021-01-01"));
    CHECK(old.intake == Intake::Windows);
    CHECK(now.intake == Intake::OnDemand);
    CHECK(old.fee == FeePolicy{PaymentKind::ExamFee, money("199.00"), money("40.00"), noMoney});
    CHECK(now.fee ==
          FeePolicy{PaymentKind::ApplicationFee, money("40.00"), money("40.00"), money("159.00")});
    CHECK(old.attempts.anchor == PeriodAnchor::WindowFirstDay);
    CHECK(now.attempts.anchor == PeriodAnchor::SittingDay);
    CHECK_FALSE(old.attempts.waitDays.has_value());
    CHECK(now.attempts.waitDays == 30);
    CHECK(old.attempts.retestNeedsApplication);
    CHECK(now.attempts.approvalMonths == 12);
    CHECK_FALSE(old.times.disruptedTestingBusinessDays.has_value());
    CHECK(now.times.disruptedTestingBusinessDays == 3);
    for (const PolicyEdition& edition : shippedBook().editions()) {
        CHECK(edition.attempts.sittingsPerPeriod == 2);
        CHECK(edition.attempts.periodMonths == 12);
        CHECK(edition.experience.pathAMonths == 12);
        CHECK(edition.experience.pathBMonths == 9);
        CHECK(edition.experience.internshipMonthsCap == 3);
        CHECK(edition.experience.weeklyMinimum == hours("20"));
        CHECK_FALSE(edition.experience.combineConcurrentHours);
        CHECK(edition.training == TrainingPolicy{2, hours("32"), 3});
        CHECK(edition.conduct == ConductPolicy{QStringLiteral("2020-03"), {1, 2, 3}});
        CHECK(edition.credential == CredentialPolicy{3, 9, 30, hours("36"), hours("20"),
                                                     money("125.00"), money("31.25")});
        CHECK(edition.times.noticeBusinessDays == 10);
        CHECK(edition.times.receiptDaysByPost == 5);
        CHECK(edition.sections.size() == 9);
    }
}

TEST_CASE("Each coded reason has words for the picker and for the letter") {
    for (const PolicyEdition& edition : shippedBook().editions()) {
        CHECK(edition.reasons.size() >= 25);
        std::set<ReasonUse> uses;
        for (const CodedReason& reason : edition.reasons) {
            CAPTURE(reason.code.toStdString());
            CHECK(reason.paragraph.endsWith(u'.'));
            CHECK(reason.send.endsWith(u'.'));
            CHECK_FALSE(reason.label.endsWith(u'.'));
            CHECK_FALSE(reason.paragraph.contains(QStringLiteral("fail"), Qt::CaseInsensitive));
            uses.insert(reason.uses.begin(), reason.uses.end());
            CHECK(edition.reason(reason.code) == &reason);
        }
        CHECK(uses.size() == EnumWords<ReasonUse>::words.size());
        CHECK(edition.reason(u"nothing_of_the_kind") == nullptr);
    }
}

TEST_CASE("An edition that is wrong is refused with path and reason") {
    struct Row {
        const char* before;
        const char* after;
        const char* path;
        ErrorCode code;
    };
    using E = ErrorCode;
    const auto row = GENERATE(values<Row>({
        {"\"199.00\"", "\"-199.00\"", "fee.amount", E::WrongAmount},
        {"\"199.00\"", "199", "fee.amount", E::WrongType},
        {"\"199.00\"", "\"199\"", "fee.amount", E::WrongAmount},
        {"\"199.00\"", "\"99999999.00\"", "fee.amount", E::WrongAmount},
        {"\"nonrefundable\": \"40.00\"", "\"nonrefundable\": \"200.00\"", "fee.nonrefundable",
         E::AboveLimit},
        {"\"nonrefundable\": \"40.00\"", "\"nonrefundable\": \"-0.01\"", "fee.nonrefundable",
         E::WrongAmount},
        {"\"sitting\": \"0.00\"", "\"sitting\": \"159.00\"", "fee.sitting", E::Contradicts},
        {"\"required\": \"exam_fee\"", "\"required\": \"refund\"", "fee.required", E::UnknownWord},
        {"\"required\": \"exam_fee\"", "\"required\": \"entry\"", "fee.required", E::UnknownWord},
        {"\"high_school_diploma\",", "\"high_school_diplom\",", "education.kinds[0]",
         E::UnknownWord},
        {"\"high_school_diploma\",", "\"resume\", \"resume\",", "education.kinds[1]",
         E::NamedTwice},
        {"\"image/jpeg\"", "\"image/gif\"", "education.media_types[1]", E::UnknownWord},
        {"\"media_types\": [\"application/pdf\", \"image/jpeg\"]", "\"media_types\": []",
         "education.media_types", E::ListEmpty},
        {"\"needed\": 1", "\"needed\": 4", "verifications.needed", E::AboveLimit},
        {"\"needed\": 1", "\"needed\": 0", "verifications.needed", E::WrongNumber},
        {"\"weekly_minimum\": 20", "\"weekly_minimum\": 169", "experience.weekly_minimum",
         E::WrongNumber},
        {"\"weekly_minimum\": 20", "\"weekly_minimum\": -1", "experience.weekly_minimum",
         E::WrongNumber},
        {"\"weekly_minimum\": 20", "\"weekly_minimum\": 20.005", "experience.weekly_minimum",
         E::TooManyDecimals},
        {"\"path_b_months\": 9", "\"path_b_months\": 13", "experience.path_b_months",
         E::AboveLimit},
        {"\"path_b_months\": 9", "\"path_b_months\": 9.5", "experience.path_b_months",
         E::WrongNumber},
        {"\"path_b_months\": 9", "\"path_b_months\": -1", "experience.path_b_months",
         E::WrongNumber},
        {"\"path_b_months\": 9", "\"path_b_months\": 1e300", "experience.path_b_months",
         E::WrongNumber},
        {"\"path_b_months\": 9", "\"path_b_months\": \"9\"", "experience.path_b_months",
         E::WrongType},
        {"\"path_b_months\": 9,", "", "experience.path_b_months", E::Missing},
        {"\"path_b_months\": 9", "\"path_c_months\": 9, \"path_b_months\": 9",
         "experience.path_c_months", E::FieldUnknown},
        {"\"path_b_months\": 9", "\"path_b_months\": 8, \"path_b_months\": 9",
         "experience.path_b_months", E::DuplicateField},
        {"\"internship_months_cap\": 3", "\"internship_months_cap\": 13",
         "experience.internship_months_cap", E::AboveLimit},
        {"\"left_over_days_of_month\": 31", "\"left_over_days_of_month\": 32",
         "experience.left_over_days_of_month", E::WrongNumber},
        {"\"kinds\": [\"paid\", ", "\"kinds\": [", "experience.kinds", E::Contradicts},
        {"\"community\", ", "\"community\", \"community\", ", "experience.settings[1]",
         E::NamedTwice},
        {"\"combine_concurrent_hours\": false", "\"combine_concurrent_hours\": 0",
         "experience.combine_concurrent_hours", E::WrongType},
        {"\"courses_counted\": 3", "\"courses_counted\": 0", "training.courses_counted",
         E::WrongNumber},
        {"\"sections\": [1, 2, 3]", "\"sections\": []", "conduct.sections", E::ListEmpty},
        {"\"sections\": [1, 2, 3]", "\"sections\": [1, 1]", "conduct.sections[1]", E::NamedTwice},
        {"\"sections\": [1, 2, 3]", "\"sections\": [0]", "conduct.sections[0]", E::WrongNumber},
        {"\"sections\": [1, 2, 3]", "\"sections\": 3", "conduct.sections", E::WrongType},
        {"\"version\": \"2020-03\"", "\"version\": \"2020\\n03\"", "conduct.version",
         E::LineBreakInText},
        {"\"approval_months\": null", "\"approval_months\": 12", "attempts.approval_months",
         E::Contradicts},
        {"\"retest_needs_application\": true", "\"retest_needs_application\": false",
         "attempts.retest_needs_application", E::Contradicts},
        {"\"wait_days\": null", "\"wait_days\": -1", "attempts.wait_days", E::WrongNumber},
        {"\"sittings_per_period\": 2", "\"sittings_per_period\": 0", "attempts.sittings_per_period",
         E::WrongNumber},
        {"\"Community Research and Job Development\",", "", "attempts.domain_names", E::WrongCount},
        {"\"pended_days\": 30", "\"pended_days\": -30", "times.pended_days", E::WrongNumber},
        {"\"receipt_days_by_post\": 5", "\"receipt_days_by_post\": 99999",
         "times.receipt_days_by_post", E::WrongNumber},
        {"\"in_agency_hours_maximum\": 20", "\"in_agency_hours_maximum\": 37",
         "credential.in_agency_hours_maximum", E::AboveLimit},
        {"\"renewal_opens_months\": 9", "\"renewal_opens_months\": 37",
         "credential.renewal_opens_months", E::AboveLimit},
        {"\"renewal_fee_kept\": \"31.25\"", "\"renewal_fee_kept\": \"125.01\"",
         "credential.renewal_fee_kept", E::AboveLimit},
        {"\"education\": \"Candidate Handbook, Eligibility: education\",", "", "sections.education",
         E::Missing},
        {"\"education\": \"Candidate", "\"luck\": \"Candidate", "sections.luck", E::FieldUnknown},
        {"\"code\": \"no_graduation_date\"", "\"code\": \"name_differs\"", "reasons[1].code",
         E::NamedTwice},
        {"\"uses\": [\"refuse_document\", \"pend\"]", "\"uses\": [\"tease\"]", "reasons[0].uses[0]",
         E::UnknownWord},
        {"\"code\": \"cesp-2020-03\"", "\"colour\": 1, \"code\": \"cesp-2020-03\"", "colour",
         E::FieldUnknown},
        {"\"code\": \"cesp-2020-03\"", "\"code\": \" \"", "code", E::BlankText},
        {"\"code\": \"cesp-2020-03\"", "\"code\": 7", "code", E::WrongType},
        {"\"effective_from\": \"2020-03-01\"", "\"effective_from\": \"2020-02-30\"",
         "effective_from", E::WrongDay},
        {"\"intake\": \"windows\"", "\"intake\": \"doors\"", "intake", E::UnknownWord},
        {"\"format\": \"certdesk-policy-edition\"", "\"format\": \"x\"", "", E::WrongFormat},
        {"\"version\": 1", "\"version\": 2", "", E::WrongFormat},
        {"{", "[", "", E::NotJson},
    }));
    CAPTURE(row.after, row.path);
    std::vector<Problem> problems;
    CHECK_FALSE(readEdition(with(row.before, row.after), problems).has_value());
    const auto found =
        std::find_if(problems.begin(), problems.end(), [&row](const Problem& problem) {
            return problem.path == QString::fromUtf8(row.path) && problem.error.code == row.code;
        });
    for (const Problem& problem : problems)
        INFO(problem.path.toStdString() + ": " + wording::sentence(problem.error).toStdString());
    CHECK(found != problems.end());
}

TEST_CASE("An edition without windows says what else windows would say") {
    std::vector<Problem> problems;
    CHECK_FALSE(
        readEdition(with("\"intake\": \"windows\"", "\"intake\": \"on_demand\""), problems));
    QStringList paths;
    for (const Problem& problem : problems)
        paths << problem.path;
    CHECK(paths.join(u' ') == u"fee.nonrefundable attempts.anchor attempts.wait_days "
                              u"attempts.approval_months");
}

TEST_CASE("All that is wrong with an edition is told at once, or the first of it as one error") {
    QByteArray json = with("\"199.00\"", "\"-199.00\"");
    json.replace("\"path_b_months\": 9", "\"path_b_months\": 13")
        .replace("\"windows\"", "\"doors\"");
    std::vector<Problem> problems;
    CHECK_FALSE(readEdition(json, problems).has_value());
    CHECK(problems.size() >= 3);
    const auto refused = readEdition(json, QStringLiteral("ours.json"));
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::EditionInvalid);
    CHECK(refused.error().subject == u"ours.json: intake");
    CHECK(
        wording::sentence(refused.error()).startsWith(u"ours.json: intake: “doors” is not a word"));
}

TEST_CASE("No field of an edition can be left out or be null by mistake") {
    const QJsonObject whole = QJsonDocument::fromJson(shippedJson()).object();
    const auto refusedAt = [](const QJsonObject& object) {
        const auto read = readEdition(QJsonDocument(object).toJson(), QStringLiteral("e"));
        return read ? QString() : read.error().subject;
    };
    REQUIRE(refusedAt(whole).isEmpty());
    int fields = 0;
    for (const QString& group : whole.keys()) {
        QJsonObject without = whole;
        without.remove(group);
        CHECK(refusedAt(without).isEmpty() == (group == u"other_documents"));
        for (const QString& field : whole.value(group).toObject().keys()) {
            CAPTURE(group.toStdString(), field.toStdString());
            QJsonObject inner = whole.value(group).toObject();
            const bool mayBeNull = inner.value(field).isNull();
            inner.insert(field, QJsonValue::Null);
            QJsonObject changed = whole;
            changed.insert(group, inner);
            CHECK(refusedAt(changed).isEmpty() == mayBeNull);
            inner.remove(field);
            changed.insert(group, inner);
            // Editions of before they were named have neither.
            const bool mayBeMissing = field == u"pended_resubmissions" ||
                                      (group == u"sections" && field == retestSection);
            CHECK(refusedAt(changed) ==
                  (mayBeMissing ? QString() : QString(u"e: " + group + u'.' + field)));
            ++fields;
        }
    }
    CHECK(fields > 50);
}

TEST_CASE("An edition of before there was a list of other documents takes every file type") {
    QJsonObject old = QJsonDocument::fromJson(shippedJson()).object();
    old.remove(QStringLiteral("other_documents"));
    const auto read = readEdition(QJsonDocument(old).toJson(), QStringLiteral("e"));
    REQUIRE(read);
    CHECK(read->otherDocuments.size() == EnumWords<MediaType>::words.size());
}

TEST_CASE("An edition of before resubmissions were counted allows one") {
    QJsonObject old = QJsonDocument::fromJson(shippedJson()).object();
    QJsonObject times = old.value(u"times").toObject();
    times.insert(QStringLiteral("pended_resubmissions"), 3);
    old.insert(QStringLiteral("times"), times);
    const auto allowed = [&old] {
        return readEdition(QJsonDocument(old).toJson(), QStringLiteral("e"))
            .value()
            .times.pendedResubmissions;
    };
    CHECK(allowed() == 3);
    times.remove(QStringLiteral("pended_resubmissions"));
    old.insert(QStringLiteral("times"), times);
    CHECK(allowed() == 1);
}

TEST_CASE("A book has one edition for each code and each first day") {
    const auto shipped = shippedEditions();
    REQUIRE(shipped.size() == 2);
    const QByteArray sameDay = with("\"code\": \"cesp-2020-03\"", "\"code\": \"ours\"");
    const QByteArray sameCode =
        with("\"effective_from\": \"2020-03-01\"", "\"effective_from\": \"2022-03-01\"");
    const auto refusal = [&](const QByteArray& json) {
        return readPolicyBook({shipped[0], shipped[1], {QStringLiteral("ours.json"), json}})
            .error();
    };
    CHECK(refusal(sameDay).subject == u"ours.json: effective_from");
    CHECK(refusal(sameCode).subject == u"ours.json: code");
    CHECK_FALSE(readPolicyBook({}).has_value());
}

TEST_CASE("The program and its exam form are data") {
    const auto program = shippedProgram();
    REQUIRE(program.has_value());
    CHECK(program->credential == u"CESP");
    REQUIRE(program->forms.size() == 1);
    CHECK(program->forms[0].code() == u"F1");
    CHECK(program->forms[0].items() == 135);
    CHECK(program->forms[0].scoredItems() == 115);
    CHECK(program->forms[0].cutScore() == 82);
    const QByteArray wrong =
        R"({"format": "certdesk-program", "version": 1, "code": "x", "program": "x", "council": "x",
            "credential": "x", "forms": [{"code": "F1", "items": 10, "scored_items": 9,
            "cut_score": 10, "current_from": "2020-03-01"}]})";
    CHECK(readProgram(wrong, QStringLiteral("p.json")).error().subject ==
          u"p.json: forms[0].cut_score");
}

TEST_CASE("The Code of Conduct that ships has three sections with seventeen provisions") {
    const auto conduct = shippedConductText(march2020().conduct.version);
    REQUIRE(conduct.has_value());
    CHECK(conduct->sha256.size() == 64);
    const QJsonArray sections =
        QJsonDocument::fromJson(conduct->text.toUtf8()).object().value(u"sections").toArray();
    QStringList provisions;
    for (const auto& section : sections)
        for (const auto& provision : section.toObject().value(u"provisions").toArray())
            provisions << provision.toObject().value(u"code").toString();
    CHECK(sections.size() == 3);
    CHECK(provisions.join(u' ') ==
          u"1.1 1.2 1.3 2.1 2.2 2.3 2.4 2.5 3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9");
    CHECK(shippedConductText(QStringLiteral("1999-01")).error().code == ErrorCode::NotFound);
}

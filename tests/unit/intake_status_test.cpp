// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/applicationsreader.h"
#include "core/exchange/caserecordof.h"
#include "core/exchange/problemwriter.h"
#include "core/exchange/statuswriter.h"
#include "core/rules/eligibility.h"
#include "core/rules/retest.h"
#include "tests/support/editions.h"
#include "tests/unit/intake_support.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

template <class Write>
QJsonDocument written(Write write) {
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    {
        JsonStream json(buffer);
        write(json);
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(buffer.data(), &error);
    INFO(buffer.data().toStdString());
    REQUIRE(error.error == QJsonParseError::NoError);
    return document;
}

CaseRecord exampleRecord() {
    const Result<IntakeBatch> batch = readApplications(exampleApplications(), shippedBook(), {});
    REQUIRE(batch);
    return caseRecordOf(batch->applications.front(), batch->windows, march2020());
}

QJsonObject evaluation(const CaseRecord& record) {
    const PolicyBook book = shippedBook();
    const PolicyEdition& edition = book.on(record.application.value.submittedOn);
    const EligibilityReport report = rules::evaluate(record, edition, QDate(2020, 3, 20));
    return written([&](JsonStream& json) {
               writeEvaluation(json, {record, edition, report},
                               rules::retest(record.attempts, book));
           })
        .object();
}

QJsonObject criterion(const QJsonObject& application, int index) {
    return application[QStringLiteral("criteria")].toArray()[index].toObject();
}

} // namespace

TEST_CASE("A case record from a file has positions for ids and no restricted document") {
    const CaseRecord record = exampleRecord();
    CHECK(record.window == may2020());
    REQUIRE(record.documents.size() == 2);
    CHECK(record.documents[1].id.value() == 2);
    CHECK(record.documents[1].value.kind == DocumentKind::Resume);
    CHECK(record.experience[1].id.value() == 2);
    CHECK(record.verifications[0].value.entries ==
          std::vector{record.experience[0].id, record.experience[1].id});
    REQUIRE(record.payments.size() == 1);
    CHECK(record.payments[0].amount == Money::ofCents(19900));
    REQUIRE(record.attempts.size() == 1);
    CHECK(record.attempts[0].window == may2020());
    CHECK(record.person.name().family() == u"Núñez");
}

TEST_CASE("A history that was read is sorted by day and keeps everything") {
    const Result<IntakeBatch> batch = readApplications(
        replacedOnce(exampleApplications(),
                     R"([{"window": "2020-05", "sat_on": "2020-05-12", "result": "failed"}])",
                     R"([{"sat_on": "2030-01-02", "result": "passed"},
                         {"window": "2020-05", "sat_on": "2020-05-12", "result": "failed"},
                         {"sat_on": "2021-05-12", "result": "no_show"}])"),
        shippedBook(), {});
    REQUIRE(batch);
    REQUIRE(batch->applications.size() == 1);
    const CaseRecord record =
        caseRecordOf(batch->applications.front(), batch->windows, march2020());
    REQUIRE(record.attempts.size() == 3);
    CHECK(record.attempts[0].attempt.value.satOn == QDate(2020, 5, 12));
    CHECK(record.attempts[2].attempt.value.satOn == QDate(2030, 1, 2));
}

TEST_CASE("An evaluation has what the contract lists, and no numbers, stage or decisions") {
    const QJsonObject application = evaluation(exampleRecord());
    QStringList keys = application.keys();
    keys.sort();
    CHECK(keys.join(u' ') == u"approvable criteria edition eligibility external_id kind refund_due "
                             u"retest submitted_on window");
    CHECK(application[QStringLiteral("edition")].toString() == u"cesp-2020-03");
    CHECK(application[QStringLiteral("window")].toString() == u"2020-05");
    REQUIRE(application[QStringLiteral("criteria")].toArray().size() == 8);
    const QJsonObject education = criterion(application, 0);
    CHECK(education[QStringLiteral("code")].toString() == u"education");
    CHECK(education[QStringLiteral("outcome")].toString() == u"met");
    CHECK(education[QStringLiteral("evidence")].toArray() ==
          QJsonArray{QStringLiteral("documents[0]")});
    CHECK_FALSE(education[QStringLiteral("reason")].toString().isEmpty());
    const QJsonObject experience = criterion(application, 1);
    CHECK(experience[QStringLiteral("evidence")].toArray() ==
          QJsonArray{QStringLiteral("experience[0]"), QStringLiteral("verifications[0]")});
    CHECK_FALSE(experience[QStringLiteral("rule")].toString().isEmpty());
    const QJsonObject facts = experience[QStringLiteral("facts")].toObject();
    CHECK(facts[QStringLiteral("paid_months")].toInt() == 12);
    CHECK(facts[QStringLiteral("verified_paid_months")].toInt() == 10);
    CHECK(facts[QStringLiteral("internship_months")].toInt() == 0);
    CHECK(facts[QStringLiteral("path")].toString() == u"B");
    CHECK(facts[QStringLiteral("left_out")].toArray()[0].toObject()[QStringLiteral("entry")] ==
          QStringLiteral("experience[1]"));
    const QJsonObject retest = application[QStringLiteral("retest")].toObject();
    CHECK(retest[QStringLiteral("period_start")].toString() == u"2020-05-01");
    CHECK(retest[QStringLiteral("period_end")].toString() == u"2021-05-01");
    CHECK(retest[QStringLiteral("sittings_in_period")].toInt() == 1);
}

TEST_CASE("The attempts of a source belong to the application they stand in") {
    CaseRecord record = exampleRecord();
    record.application.value.educationLevel = EducationLevel::None;
    CHECK(evaluation(record)[QStringLiteral("refund_due")].toString() == u"0.00");
    // Neither an early nor a late day makes a sitting on record one that did not take place.
    for (const QDate day : {QDate(2019, 1, 1), QDate(2030, 1, 1)}) {
        record.attempts[0].attempt.value.satOn = day;
        CHECK(evaluation(record)[QStringLiteral("refund_due")].toString() == u"0.00");
    }
    record.attempts[0].attempt.value.result = AttemptResult::NoShow;
    CHECK(evaluation(record)[QStringLiteral("refund_due")].toString() == u"159.00");
}

TEST_CASE("The arithmetic of experience stands in the facts, run by run") {
    const QJsonObject facts =
        criterion(evaluation(exampleRecord()), 1)[QStringLiteral("facts")].toObject();
    const QJsonObject run = facts[QStringLiteral("paid_runs")].toArray()[0].toObject();
    CHECK(run[QStringLiteral("months")].toInt() == facts[QStringLiteral("paid_months")].toInt());
    CHECK(run.keys().join(u' ') == u"first last left_over_days months");
    CHECK(facts[QStringLiteral("path_a_months")].toInt() == 12);
    CHECK(facts[QStringLiteral("least_hours_per_week")].toDouble() == 20);
    const QJsonArray left = facts[QStringLiteral("left_out")].toArray();
    REQUIRE_FALSE(left.isEmpty());
    CHECK(left[0].toObject().keys().join(u' ') == u"entry first last why");
    const QJsonArray differences = facts[QStringLiteral("differences")].toArray();
    REQUIRE_FALSE(differences.isEmpty());
    CHECK(differences[0].toObject().keys().join(u' ') ==
          u"claimed confirmed entry verification what");
}

TEST_CASE("An evaluation has a retest only where the source has attempts, null before a sitting") {
    CaseRecord record = exampleRecord();
    record.attempts[0].attempt.value.result = AttemptResult::NoShow;
    CHECK(evaluation(record)[QStringLiteral("retest")].isNull());
    CHECK(evaluation(record).contains(QStringLiteral("retest")));
    record.attempts.clear();
    CHECK_FALSE(evaluation(record).contains(QStringLiteral("retest")));
}

TEST_CASE("A person's status has numbers, stage, decisions, attempts and credential") {
    CaseRecord record = exampleRecord();
    record.application.value.stage = Stage::Denied;
    record.decisions = {{DecisionId(1),
                         0,
                         {.verdict = Verdict::Deny,
                          .by = QStringLiteral("Dana"),
                          .on = QDate(2020, 4, 2),
                          .reason = QStringLiteral("why")}}};
    const PolicyBook book = shippedBook();
    const PolicyEdition& edition = book.editions().front();
    EligibilityReport report = rules::evaluate(record, edition, QDate(2020, 3, 20));
    report.refundDue = Money::ofCents(15900);
    const std::optional<RetestReport> retest = rules::retest(record.attempts, book);
    const std::optional<Stored<Credential>> credential =
        Stored<Credential>{Id<Credential>(1),
                           0,
                           {.number = QStringLiteral("CESP-1"),
                            .certifiedOn = QDate(2020, 6, 1),
                            .expiresOn = QDate(2023, 6, 30)}};
    const QJsonObject person =
        written([&](JsonStream& json) {
            writePersonStatus(json, {.person = record.person,
                                     .asOf = QDate(2020, 6, 15),
                                     .applications = {{record, edition, report}},
                                     .attempts = record.attempts,
                                     .retest = retest,
                                     .credential = credential,
                                     .credentialStatus = CredentialStatus::Active});
        }).object();
    CHECK(person[QStringLiteral("candidate")].toString() == u"C-000001");
    CHECK(person[QStringLiteral("name")].toString() == u"Ana María Núñez Jr.");
    CHECK(person[QStringLiteral("as_of")].toString() == u"2020-06-15");
    const QJsonObject application = person[QStringLiteral("applications")].toArray()[0].toObject();
    CHECK(application[QStringLiteral("application")].toString() == u"A-000001");
    CHECK(application[QStringLiteral("stage")].toString() == u"denied");
    CHECK(application[QStringLiteral("refund_due")].toString() == u"159.00");
    CHECK(criterion(application, 0)[QStringLiteral("evidence")].toArray()[0].toString() ==
          u"D-000001");
    const QJsonObject decision = application[QStringLiteral("decisions")].toArray()[0].toObject();
    CHECK(decision[QStringLiteral("verdict")].toString() == u"deny");
    CHECK(decision[QStringLiteral("override")].isNull());
    CHECK(application[QStringLiteral("documents")].toArray().size() == 2);
    const QJsonObject attempt = person[QStringLiteral("attempts")].toArray()[0].toObject();
    CHECK(attempt[QStringLiteral("attempt")].toString() == u"T-000001");
    CHECK(attempt[QStringLiteral("raw_score")].isNull());
    CHECK(person[QStringLiteral("credential")].toObject()[QStringLiteral("status")] ==
          QStringLiteral("active"));
}

TEST_CASE("What a blind second reviewer must not see yet stands in no status") {
    CaseRecord record = exampleRecord();
    record.decisions = {{DecisionId(1),
                         0,
                         {.verdict = Verdict::Approve,
                          .by = QStringLiteral("Dana"),
                          .on = QDate(2020, 4, 2),
                          .reason = QStringLiteral("a fine case"),
                          .override = QStringLiteral("the fee comes"),
                          .secondReview = SecondReview::Waiting}}};
    const PolicyBook book = shippedBook();
    const PolicyEdition& edition = book.editions().front();
    const EligibilityReport report = rules::evaluate(record, edition, QDate(2020, 4, 2));
    const QJsonObject person =
        written([&](JsonStream& json) {
            writePersonStatus(json, {.person = record.person,
                                     .asOf = QDate(2020, 4, 2),
                                     .applications = {{record, edition, report, true}},
                                     .attempts = {},
                                     .retest = {},
                                     .credential = {},
                                     .credentialStatus = CredentialStatus::Active});
        }).object();
    const QJsonObject decision =
        person[QStringLiteral("applications")][0][QStringLiteral("decisions")][0].toObject();
    CHECK(decision[QStringLiteral("on")].toString() == u"2020-04-02");
    CHECK(decision[QStringLiteral("by")].toString().isEmpty());
    CHECK(decision[QStringLiteral("reason")].toString().isEmpty());
    CHECK(decision[QStringLiteral("override")].isNull());
}

TEST_CASE("A refund stands in a status only where the application is denied") {
    CaseRecord record = exampleRecord();
    record.attempts.clear();
    const auto evaluated = [&record] {
        return evaluation(record)[QStringLiteral("refund_due")].toString();
    };
    const auto shown = [&record](Stage stage) {
        record.application.value.stage = stage;
        const EligibilityReport report = rules::evaluate(record, march2020(), QDate(2020, 4, 2));
        const QJsonObject person =
            written([&](JsonStream& json) {
                writePersonStatus(json, {.person = record.person,
                                         .asOf = QDate(2020, 4, 2),
                                         .applications = {{record, march2020(), report}},
                                         .attempts = {},
                                         .retest = {},
                                         .credential = {},
                                         .credentialStatus = CredentialStatus::Active});
            }).object();
        return person[QStringLiteral("applications")][0][QStringLiteral("refund_due")].toString();
    };
    CHECK(evaluated() == u"0.00");
    CHECK(shown(Stage::Approved) == u"0.00");
    CHECK(shown(Stage::Denied) == u"159.00"); // whatever the rules say of it by now
    record.application.value.educationLevel = EducationLevel::None;
    CHECK(evaluated() == u"159.00");
    CHECK(shown(Stage::InReview) == u"0.00");
}

TEST_CASE("Problems are written with their place and a sentence") {
    const std::vector<Problem> problems = {
        {.path = QStringLiteral("applications[0].kind"),
         .line = 12,
         .column = QStringLiteral("raw_score"),
         .error = {ErrorCode::Missing, QStringLiteral("kind"), {}}}};
    const QJsonObject byPath =
        written([&](JsonStream& json) { writeProblems(json, problems, PlaceStyle::Path); })[0]
            .toObject();
    CHECK(byPath[QStringLiteral("path")].toString() == u"applications[0].kind");
    CHECK(byPath[QStringLiteral("message")].toString().contains(u"kind"));
    const QJsonObject byLine = written([&](JsonStream& json) {
                                   writeProblems(json, problems, PlaceStyle::LineAndColumn);
                               })[0]
                                   .toObject();
    CHECK(byLine[QStringLiteral("line")].toInt() == 12);
    CHECK(byLine[QStringLiteral("column")].toString() == u"raw_score");
    CHECK_FALSE(byLine.contains(QStringLiteral("path")));
}

TEST_CASE("A JSON stream escapes what must be and keeps the rest") {
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    {
        JsonStream json(buffer);
        const QString text = QStringLiteral("\"\\/\n\t\u0001é李😀") + QChar(0xD800) + u'x';
        json.beginList().text(text).number(-5).decimal(u"37.5").flag(true).null();
        json.beginObject().key(QLatin1StringView("a")).beginList().endList().endObject().endList();
    }
    CHECK(buffer.data().toStdString() ==
          "[\"\\\"\\\\/\\n\\t\\u0001é李😀\\ud800x\",-5,37.5,true,null,{\"a\":[]}]\n");
}

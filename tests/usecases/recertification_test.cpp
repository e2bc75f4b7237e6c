// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/certify.h"
#include "core/usecases/decide.h"
#include "core/usecases/editions.h"
#include "core/usecases/importresults.h"
#include "core/usecases/recordresult.h"
#include "core/usecases/status.h"
#include "core/wording/wording.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QString kim = QStringLiteral("Kim Lee");

QJsonObject paid(const char* kind, const char* amount, const char* receivedOn) {
    return {{QStringLiteral("kind"), QString::fromUtf8(kind)},
            {QStringLiteral("amount"), QString::fromUtf8(amount)},
            {QStringLiteral("received_on"), QString::fromUtf8(receivedOn)}};
}

/// An office whose one person passed on 2020-05-12: certified to 2023-05-31, in grace to
/// 2023-06-30.
class CertifiedOffice final {
public:
    CertifiedOffice() {
        approve(office.take());
        office.on("2020-06-15");
        sit("2020-05-12", 90);
        must(certify(*office, {}, kim));
    }
    ApplicationId apply(const char* kind, const char* submittedOn, const QJsonArray& payments) {
        QJsonObject intake = with(anIntake(), "external_id", QStringLiteral("SMA-1-again"));
        intake = with(intake, "kind", QString::fromUtf8(kind));
        intake = with(intake, "submitted_on", QString::fromUtf8(submittedOn));
        return office.take(with(intake, "payments", payments));
    }
    void approve(ApplicationId application) {
        must(decide(*office, {.application = application, .verdict = Verdict::Approve, .by = kim}));
    }
    Result<AttemptId> record(const char* satOn, int raw) {
        return recordResult(*office, {.person = PersonId(1),
                                      .satOn = day(satOn),
                                      .result = AttemptResult::Failed,
                                      .rawScore = raw,
                                      .by = kim});
    }
    void sit(const char* satOn, int raw) {
        must(confirmResult(*office, must(record(satOn, raw)), raw, AttemptResult::Failed, kim));
    }
    PersonView person() { return must(openPerson(*office, PersonId(1))); }

    TestOffice office;
};

} // namespace

TEST_CASE("After expiry and grace a new application leads to a new certificate") {
    CertifiedOffice certified;
    certified.office.on("2023-08-01");
    const ApplicationId again =
        certified.apply("initial", "2023-07-10", {paid("application_fee", "40.00", "2023-07-10")});
    CHECK(refusal(certified.record("2023-08-01", 90)) == ErrorCode::AlreadyPassed);
    CHECK_FALSE(certified.person().retest->allowedOn);
    certified.approve(again);
    CHECK(certified.person().retest->allowedOn == day("2020-06-01"));
    SECTION("by a result that is keyed") {
        certified.sit("2023-08-01", 90);
    }
    SECTION("by a row of the vendor's file") {
        certified.office.source().put(QStringLiteral("results.csv"),
                                      "registration_id,candidate_id,exam_date,raw_score\n"
                                      "R9,P-1,2023-08-01,90\n");
        const auto taken = must(importResults(
            *certified.office,
            {.file = certified.office.source().folder() + QStringLiteral("/results.csv"),
             .by = kim},
            DryRun::No));
        CHECK(taken.imported == 1);
        CHECK(taken.errors.empty());
    }
    const auto issued = must(certify(*certified.office, {}, kim)).certified;
    REQUIRE(issued.size() == 1);
    CHECK(issued[0].number == u"CESP-000002");
    CHECK(issued[0].certifiedOn == day("2023-08-01"));
    CHECK(issued[0].expiresOn == day("2026-08-31"));
    CHECK(certified.person().credentialStatus == CredentialStatus::Active);
    certified.office.on("2023-10-01");
    CHECK(refusal(certified.record("2023-09-20", 90)) == ErrorCode::AlreadyPassed);
    CHECK(certified.office.damage() == QStringList());
}

TEST_CASE("What led to one certificate does not lead to the next") {
    CertifiedOffice certified;
    certified.office.on("2023-08-01");
    const ApplicationId again =
        certified.apply("initial", "2023-07-10", {paid("application_fee", "40.00", "2023-07-10")});
    certified.approve(again);
    certified.sit("2023-08-01", 90);
    must(decide(*certified.office, {.application = again,
                                    .verdict = Verdict::Deny,
                                    .by = kim,
                                    .reason = QStringLiteral("the diploma is of someone else"),
                                    .supersedeReason = QStringLiteral("we looked again")}));
    // The application of 2020 stands approved, for the certificate that it led to.
    const Certification held = must(certify(*certified.office, {}, kim));
    CHECK(held.certified.empty());
    REQUIRE(held.heldBack.size() == 1);
    CHECK(held.heldBack[0].why.code == ErrorCode::NotAuthorized);
    CHECK(held.heldBack[0].why.detail == u"denied");
    const auto excepted =
        must(certify(*certified.office, {}, kim, QStringLiteral("the council decided")));
    CHECK(excepted.certified.size() == 1);
}

TEST_CASE("A later pass with no application of its own is held back, and told so") {
    CertifiedOffice certified;
    certified.office.on("2023-08-01");
    must(certified.office->store().write(
        Reason{AuditAction::ImportResults}, [](storage::Session& session) {
            session.insert(PersonId(1), Attempt{.satOn = day("2023-08-01"),
                                                .result = AttemptResult::Passed,
                                                .confirmation = Confirmation::Confirmed});
        }));
    const Certification held = must(certify(*certified.office, {}, kim));
    REQUIRE(held.heldBack.size() == 1);
    CHECK(held.heldBack[0].why == Error{ErrorCode::NotAuthorized, QStringLiteral("2023-08-01"),
                                        QStringLiteral("earlier_pass")});
    CHECK(wording::sentence(held.heldBack[0].why) ==
          u"What was approved led to an earlier pass, not to the one of 2023-08-01. Approve an "
          u"application that came in since, or make an exception with a reason.");
}

TEST_CASE("An earlier pass that waits to be confirmed holds no certificate back") {
    TestOffice office;
    must(decide(*office, {.application = office.take(), .verdict = Verdict::Approve, .by = kim}));
    office.on("2020-06-15");
    KeyedResult keyed{.person = PersonId(1),
                      .satOn = day("2020-05-12"),
                      .result = AttemptResult::Passed,
                      .by = kim};
    must(confirmResult(*office, must(recordResult(*office, keyed)), {}, keyed.result, kim));
    keyed.satOn = day("2020-05-05");
    keyed.override = QStringLiteral("to be looked at");
    must(recordResult(*office, keyed));
    const Certification done = must(certify(*office, {}, kim));
    CHECK(done.heldBack.empty());
    REQUIRE(done.certified.size() == 1);
    CHECK(done.certified[0].certifiedOn == day("2020-05-12"));
}

TEST_CASE("A renewal by exam may sit after its pass, and keeps the old cycle") {
    CertifiedOffice certified;
    certified.office.on("2023-04-01");
    const ApplicationId renewal = certified.apply(
        "renewal", "2023-03-10",
        {paid("renewal_fee", "125.00", "2023-03-10"), paid("sitting_fee", "159.00", "2023-03-10")});
    certified.approve(renewal);
    certified.office.on("2023-05-20");
    certified.sit("2023-05-10", 90);
    const auto issued = must(certify(*certified.office, {}, kim)).certified;
    REQUIRE(issued.size() == 1);
    CHECK(issued[0].number == u"CESP-000002");
    CHECK(issued[0].expiresOn == day("2026-05-31"));
    CHECK(certified.office.damage() == QStringList());
}

TEST_CASE("Approving a renewal without an exam authorizes nobody to test") {
    CertifiedOffice certified;
    certified.office.on("2023-04-01");
    const ApplicationId renewal =
        certified.apply("renewal", "2023-03-10", {paid("renewal_fee", "125.00", "2023-03-10")});
    const CaseView before = must(openCase(*certified.office, renewal));
    CHECK(before.report.approvable);
    certified.approve(renewal);
    CHECK_FALSE(must(openCase(*certified.office, renewal)).authorization);
    CHECK(certified.office.value("SELECT count(*) FROM authorization_to_test") == u"1");
    CHECK(certified.office.damage() == QStringList());
}

TEST_CASE("A sitting without its fee, or without its new application, is told and taken in") {
    TestOffice office("2022-01-10");
    QJsonObject edition = with(anEdition(), "attempts.retest_needs_application", true);
    REQUIRE(must(importEdition(*office, {.json = asJson(edition), .reason = QStringLiteral("late")},
                               DryRun::No))
                .isSound());
    QJsonObject intake = with(anIntake(), "submitted_on", QStringLiteral("2022-01-05"));
    const ApplicationId application =
        office.take(with(intake, "payments",
                         QJsonArray{paid("application_fee", "40.00", "2022-01-05"),
                                    paid("sitting_fee", "159.00", "2022-01-05")}));
    must(decide(*office, {.application = application, .verdict = Verdict::Approve, .by = kim}));
    office.on("2022-06-01");
    KeyedResult keyed{.person = PersonId(1),
                      .satOn = day("2022-02-01"),
                      .result = AttemptResult::Failed,
                      .by = kim};
    CHECK(must(keyingWarnings(*office, keyed)).empty());
    must(recordResult(*office, keyed));
    keyed.satOn = day("2022-04-01");
    CHECK(must(keyingWarnings(*office, keyed)) ==
          std::vector{Error{ErrorCode::NewApplicationNeeded, QStringLiteral("2022-04-01"),
                            QStringLiteral("Ours, 2022")},
                      Error{ErrorCode::SittingUnpaid, QStringLiteral("2022-04-01"),
                            QStringLiteral("159.00")}});
    office.source().put(QStringLiteral("results.csv"),
                        "registration_id,candidate_id,exam_date,raw_score\n"
                        "R9,P-1,2022-04-01,60\n");
    const auto taken = must(importResults(
        *office, {.file = office.source().folder() + QStringLiteral("/results.csv"), .by = kim},
        DryRun::No));
    CHECK(taken.imported == 1);
    REQUIRE(taken.warnings.size() == 2);
    CHECK(taken.warnings[0].error.code == ErrorCode::NewApplicationNeeded);
    CHECK(taken.warnings[1].error.code == ErrorCode::SittingUnpaid);
    CHECK(office.damage() == QStringList());
}

TEST_CASE(
    "A sitting that names no application belongs to the latest that was in, and to no other") {
    TestOffice office("2020-06-15");
    const QJsonObject unschooled = with(anIntake(), "education.level", QStringLiteral("none"));
    const ApplicationId first = office.take(unschooled);
    const ApplicationId second =
        office.take(with(with(unschooled, "external_id", QStringLiteral("SMA-1-again")),
                         "submitted_on", QStringLiteral("2020-04-05")));
    const auto refundOf = [&office](ApplicationId application) {
        return must(openCase(*office, application)).report.refundDue;
    };
    CHECK(refundOf(first) == money("159.00"));
    CHECK(refundOf(second) == money("159.00"));
    must(recordResult(*office, {.person = PersonId(1),
                                .satOn = day("2020-05-12"),
                                .result = AttemptResult::Failed,
                                .by = kim,
                                .override = QStringLiteral("sat")}));
    CHECK(refundOf(first) == money("159.00"));
    CHECK(refundOf(second) == noMoney);
}

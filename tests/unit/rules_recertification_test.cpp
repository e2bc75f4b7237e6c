// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/recertification.h"
#include "core/rules/retest.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;
using rules::SittingFor;

namespace {

constexpr auto initial = ApplicationKind::Initial;
constexpr auto renewal = ApplicationKind::Renewal;

// Passed on 2021-02-10: expires on 2024-02-29, its grace ends on 2024-03-30.
Credential credential(CredentialStatus status = CredentialStatus::Active) {
    return {QStringLiteral("CESP-000001"), {}, day("2021-02-10"), day("2024-02-29"), status};
}

rules::RecertificationGrounds grounds(ApplicationKind kind, const char* submittedOn,
                                      CredentialStatus status = CredentialStatus::Active) {
    return {{{initial, day("2021-01-05")}, {kind, day(submittedOn)}}, {credential(status)}};
}

} // namespace

TEST_CASE("After a pass a sitting is for a renewal, or anew once the grace is over") {
    struct Row {
        ApplicationKind kind;
        const char* submittedOn;
        const char* day;
        CredentialStatus status;
        SittingFor purpose;
    };
    constexpr auto active = CredentialStatus::Active;
    constexpr auto again = SittingFor::Recertification;
    constexpr auto none = SittingFor::Certification;
    const auto row = GENERATE_COPY(values<Row>({
        {initial, "2024-03-31", "2024-03-31", active, again},
        {initial, "2024-03-20", "2024-03-31", active, again},
        {initial, "2024-03-20", "2024-03-30", active, none}, // the last day of grace
        {initial, "2024-05-01", "2024-04-30", active, none}, // not there yet
        {ApplicationKind::Retest, "2024-04-01", "2024-04-02", active, again},
        {initial, "2021-02-10", "2024-06-01", active, none}, // it led to the pass
        {renewal, "2023-06-01", "2023-07-01", active, again},
        {renewal, "2023-06-01", "2024-03-30", active, again},
        {renewal, "2021-02-10", "2024-03-30", active, none},
        {initial, "2024-04-01", "2024-06-01", CredentialStatus::Revoked, none},
        {initial, "2024-04-01", "2024-06-01", CredentialStatus::Suspended, none},
    }));
    CAPTURE(row.submittedOn, row.day);
    CHECK(rules::sittingFor(grounds(row.kind, row.submittedOn, row.status), day("2021-02-10"),
                            day(row.day), shippedBook()) == row.purpose);
}

TEST_CASE("Without a pass there is nothing to renew, and without a credential nothing ran out") {
    CHECK(rules::sittingFor(grounds(renewal, "2023-06-01"), {}, day("2023-07-01"), shippedBook()) ==
          SittingFor::Certification);
    CHECK(rules::sittingFor({{{initial, day("2024-04-01")}}, {}}, day("2021-02-10"),
                            day("2024-06-01"), shippedBook()) == SittingFor::Certification);
}

TEST_CASE("Of several credentials the one that ends last tells whether there is one to renew") {
    const Credential old{QStringLiteral("CESP-000000"), {}, day("2013-06-15"), day("2016-06-30")};
    const auto purpose = [](std::vector<Credential> credentials) {
        return rules::sittingFor({{{initial, day("2022-01-10")}}, std::move(credentials)},
                                 day("2021-02-10"), day("2022-02-01"), shippedBook());
    };
    CHECK(purpose({old}) == SittingFor::Recertification);
    CHECK(purpose({old, credential()}) == SittingFor::Certification);
    CHECK(purpose({credential(), old}) == SittingFor::Certification);
}

TEST_CASE("A credential keeps the grace of the edition that it was granted under") {
    PolicyEdition strict = january2021();
    strict.code = QStringLiteral("strict");
    strict.effectiveFrom = day("2021-02-01");
    strict.credential.graceDays = 0;
    const PolicyBook book({march2020(), january2021(), strict});
    Credential granted = credential();
    const auto purpose = [&] {
        return rules::sittingFor({{{initial, day("2024-03-01")}}, {granted}}, day("2021-02-10"),
                                 day("2024-03-10"), book);
    };
    CHECK(purpose() == SittingFor::Recertification); // expired on 2024-02-29, without grace
    granted.edition = january2021().code;
    CHECK(purpose() == SittingFor::Certification);
}

TEST_CASE("A sitting of a second certification is refused again after its own pass") {
    const std::vector<DatedAttempt> first{anAttempt("2021-02-10", AttemptResult::Passed)};
    const auto anew = grounds(initial, "2024-04-01");
    const auto failed = [](const char* on) { return anAttempt(on, AttemptResult::Failed); };
    CHECK(rules::mayRecordSitting(first, failed("2024-05-01"), shippedBook(), anew));
    CHECK(rules::mayRecordSitting(first, failed("2024-05-01"), shippedBook()).error().code ==
          ErrorCode::AlreadyPassed);
    CHECK(rules::retest(first, shippedBook(), anew, day("2024-05-01"))->allowedOn.has_value());
    CHECK_FALSE(rules::retest(first, shippedBook(), anew, day("2024-03-30"))->allowedOn);

    std::vector<DatedAttempt> history = first;
    history.push_back(failed("2024-05-01"));
    CHECK(rules::mayRecordSitting(history, failed("2024-05-30"), shippedBook(), anew).error() ==
          Error{ErrorCode::RetestTooEarly, QStringLiteral("2024-05-30"),
                QStringLiteral("2024-05-31")});
    CHECK(rules::mayRecordSitting(history, failed("2024-05-31"), shippedBook(), anew));

    history.back() = anAttempt("2024-05-01", AttemptResult::Passed);
    CHECK(rules::mayRecordSitting(history, failed("2024-07-01"), shippedBook(), anew).error() ==
          Error{ErrorCode::AlreadyPassed, QStringLiteral("2024-07-01"),
                QStringLiteral("2024-05-01")});
    // Keyed late, a pass before a sitting that was for the same certification.
    history.back() = failed("2024-07-01");
    CHECK(rules::mayRecordSitting(history, anAttempt("2024-05-01", AttemptResult::Passed),
                                  shippedBook(), anew)
              .error()
              .code == ErrorCode::LaterSittingAfterPass);
}

TEST_CASE("A pass that renews in time keeps the old cycle, any other begins one") {
    const auto& policy = january2021().credential;
    CHECK(rules::expiryAfterPass(day("2021-02-10"), {}, policy) == day("2024-02-29"));
    CHECK(rules::expiryAfterPass(day("2023-07-01"), credential(), policy) == day("2027-02-28"));
    CHECK(rules::expiryAfterPass(day("2024-03-30"), credential(), policy) == day("2027-02-28"));
    CHECK(rules::expiryAfterPass(day("2024-03-31"), credential(), policy) == day("2027-03-31"));
    CHECK(rules::expiryAfterPass(day("2024-06-10"), {}, policy) == day("2027-06-30"));
}

TEST_CASE("A renewal is by exam where the exam is paid too") {
    struct Row {
        ApplicationKind kind;
        PaymentKind paid;
        bool isWindowed;
        bool isByExam;
    };
    const auto row = GENERATE(values<Row>({
        {renewal, PaymentKind::SittingFee, false, true},
        {renewal, PaymentKind::ApplicationFee, false, false},
        {renewal, PaymentKind::RenewalFee, false, false},
        {renewal, PaymentKind::RenewalFee, true, false},
        {renewal, PaymentKind::ExamFee, true, true},
        {initial, PaymentKind::ExamFee, true, false},
    }));
    CaseRecord record = anApplication().paid({aPayment(row.paid, "125.00")});
    record.application.value.kind = row.kind;
    const PolicyEdition& edition = row.isWindowed ? march2020() : january2021();
    CHECK(rules::renewsByExam(record, edition) == row.isByExam);
    CHECK(rules::leadsToExam(record, edition) == (row.isByExam || row.kind != renewal));
}

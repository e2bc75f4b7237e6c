// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/eligibility.h"
#include "core/rules/fee.h"
#include "core/rules/refund.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

using Payments = std::vector<FeePayment>;
constexpr auto examFee = PaymentKind::ExamFee;
constexpr auto applicationFee = PaymentKind::ApplicationFee;
constexpr auto sittingFee = PaymentKind::SittingFee;

} // namespace

TEST_CASE("In a windowed edition the exam fee is paid in full by the deadline") {
    struct Row {
        Payments payments;
        const char* today;
        Outcome outcome;
        FindingCode finding;
    };
    const auto row = GENERATE(values<Row>({
        {{aPayment(examFee, "199.00")}, "2020-04-01", Outcome::Met, FindingCode::FeePaid},
        {{aPayment(examFee, "199.00", "2020-04-10")},
         "2020-04-10",
         Outcome::Met,
         FindingCode::FeePaid},
        {{aPayment(examFee, "199.00", "2020-04-11")},
         "2020-04-11",
         Outcome::NotMet,
         FindingCode::FeeUnpaidAtDeadline},
        {{aPayment(examFee, "199.00", "2020-04-05")},
         "2020-04-04",
         Outcome::Pending,
         FindingCode::FeeDue},
        {{aPayment(examFee, "198.99")}, "2020-04-10", Outcome::Pending, FindingCode::FeePartlyPaid},
        {{aPayment(examFee, "198.99")},
         "2020-04-11",
         Outcome::NotMet,
         FindingCode::FeeUnpaidAtDeadline},
        {{aPayment(examFee, "100.00"), aPayment(examFee, "99.00", "2020-04-09")},
         "2020-04-30",
         Outcome::Met,
         FindingCode::FeePaid},
        {{aPayment(examFee, "100.00"), aPayment(examFee, "99.00", "2020-04-11")},
         "2020-04-30",
         Outcome::NotMet,
         FindingCode::FeeUnpaidAtDeadline},
        {{aPayment(examFee, "250.00")}, "2020-04-01", Outcome::Met, FindingCode::FeePaid},
        {{aPayment(applicationFee, "199.00")}, "2020-04-01", Outcome::Pending, FindingCode::FeeDue},
        {{}, "2020-04-10", Outcome::Pending, FindingCode::FeeDue},
        {{}, "2020-04-11", Outcome::NotMet, FindingCode::FeeUnpaidAtDeadline},
        // a check that bounced, before and after the day it did
        {{aPayment(examFee, "199.00"), aCounterEntry("-199.00", "2020-04-15", "2020-03-10")},
         "2020-04-14",
         Outcome::Met,
         FindingCode::FeePaid},
        {{aPayment(examFee, "199.00"), aCounterEntry("-199.00", "2020-04-15", "2020-03-10")},
         "2020-04-15",
         Outcome::NotMet,
         FindingCode::FeeUnpaidAtDeadline},
        // a late duplicate that is taken back leaves the first payment alone
        {{aPayment(examFee, "199.00"), aPayment(examFee, "199.00", "2020-04-12"),
          aCounterEntry("-199.00", "2020-04-15", "2020-04-12")},
         "2020-04-15",
         Outcome::Met,
         FindingCode::FeePaid},
    }));
    CAPTURE(row.today);
    const auto report =
        rules::evaluate(anApplication().paid(row.payments), march2020(), day(row.today));
    CHECK(report.of(CriterionCode::Fee).outcome == row.outcome);
    CHECK(report.of(CriterionCode::Fee).finding == row.finding);
}

TEST_CASE("On demand the application fee is pending until it is paid and never not met") {
    const auto fee = [](Payments payments, const char* today = "2021-06-01") {
        return rules::evaluate(anApplication().onDemand().paid(std::move(payments)), january2021(),
                               day(today))
            .of(CriterionCode::Fee)
            .outcome;
    };
    CHECK(fee({aPayment(applicationFee, "40.00", "2021-02-10")}) == Outcome::Met);
    CHECK(fee({aPayment(applicationFee, "40.00", "2021-06-02")}) == Outcome::Pending);
    CHECK(fee({aPayment(applicationFee, "39.99", "2021-02-10")}) == Outcome::Pending);
    CHECK(fee({aPayment(sittingFee, "159.00", "2021-02-10")}) == Outcome::Pending);
    CHECK(fee({}, "9999-12-31") == Outcome::Pending);
}

TEST_CASE("What an application can be paid for") {
    using Kinds = std::vector<PaymentKind>;
    struct Row {
        ApplicationKind kind;
        const char* edition;
        Kinds kinds;
    };
    const auto row = GENERATE(values<Row>({
        {ApplicationKind::Initial, "cesp-2020-03", {examFee}},
        {ApplicationKind::Retest, "cesp-2021-01", {applicationFee, sittingFee}},
        // A renewal may be by exam.
        {ApplicationKind::Renewal, "cesp-2020-03", {PaymentKind::RenewalFee, examFee}},
        {ApplicationKind::Renewal,
         "cesp-2021-01",
         {PaymentKind::RenewalFee, applicationFee, sittingFee}},
    }));
    CAPTURE(row.edition, wordOf(row.kind).data());
    CHECK(rules::payableKinds(row.kind, *shippedBook().find(QString::fromLatin1(row.edition))) ==
          row.kinds);
}

TEST_CASE("Fee and deadline name what they rest on") {
    const auto report = rules::evaluate(
        anApplication().paid({aPayment(applicationFee, "40.00"), aPayment(examFee, "199.00"),
                              aPayment(examFee, "199.00", "2020-04-11")}),
        march2020(), day("2020-04-20"));
    CHECK(report.of(CriterionCode::Fee).evidence == std::vector<Evidence>{Id<FeePayment>(2)});
    CHECK(report.of(CriterionCode::Deadline).evidence == std::vector<Evidence>{ApplicationId(1)});
}

TEST_CASE("Without a window a windowed edition waits for one") {
    CaseRecord record = anApplication();
    record.window.reset();
    const auto report = rules::evaluate(record, march2020(), day("2020-04-20"));
    CHECK(report.of(CriterionCode::Deadline).outcome == Outcome::Pending);
    CHECK(report.of(CriterionCode::Deadline).finding == FindingCode::DeadlineNoWindow);
    CHECK(report.of(CriterionCode::Fee).outcome == Outcome::Met);
    CHECK_FALSE(report.approvable);
    record.payments.clear();
    CHECK(rules::evaluate(record, march2020(), day("2029-04-20")).of(CriterionCode::Fee).outcome ==
          Outcome::Pending);
    CHECK(rules::refund(RefundCause::Withdrawn, record, march2020(), day("2029-04-20")).due ==
          noMoney);
}

TEST_CASE("An attempt belongs to the application it names") {
    auto attempt = anAttempt("2020-05-12", AttemptResult::Failed);
    auto due = [&] {
        return rules::refundOnDenial(
            anApplication().paid({aPayment(examFee, "199.00")}).attempted({attempt}), march2020(),
            day("2020-06-01"));
    };
    attempt.attempt.value.application = ApplicationId(1);
    CHECK(due() == noMoney);
    attempt.attempt.value.application = ApplicationId(2);
    CHECK(due() == money("159.00"));
    attempt.attempt.value.application.reset();
    attempt.attempt.value.satOn = day("2020-06-02"); // on record, though after the as-of day
    CHECK(due() == noMoney);
}

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

using rules::EmergencyWaiver;
using rules::RefundWhy;
using Payments = std::vector<FeePayment>;
constexpr auto examFee = PaymentKind::ExamFee;
constexpr auto applicationFee = PaymentKind::ApplicationFee;
constexpr auto sittingFee = PaymentKind::SittingFee;

struct SheetRow {
    RefundCause cause;
    Payments payments;
    const char* endedOn;
    std::vector<DatedAttempt> attempts;
    const char* kept;
    const char* due;
    RefundWhy why;
};

const FeePayment once = aPayment(examFee, "199.00");
const FeePayment again = aPayment(examFee, "199.00", "2020-03-12");
const FeePayment back = aPayment(PaymentKind::Refund, "100.00", "2020-06-02");
const FeePayment applied = aPayment(applicationFee, "40.00", "2021-02-10");
const FeePayment ahead = aPayment(sittingFee, "159.00", "2021-02-11");

} // namespace

TEST_CASE("What a denial gives back") {
    struct Row {
        bool onDemand;
        Payments payments;
        std::vector<DatedAttempt> attempts;
        const char* due;
    };
    const auto row = GENERATE(values<Row>({
        {false, {aPayment(examFee, "199.00")}, {}, "159.00"},
        {false, {}, {}, "0.00"},
        {false, {aPayment(examFee, "30.00")}, {}, "0.00"},
        {false, {aPayment(examFee, "40.01")}, {}, "0.01"},
        {false, {aPayment(examFee, "199.00"), aPayment(examFee, "199.00")}, {}, "358.00"},
        {false,
         {aPayment(examFee, "199.00"), aPayment(PaymentKind::Refund, "100.00", "2020-04-01")},
         {},
         "59.00"},
        {false, {aPayment(examFee, "199.00"), aPayment(examFee, "-199.00")}, {}, "0.00"},
        {false, {aPayment(examFee, "199.00", "2021-12-01")}, {}, "0.00"}, // not received yet
        {false,
         {aPayment(examFee, "199.00")},
         {anAttempt("2020-05-12", AttemptResult::Failed)},
         "0.00"},
        {false,
         {aPayment(examFee, "199.00")},
         {anAttempt("2020-05-12", AttemptResult::NoShow)},
         "159.00"},
        {false,
         {aPayment(examFee, "199.00")},
         {anAttempt("2019-11-12", AttemptResult::Failed)}, // of an earlier application
         "159.00"},
        {false,
         {aPayment(examFee, "199.00")},
         {anAttempt("2021-06-02", AttemptResult::Failed)}, // after the as-of day
         "0.00"},
        {true, {aPayment(applicationFee, "40.00", "2021-02-10")}, {}, "0.00"},
        {true,
         {aPayment(applicationFee, "40.00", "2021-02-10"),
          aPayment(sittingFee, "159.00", "2021-02-10")},
         {},
         "159.00"},
        {true,
         {aPayment(sittingFee, "159.00", "2021-02-10")},
         {anAttempt("2021-03-12", AttemptResult::ScorePending)},
         "0.00"},
    }));
    auto application = anApplication();
    if (row.onDemand)
        application.onDemand();
    application.paid(row.payments).attempted(row.attempts);
    const auto& edition = row.onDemand ? january2021() : march2020();
    CHECK(rules::refundOnDenial(application, edition, day("2021-06-01")) == money(row.due));
    CHECK(rules::evaluate(application, edition, day("2021-06-01")).refundDue == money(row.due));
}

TEST_CASE("The refund worksheet knows each cause") {
    const auto row = GENERATE(values<SheetRow>({
        {RefundCause::Denied, {once}, "2020-04-20", {}, "40.00", "159.00", RefundWhy::LessKept},
        // what went out since the denial counts
        {RefundCause::Denied,
         {once, back},
         "2020-04-20",
         {},
         "40.00",
         "59.00",
         RefundWhy::LessKept},
        {RefundCause::Denied, {}, "2020-04-20", {}, "0.00", "0.00", RefundWhy::NothingPaid},
        {RefundCause::Denied,
         {aPayment(examFee, "30.00")},
         "2020-04-20",
         {},
         "30.00",
         "0.00",
         RefundWhy::LessKept},
        {RefundCause::Denied,
         {once},
         "2020-04-20",
         {anAttempt("2020-05-12", AttemptResult::Failed)},
         "199.00",
         "0.00",
         RefundWhy::Sat},
        {RefundCause::Withdrawn, {once}, "2020-05-31", {}, "40.00", "159.00", RefundWhy::LessKept},
        {RefundCause::Withdrawn, {once}, "2020-06-01", {}, "199.00", "0.00", RefundWhy::WindowOver},
        {RefundCause::Cancelled, {once}, "2020-05-12", {}, "40.00", "159.00", RefundWhy::LessKept},
        {RefundCause::Cancelled, {once}, "2020-05-31", {}, "40.00", "159.00", RefundWhy::LessKept},
        {RefundCause::Cancelled, {once}, "2020-06-01", {}, "199.00", "0.00", RefundWhy::WindowOver},
        {RefundCause::Cancelled,
         {once, back},
         "2020-05-12",
         {},
         "40.00",
         "59.00",
         RefundWhy::LessKept},
        {RefundCause::Cancelled, {}, "2020-05-12", {}, "0.00", "0.00", RefundWhy::NothingPaid},
        // another sitting took place after it
        {RefundCause::Cancelled,
         {once},
         "2020-05-12",
         {anAttempt("2020-05-12", AttemptResult::Cancelled),
          anAttempt("2020-05-20", AttemptResult::Failed)},
         "199.00",
         "0.00",
         RefundWhy::Sat},
        {RefundCause::NoShow, {once}, "2020-05-12", {}, "199.00", "0.00", RefundWhy::NoShow},
        {RefundCause::Emergency,
         {once},
         "2020-05-12",
         {anAttempt("2020-05-12", AttemptResult::NoShow)},
         "40.00",
         "159.00",
         RefundWhy::DirectorDecides},
        {RefundCause::DuplicatePayment,
         {once, again},
         "2020-05-12",
         {},
         "199.00",
         "199.00",
         RefundWhy::AboveFee},
        {RefundCause::DuplicatePayment,
         {once, again, back},
         "2020-05-12",
         {},
         "199.00",
         "99.00",
         RefundWhy::AboveFee},
        // all of it, also after a sitting
        {RefundCause::DuplicatePayment,
         {once, again},
         "2020-05-12",
         {anAttempt("2020-05-12", AttemptResult::Failed)},
         "199.00",
         "199.00",
         RefundWhy::AboveFee},
        {RefundCause::DuplicatePayment,
         {once},
         "2020-05-12",
         {},
         "199.00",
         "0.00",
         RefundWhy::NothingAboveFee},
        {RefundCause::BouncedCheck,
         {once, aCounterEntry("-199.00", "2020-03-20", "2020-03-10")},
         "2020-05-12",
         {},
         "0.00",
         "0.00",
         RefundWhy::CounterEntry},
        {RefundCause::Other, {once}, "2020-05-12", {}, "199.00", "0.00", RefundWhy::NoRule},
    }));
    CAPTURE(wordOf(row.cause).data(), row.endedOn, row.payments.size(), row.due);
    const auto sheet =
        rules::refund({row.cause, day(row.endedOn), day("2020-06-10")},
                      anApplication().paid(row.payments).attempted(row.attempts), march2020());
    CHECK(sheet.due == money(row.due));
    CHECK(sheet.kept == money(row.kept));
    CHECK(sheet.why == row.why);
    CHECK(sheet.paid == sheet.refunded + sheet.kept + sheet.due);
    CHECK(sheet.directorDecides == (row.why == RefundWhy::DirectorDecides));
    CHECK(sheet.rule == march2020().name + u": Candidate Handbook, Fees");
}

TEST_CASE("On demand the worksheet gives back sitting fees, never the application fee") {
    const auto sheet = [](RefundCause cause, Payments payments,
                          std::vector<DatedAttempt> attempts = {}) {
        return rules::refund(
            {cause, day("2021-06-01"), day("2021-06-10")},
            anApplication().onDemand().paid(std::move(payments)).attempted(std::move(attempts)),
            january2021());
    };
    CHECK(sheet(RefundCause::Denied, {applied, ahead}).due == money("159.00"));
    CHECK(sheet(RefundCause::Denied, {applied, ahead}).kept == money("40.00"));
    CHECK(sheet(RefundCause::Denied, {applied, ahead}).why == RefundWhy::UnusedSittings);
    CHECK(sheet(RefundCause::Denied, {applied}).due == noMoney);
    CHECK(sheet(RefundCause::Cancelled, {applied, ahead}).due == money("159.00"));
    CHECK(sheet(RefundCause::Cancelled, {applied, ahead}).why == RefundWhy::UnusedSittings);
    CHECK(sheet(RefundCause::Cancelled, {applied, ahead},
                {anAttempt("2021-03-12", AttemptResult::Failed),
                 anAttempt("2021-05-12", AttemptResult::Cancelled)})
              .why == RefundWhy::Sat);
    CHECK(sheet(RefundCause::DuplicatePayment, {applied, applied, ahead}).due == money("40.00"));
    CHECK(sheet(RefundCause::DuplicatePayment, {applied, ahead, ahead}).due == money("159.00"));
    CHECK(sheet(RefundCause::DuplicatePayment, {applied, ahead}).due == noMoney);
    // One may be paid ahead of the next sitting, but not after a pass.
    CHECK(sheet(RefundCause::DuplicatePayment, {applied, ahead, ahead},
                {anAttempt("2021-03-12", AttemptResult::Failed)})
              .due == noMoney);
    CHECK(sheet(RefundCause::DuplicatePayment, {applied, ahead, ahead},
                {anAttempt("2021-03-12", AttemptResult::Passed)})
              .due == money("159.00"));
}

TEST_CASE(
    "A renewal that is denied gives back its fee less what is kept, with windows or without") {
    for (const PolicyEdition& edition : shippedBook().editions()) {
        CAPTURE(edition.code.toStdString());
        CaseRecord record = anApplication().paid({aPayment(PaymentKind::RenewalFee, "125.00")});
        record.application.value.kind = ApplicationKind::Renewal;
        const auto sheet = rules::refund(RefundCause::Denied, record, edition, day("2021-06-10"));
        CHECK(sheet.kept == money("31.25"));
        CHECK(sheet.due == money("93.75"));
        CHECK(sheet.why == RefundWhy::LessKept);
    }
}

TEST_CASE("A renewal is measured by its own fee, and a denial gives back all but what is kept") {
    struct Row {
        Payments payments;
        Outcome outcome;
        const char* refund;
    };
    const auto renewalFee = PaymentKind::RenewalFee;
    const auto row = GENERATE_COPY(values<Row>({
        {{}, Outcome::Pending, "0.00"},
        {{aPayment(renewalFee, "125.00")}, Outcome::Met, "93.75"},
        {{aPayment(renewalFee, "124.99")}, Outcome::Pending, "93.74"},
        {{aPayment(renewalFee, "31.25")}, Outcome::Pending, "0.00"},
        {{aPayment(applicationFee, "40.00"), aPayment(examFee, "199.00")},
         Outcome::Pending,
         "0.00"},
        {{aPayment(renewalFee, "125.00"), aPayment(PaymentKind::Refund, "93.75")},
         Outcome::Met,
         "0.00"},
    }));
    for (const PolicyEdition& edition : shippedBook().editions()) {
        CAPTURE(edition.code.toStdString());
        CaseRecord record = anApplication().paid(row.payments);
        record.application.value.kind = ApplicationKind::Renewal;
        const auto found = rules::fee(record, edition, day("2020-04-01"));
        CHECK(found.facts.kind == renewalFee);
        CHECK(found.facts.needed == money("125.00"));
        CHECK(found.criterion.outcome == row.outcome);
        CHECK(rules::refundOnDenial(record, edition, day("2020-04-01")) == money(row.refund));
    }
}

TEST_CASE("There is one emergency in a life") {
    const auto sheet = rules::refund(
        {RefundCause::Emergency, day("2020-05-12"), day("2020-06-10"), EmergencyWaiver::Used},
        anApplication().paid({once}), march2020());
    CHECK(sheet.due == noMoney);
    CHECK(sheet.why == RefundWhy::WaiverUsed);
    CHECK_FALSE(sheet.directorDecides);
}

TEST_CASE("Before a withdrawal is signed it is told what it gives back") {
    const auto back = [](CaseBuilder application, const char* on) {
        return rules::refundOnWithdrawal(application.paid({once}), march2020(), day(on));
    };
    const auto cancelled =
        anApplication().attempted({anAttempt("2020-05-12", AttemptResult::Cancelled)});
    CHECK(back(cancelled, "2020-06-05") == money("159.00"));
    CHECK(back(anApplication(), "2020-05-31") == money("159.00"));
    CHECK(back(anApplication(), "2020-06-05") == noMoney);
}

TEST_CASE("The refund worksheet ties where less was paid than can be kept") {
    const auto sheet =
        rules::refund(RefundCause::Denied, anApplication().paid({aPayment(examFee, "30.00")}),
                      march2020(), day("2020-05-31"));
    CHECK(sheet.kept == money("30.00"));
    CHECK(sheet.due == noMoney);
}

TEST_CASE("The refund worksheet keeps all of the fee once a sitting took place") {
    const auto sheet =
        rules::refund(RefundCause::Withdrawn,
                      anApplication()
                          .paid({aPayment(examFee, "199.00")})
                          .attempted({anAttempt("2020-05-12", AttemptResult::Failed)}),
                      march2020(), day("2020-05-31"));
    CHECK(sheet.kept == money("199.00"));
    CHECK(sheet.due == noMoney);
}

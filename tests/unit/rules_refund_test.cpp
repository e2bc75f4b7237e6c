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

TEST_CASE("The record shows why money may go back") {
    const auto cause = [](CaseRecord record, Stage stage) {
        record.application.value.stage = stage;
        return rules::refundQuestion(record, march2020(), day("2020-06-10"));
    };
    const Decision denial{
        .verdict = Verdict::Deny, .by = QStringLiteral("Kim Lee"), .on = day("2020-04-02")};
    const Decision withdrawal{
        .verdict = Verdict::Withdraw, .by = QStringLiteral("Kim Lee"), .on = day("2020-04-03")};
    CHECK(cause(anApplication().decided({denial}), Stage::Denied).cause == RefundCause::Denied);
    CHECK(cause(anApplication().decided({denial}), Stage::Denied).endedOn == day("2020-04-02"));
    CHECK(cause(anApplication().decided({denial, withdrawal}), Stage::Withdrawn).endedOn ==
          day("2020-04-03"));
    CHECK(cause(anApplication().paid({once, again}), Stage::Approved).cause ==
          RefundCause::DuplicatePayment);
    const auto missed =
        cause(anApplication().attempted({anAttempt("2020-05-12", AttemptResult::NoShow)}),
              Stage::Approved);
    CHECK(missed.cause == RefundCause::NoShow);
    CHECK(missed.endedOn == day("2020-05-12"));
    CHECK(cause(anApplication(), Stage::Approved).cause == RefundCause::Other);
}

TEST_CASE("The record shows a sitting that was cancelled, until another one is arranged") {
    const auto question = [](std::vector<DatedAttempt> attempts, const char* today = "2020-06-10") {
        CaseRecord record = anApplication().paid({once}).attempted(std::move(attempts));
        record.application.value.stage = Stage::Approved;
        return rules::refundQuestion(record, march2020(), day(today));
    };
    const auto cancelled = [](const char* on) { return anAttempt(on, AttemptResult::Cancelled); };
    CHECK(question({cancelled("2020-05-12")}).cause == RefundCause::Cancelled);
    CHECK(question({cancelled("2020-05-12")}).endedOn == day("2020-05-12"));
    CHECK(question({cancelled("2020-05-12")}, "2020-05-11").cause == RefundCause::Other);
    CHECK(question({cancelled("2020-05-12"), cancelled("2020-05-20")}).endedOn ==
          day("2020-05-20"));
    CHECK(question({anAttempt("2020-05-04", AttemptResult::NotCounted), cancelled("2020-05-12")})
              .cause == RefundCause::Cancelled);
    // One that is still ahead, that was excused, or that was sat on the same day after all.
    for (const auto result :
         {AttemptResult::Scheduled, AttemptResult::NotCounted, AttemptResult::Failed})
        for (const char* on : {"2020-05-12", "2020-08-12"})
            CHECK(question({cancelled("2020-05-12"), anAttempt(on, result)}).cause ==
                  RefundCause::Other);
    auto ofAnother = anAttempt("2020-08-12", AttemptResult::Scheduled);
    ofAnother.attempt.value.application = ApplicationId(9);
    CHECK(question({cancelled("2020-05-12"), ofAnother}).cause == RefundCause::Cancelled);
    // Whoever did not come has used the fee, whatever was cancelled before or after.
    const auto missed = anAttempt("2020-05-20", AttemptResult::NoShow);
    CHECK(question({cancelled("2020-05-12"), missed}).cause == RefundCause::NoShow);
    CHECK(question({missed, cancelled("2020-05-28")}).cause == RefundCause::NoShow);
}

TEST_CASE("Who withdraws after their sitting was cancelled is paid back as before") {
    const auto question = [](const char* withdrawnOn) {
        CaseRecord record = anApplication()
                                .paid({once})
                                .attempted({anAttempt("2020-05-12", AttemptResult::Cancelled)})
                                .decided({{.verdict = Verdict::Withdraw,
                                           .by = QStringLiteral("Kim Lee"),
                                           .on = day(withdrawnOn)}});
        record.application.value.stage = Stage::Withdrawn;
        const auto asked = rules::refundQuestion(record, march2020(), day("2020-06-10"));
        return std::pair(asked.cause, rules::refund(asked, record, march2020()).due);
    };
    CHECK(question("2020-06-05") == std::pair(RefundCause::Cancelled, money("159.00")));
    CHECK(question("2020-05-11") == std::pair(RefundCause::Withdrawn, money("159.00")));
}

TEST_CASE("On demand a sitting missed has used its fee, and one cancelled gives back its own") {
    const auto missed = anAttempt("2021-03-12", AttemptResult::NoShow);
    const auto asked = [](Payments payments, std::vector<DatedAttempt> attempts) {
        const CaseRecord record =
            anApplication().onDemand().paid(std::move(payments)).attempted(std::move(attempts));
        const auto question = rules::refundQuestion(record, january2021(), day("2021-06-10"));
        return std::pair(question.cause, rules::refund(question, record, january2021()).due);
    };
    const auto cancelled = [](const char* on) { return anAttempt(on, AttemptResult::Cancelled); };
    CHECK(asked({applied, ahead, ahead}, {missed, cancelled("2021-05-12")}) ==
          std::pair(RefundCause::Cancelled, money("159.00")));
    CHECK(asked({applied, ahead}, {missed, cancelled("2021-05-12")}) ==
          std::pair(RefundCause::Cancelled, noMoney));
    // An emergency gave back the fee of the one that was missed: it is used up no second time.
    FeePayment granted = aPayment(PaymentKind::Refund, "159.00", "2021-04-01");
    CHECK(asked({applied, ahead, ahead, granted}, {missed, cancelled("2021-05-12")}) ==
          std::pair(RefundCause::Cancelled, noMoney));
    granted.cause = RefundCause::Emergency;
    CHECK(asked({applied, ahead, ahead, granted}, {missed, cancelled("2021-05-12")}) ==
          std::pair(RefundCause::Cancelled, money("159.00")));
    granted.receivedOn = day("2021-07-01"); // not yet
    CHECK(asked({applied, ahead, granted}, {missed, cancelled("2021-05-12")}) ==
          std::pair(RefundCause::Cancelled, noMoney));
    CHECK(asked({applied, ahead}, {cancelled("2021-02-12"), missed}) ==
          std::pair(RefundCause::NoShow, noMoney));
    CHECK(rules::refund({RefundCause::Withdrawn, day("2021-06-01"), day("2021-06-10")},
                        anApplication().onDemand().paid({applied, ahead}).attempted({missed}),
                        january2021())
              .due == noMoney);
    // One that is missed only later has used nothing yet.
    CHECK(rules::refund({RefundCause::Cancelled, day("2021-03-01"), day("2021-03-11")},
                        anApplication().onDemand().paid({applied, ahead}).attempted({missed}),
                        january2021())
              .due == money("159.00"));
}

namespace {

CaseRecord withdrawn(CaseBuilder application, const char* on) {
    CaseRecord record = application.decided(
        {{.verdict = Verdict::Withdraw, .by = QStringLiteral("Kim Lee"), .on = day(on)}});
    record.application.value.stage = Stage::Withdrawn;
    return record;
}

std::pair<RefundCause, Money> worksheetOf(const CaseRecord& record) {
    const auto question = rules::refundQuestion(record, march2020(), day("2020-06-10"));
    return {question.cause, rules::refund(question, record, march2020()).due};
}

} // namespace

TEST_CASE("With windows a sitting missed leaves nothing to give back to who withdraws") {
    const auto missed = anAttempt("2020-05-12", AttemptResult::NoShow);
    const auto cancelled = anAttempt("2020-05-28", AttemptResult::Cancelled);
    const auto application = [&](std::vector<DatedAttempt> attempts) {
        return anApplication().paid({once}).attempted(std::move(attempts));
    };
    CHECK(worksheetOf(withdrawn(application({missed}), "2020-05-20")) ==
          std::pair(RefundCause::Withdrawn, noMoney));
    CHECK(worksheetOf(withdrawn(application({missed, cancelled}), "2020-06-05")) ==
          std::pair(RefundCause::Cancelled, noMoney));
    // Who had withdrawn before misses nothing.
    CHECK(worksheetOf(withdrawn(application({missed}), "2020-05-11")) ==
          std::pair(RefundCause::Withdrawn, money("159.00")));
}

TEST_CASE("Who withdraws before a sitting in a later window is paid back as if it were cancelled") {
    const auto august = anAttempt("2020-08-12", AttemptResult::Cancelled,
                                  aWindow("2020-08-01", "2020-08-31", "2020-07-10"));
    const CaseRecord record =
        withdrawn(anApplication().paid({once}).attempted({august}), "2020-06-05");
    const auto asked = [&](const char* today) {
        return rules::refundQuestion(record, march2020(), day(today));
    };
    CHECK(asked("2020-08-11").cause == RefundCause::Withdrawn);
    CHECK(asked("2020-08-20").cause == RefundCause::Cancelled);
    CHECK(rules::refund(asked("2020-08-20"), record, march2020()).due == money("159.00"));
    // All of it went back already.
    const FeePayment refund = aPayment(PaymentKind::Refund, "159.00", "2020-06-06");
    const CaseRecord settled =
        withdrawn(anApplication().paid({once, refund}).attempted({august}), "2020-06-05");
    CHECK(rules::refundQuestion(settled, march2020(), day("2020-08-20")).cause ==
          RefundCause::Withdrawn);
}

TEST_CASE("What was paid twice goes back also to who withdraws too late") {
    CHECK(worksheetOf(withdrawn(anApplication().paid({once, again}), "2020-06-05")) ==
          std::pair(RefundCause::DuplicatePayment, money("199.00")));
    // In time it goes back with the rest.
    CHECK(worksheetOf(withdrawn(anApplication().paid({once, again}), "2020-05-20")) ==
          std::pair(RefundCause::Withdrawn, money("358.00")));
}

TEST_CASE("What was paid twice and what a denial gives back go back in either order") {
    const auto refunded = [](const char* amount, RefundCause cause) {
        FeePayment refund = aPayment(PaymentKind::Refund, amount, "2021-05-01");
        refund.cause = cause;
        return refund;
    };
    const auto left = [](CaseBuilder application, Payments payments, const PolicyEdition& edition) {
        CaseRecord record = application.paid(std::move(payments))
                                .decided({{.verdict = Verdict::Deny,
                                           .by = QStringLiteral("Kim Lee"),
                                           .on = day("2021-04-30")}});
        record.application.value.stage = Stage::Denied;
        const auto question = rules::refundQuestion(record, edition, day("2021-06-10"));
        return std::pair(question.cause, rules::refund(question, record, edition).due);
    };
    const auto onDemand = [&](Payments more) {
        Payments payments{applied, ahead, applied};
        payments.insert(payments.end(), more.begin(), more.end());
        return left(anApplication().onDemand(), payments, january2021());
    };
    const auto denial = refunded("159.00", RefundCause::Denied);
    const auto doubled = refunded("40.00", RefundCause::DuplicatePayment);
    CHECK(onDemand({}) == std::pair(RefundCause::Denied, money("159.00")));
    CHECK(onDemand({denial}) == std::pair(RefundCause::DuplicatePayment, money("40.00")));
    CHECK(onDemand({doubled}) == std::pair(RefundCause::Denied, money("159.00")));
    CHECK(onDemand({doubled, denial}) == std::pair(RefundCause::Denied, noMoney));
    // With windows both are of one fee, and the denial gives all of it.
    const auto windowed = [&](Payments payments) {
        return left(anApplication(), std::move(payments), march2020());
    };
    CHECK(windowed({once, again}) == std::pair(RefundCause::Denied, money("358.00")));
    CHECK(windowed({once, again, refunded("358.00", RefundCause::Denied)}) ==
          std::pair(RefundCause::Denied, noMoney));
    CHECK(windowed({once, again, refunded("199.00", RefundCause::DuplicatePayment)}) ==
          std::pair(RefundCause::Denied, money("159.00")));
}

TEST_CASE("What a withdrawal gave back leaves what was paid twice beside it") {
    const auto left = [](const char* refundedOn) {
        FeePayment refund = aPayment(PaymentKind::Refund, "159.00", refundedOn);
        refund.cause = RefundCause::Withdrawn;
        const CaseRecord record = withdrawn(
            anApplication().onDemand().paid({applied, ahead, applied, refund}), "2021-04-30");
        const auto question = rules::refundQuestion(record, january2021(), day("2021-06-10"));
        return std::pair(question.cause, rules::refund(question, record, january2021()).due);
    };
    CHECK(left("2021-05-01") == std::pair(RefundCause::DuplicatePayment, money("40.00")));
    CHECK(left("2021-06-20") == std::pair(RefundCause::Withdrawn, money("159.00"))); // not yet
}

TEST_CASE("Who pays anew after their money went back has paid nothing twice") {
    struct Row {
        RefundCause cause;
        Stage stage;
    };
    const auto row = GENERATE(values<Row>({{RefundCause::Cancelled, Stage::Approved},
                                           {RefundCause::Emergency, Stage::Approved},
                                           {RefundCause::Denied, Stage::Approved},
                                           {RefundCause::Cancelled, Stage::Withdrawn}}));
    const bool isWithdrawn = row.stage == Stage::Withdrawn;
    const auto due = [&](CaseBuilder application, Payments payments, const PolicyEdition& edition,
                         const char* refundedOn, const char* today) {
        FeePayment refund = aPayment(PaymentKind::Refund, "159.00", refundedOn);
        refund.cause = row.cause;
        payments.push_back(refund);
        CaseRecord record =
            application.paid(std::move(payments))
                .decided({{.verdict = isWithdrawn ? Verdict::Withdraw : Verdict::Approve,
                           .by = QStringLiteral("Kim Lee"),
                           .on = day(today)}});
        record.application.value.stage = row.stage;
        return rules::refund(RefundCause::DuplicatePayment, record, edition, day(today)).due;
    };
    CAPTURE(wordOf(row.cause), wordOf(row.stage));
    CHECK(due(anApplication().onDemand(), {applied, ahead, ahead}, january2021(), "2021-04-01",
              "2021-06-10") == noMoney);
    const FeePayment anew = aPayment(examFee, "159.00", "2020-05-20");
    CHECK(due(anApplication(), {once, anew}, march2020(), "2020-05-13", "2020-06-10") == noMoney);
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

TEST_CASE("A sitting is cancelled before the window closes that it would have been in") {
    const auto why = [](std::vector<DatedAttempt> attempts, const char* asOf = "2020-10-01") {
        CaseRecord record = anApplication().paid({once}).attempted(std::move(attempts));
        const QDate ended = rules::endedOn(RefundCause::Cancelled, record, day(asOf));
        return rules::refund({RefundCause::Cancelled, ended, day(asOf)}, record, march2020()).why;
    };
    const ExamWindow august = aWindow("2020-08-01", "2020-08-31", "2020-07-10");
    const auto cancelled = [](const char* on, std::optional<ExamWindow> window) {
        return anAttempt(on, AttemptResult::Cancelled, std::move(window));
    };
    CHECK(why({cancelled("2020-08-31", august)}) == RefundWhy::LessKept);
    CHECK(why({cancelled("2020-05-12", aWindow()), cancelled("2020-08-12", august)}) ==
          RefundWhy::LessKept);
    // One in no window goes by that of its application.
    CHECK(why({cancelled("2020-05-31", {})}) == RefundWhy::LessKept);
    CHECK(why({cancelled("2020-06-01", {})}) == RefundWhy::WindowOver);
    // None is on record: as though it were cancelled today.
    CHECK(why({}, "2020-05-31") == RefundWhy::LessKept);
    CHECK(why({}, "2020-06-01") == RefundWhy::WindowOver);
}

TEST_CASE("Of several sittings missed the last one by that day tells when an application ended") {
    const auto missed = [](const char* on) { return anAttempt(on, AttemptResult::NoShow); };
    auto ofAnother = missed("2020-05-20");
    ofAnother.attempt.value.application = ApplicationId(9);
    CaseRecord record = anApplication().attempted(
        {missed("2020-05-14"), missed("2020-05-12"), ofAnother,
         anAttempt("2020-05-16", AttemptResult::Cancelled), missed("2020-08-12")});
    const auto endedOn = [&record](const char* today) {
        return rules::endedOn(RefundCause::NoShow, record, day(today));
    };
    CHECK(endedOn("2020-06-10") == day("2020-05-14"));
    CHECK(endedOn("2020-05-13") == day("2020-05-12"));
    CHECK(endedOn("2020-08-12") == day("2020-08-12"));
    CHECK(endedOn("2020-05-11") == day("2020-05-11")); // none missed yet
}

TEST_CASE("A denial that was carried over without its decision ended on the day that asks") {
    CaseRecord record = anApplication().paid({once});
    record.application.value.stage = Stage::Denied;
    const auto question = rules::refundQuestion(record, march2020(), day("2020-06-10"));
    CHECK(question.cause == RefundCause::Denied);
    CHECK(question.endedOn == day("2020-06-10"));
    CHECK(rules::refund(question, record, march2020()).due == money("159.00"));
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

TEST_CASE("A sitting fee paid twice goes back once") {
    auto application =
        anApplication().onDemand().paid({aPayment(applicationFee, "40.00", "2021-02-10"),
                                         aPayment(sittingFee, "159.00", "2021-02-10"),
                                         aPayment(sittingFee, "159.00", "2021-02-11")});
    const auto due = [&] {
        return rules::refund(RefundCause::DuplicatePayment, application, january2021(),
                             day("2021-06-01"))
            .due;
    };
    CHECK(due() == money("159.00"));
    // After a sitting the second one pays for the next.
    application.attempted({anAttempt("2021-03-12", AttemptResult::Failed)});
    CHECK(due() == noMoney);
}

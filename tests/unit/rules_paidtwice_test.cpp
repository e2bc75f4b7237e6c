// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/refund.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

using Payments = std::vector<FeePayment>;
using Left = std::pair<RefundCause, Money>;

// With windows: one fee of 199.00, of which 40.00 are kept.
const FeePayment once = aPayment(PaymentKind::ExamFee, "199.00");
const FeePayment again = aPayment(PaymentKind::ExamFee, "199.00", "2020-03-12");
// On demand: 40.00 that never go back, and 159.00 for each sitting.
const FeePayment applied = aPayment(PaymentKind::ApplicationFee, "40.00", "2021-02-10");
const FeePayment ahead = aPayment(PaymentKind::SittingFee, "159.00", "2021-02-11");

Left leftOf(const CaseRecord& record, const PolicyEdition& edition, const char* today) {
    const auto question = rules::refundQuestion(record, edition, day(today));
    return {question.cause, rules::refund(question, record, edition).due};
}

Left leftWithWindows(CaseBuilder application) {
    return leftOf(application, march2020(), "2020-06-10");
}

Left leftOnDemand(CaseBuilder application) {
    return leftOf(application, january2021(), "2021-06-10");
}

// The application fee came in twice.
CaseBuilder paidTwiceOnDemand(Payments more) {
    Payments payments{applied, ahead, applied};
    payments.insert(payments.end(), more.begin(), more.end());
    return anApplication().onDemand().paid(std::move(payments));
}

Left leftOfDenied(Payments more) {
    return leftOf(paidTwiceOnDemand(std::move(more))
                      .at(Stage::Denied)
                      .decided({aDecision(Verdict::Deny, "2021-04-30")}),
                  january2021(), "2021-06-10");
}

} // namespace

TEST_CASE("What was paid twice goes back also to who withdraws too late") {
    const auto withdrawn = [](const char* on) {
        return anApplication()
            .paid({once, again})
            .at(Stage::Withdrawn)
            .decided({aDecision(Verdict::Withdraw, on)});
    };
    CHECK(leftWithWindows(withdrawn("2020-06-05")) ==
          Left(RefundCause::DuplicatePayment, money("199.00")));
    // In time it goes back with the rest.
    CHECK(leftWithWindows(withdrawn("2020-05-20")) ==
          Left(RefundCause::Withdrawn, money("358.00")));
}

TEST_CASE("What was paid twice and what a denial gives back go back in either order") {
    const auto denial = aRefund("159.00", "2021-05-01", RefundCause::Denied);
    const auto doubled = aRefund("40.00", "2021-05-01", RefundCause::DuplicatePayment);
    CHECK(leftOfDenied({}) == Left(RefundCause::Denied, money("159.00")));
    CHECK(leftOfDenied({denial}) == Left(RefundCause::DuplicatePayment, money("40.00")));
    CHECK(leftOfDenied({doubled}) == Left(RefundCause::Denied, money("159.00")));
    CHECK(leftOfDenied({doubled, denial}) == Left(RefundCause::Denied, noMoney));
    // With windows both are of one fee, and the denial gives all of it.
    const auto withWindows = [](Payments payments) {
        return leftWithWindows(anApplication()
                                   .paid(std::move(payments))
                                   .at(Stage::Denied)
                                   .decided({aDecision(Verdict::Deny, "2020-04-30")}));
    };
    CHECK(withWindows({once, again}) == Left(RefundCause::Denied, money("358.00")));
    CHECK(withWindows({once, again, aRefund("358.00", "2020-05-01", RefundCause::Denied)}) ==
          Left(RefundCause::Denied, noMoney));
    CHECK(withWindows(
              {once, again, aRefund("199.00", "2020-05-01", RefundCause::DuplicatePayment)}) ==
          Left(RefundCause::Denied, money("159.00")));
}

TEST_CASE("What a withdrawal gave back leaves what was paid twice beside it") {
    const auto left = [](const char* refundedOn) {
        return leftOf(paidTwiceOnDemand({aRefund("159.00", refundedOn, RefundCause::Withdrawn)})
                          .at(Stage::Withdrawn)
                          .decided({aDecision(Verdict::Withdraw, "2021-04-30")}),
                      january2021(), "2021-06-10");
    };
    CHECK(left("2021-05-01") == Left(RefundCause::DuplicatePayment, money("40.00")));
    CHECK(left("2021-06-20") == Left(RefundCause::Withdrawn, money("159.00"))); // not yet
}

TEST_CASE("An application fee paid twice goes back whatever gave back the sitting fee") {
    const Left doubled(RefundCause::DuplicatePayment, money("40.00"));
    const auto left = [](CaseBuilder application) {
        return leftOf(application, january2021(), "2021-06-10");
    };
    const auto denied = [](std::vector<Decision> decisions, Payments refunds) {
        return paidTwiceOnDemand(std::move(refunds))
            .at(Stage::Denied)
            .decided(std::move(decisions));
    };
    const auto denial = [](const char* on) { return aDecision(Verdict::Deny, on); };
    const auto goesBack = aRefund("159.00", "2021-05-01", RefundCause::Denied);

    // A denial that another one replaced, and one that was carried over without its decision.
    CHECK(left(denied({denial("2021-04-30"), denial("2021-05-20")}, {goesBack})) == doubled);
    CHECK(left(denied({}, {goesBack})) == doubled);
    // The bank returned it while the application was open again.
    FeePayment returned = aRefund("-159.00", "2021-05-20", RefundCause::Denied);
    returned.undoes = goesBack.receivedOn;
    CHECK(left(denied({denial("2021-04-30"), aDecision(Verdict::Approve, "2021-05-10"),
                       denial("2021-05-30")},
                      {goesBack, returned,
                       aRefund("159.00", "2021-06-01", RefundCause::Denied)})) == doubled);
    // A sitting that was cancelled, and one that was missed, in an emergency or by goodwill.
    CHECK(left(paidTwiceOnDemand({aRefund("159.00", "2021-04-01", RefundCause::Cancelled)})
                   .at(Stage::Approved)
                   .attempted({anAttempt("2021-03-12", AttemptResult::Cancelled)})) == doubled);
    for (const auto cause : {RefundCause::Emergency, RefundCause::NoShow})
        CHECK(left(paidTwiceOnDemand({aRefund("159.00", "2021-04-01", cause)})
                       .at(Stage::Approved)
                       .attempted({anAttempt("2021-03-12", AttemptResult::NoShow)})) == doubled);
    // One of which nobody knows the cause, from before the office had a file.
    CHECK(left(denied({denial("2021-04-30")},
                      {aPayment(PaymentKind::Refund, "159.00", "2021-05-01")})) == doubled);
}

TEST_CASE("No more goes back than is left, whatever a refund was called") {
    const auto left = [](CaseBuilder application) {
        return leftOf(application, january2021(), "2021-06-10").second;
    };
    const auto denied = [](Payments more) {
        return paidTwiceOnDemand(std::move(more))
            .at(Stage::Denied)
            .decided({aDecision(Verdict::Deny, "2021-04-30")});
    };
    // All of it went back at once.
    const auto atOnce = aRefund("199.00", "2021-05-01", RefundCause::Denied);
    CHECK(left(denied({atOnce})) == noMoney);
    // It is opened again, and the sitting fee comes in anew.
    CHECK(
        left(paidTwiceOnDemand({atOnce, aPayment(PaymentKind::SittingFee, "159.00", "2021-05-20")})
                 .at(Stage::Approved)) == noMoney);
    // After it went back the check for it bounces.
    FeePayment bounced = aPayment(PaymentKind::SittingFee, "-159.00", "2021-05-10");
    bounced.undoes = ahead.receivedOn;
    CHECK(left(denied({aRefund("159.00", "2021-05-01", RefundCause::Denied), bounced})) == noMoney);
    // Goodwill while it was under way leaves the rest: 109.00 and what was paid twice.
    const auto goodwill = aRefund("50.00", "2021-03-01", RefundCause::Other);
    CHECK(left(denied({goodwill})) == money("109.00"));
    CHECK(left(denied({goodwill, aRefund("109.00", "2021-05-01", RefundCause::Denied)})) ==
          money("40.00"));
}

TEST_CASE("A pass of an earlier application leaves the sitting fee of the next one where it is") {
    const auto before = anAttempt("2018-03-12", AttemptResult::Passed);
    CHECK(leftOnDemand(anApplication()
                           .onDemand()
                           .paid({applied, ahead})
                           .attempted({before})
                           .at(Stage::Approved)) == Left(RefundCause::Other, noMoney));
}

TEST_CASE("A renewal that ends gives back a sitting fee that was not used") {
    const FeePayment fee = aPayment(PaymentKind::RenewalFee, "125.00", "2021-02-10");
    const auto renewal = [&](Payments more, Stage stage) {
        Payments payments{fee, ahead};
        payments.insert(payments.end(), more.begin(), more.end());
        CaseRecord record = anApplication().onDemand().paid(std::move(payments)).at(stage);
        record.application.value.kind = ApplicationKind::Renewal;
        return record;
    };
    const auto left = [](const CaseRecord& record) {
        return leftOf(record, january2021(), "2021-06-10");
    };
    const auto kept = aRefund("93.75", "2021-05-01", RefundCause::Denied);
    CHECK(left(renewal({}, Stage::Approved)) == Left(RefundCause::Other, noMoney));
    CHECK(left(renewal({}, Stage::Denied)) == Left(RefundCause::Denied, money("93.75")));
    CHECK(left(renewal({kept}, Stage::Denied)) ==
          Left(RefundCause::DuplicatePayment, money("159.00")));
    const auto unused = aRefund("159.00", "2021-05-02", RefundCause::DuplicatePayment);
    CHECK(left(renewal({kept, unused}, Stage::Denied)) == Left(RefundCause::Denied, noMoney));
    CHECK(left(renewal({unused}, Stage::Denied)) == Left(RefundCause::Denied, money("93.75")));
    // The fee of a second sitting went back before.
    CHECK(left(renewal({ahead, aRefund("159.00", "2021-03-01", RefundCause::DuplicatePayment)},
                       Stage::Denied)) == Left(RefundCause::Denied, money("93.75")));
    // It was opened again, and both were paid anew.
    const FeePayment anew = aPayment(PaymentKind::SittingFee, "159.00", "2021-05-10");
    CHECK(
        left(renewal({kept, unused, aPayment(PaymentKind::RenewalFee, "93.75", "2021-05-10"), anew},
                     Stage::Approved)) == Left(RefundCause::Other, noMoney));
    // A sitting that was cancelled gives back its own fee, and a withdrawal the renewal's.
    CaseRecord cancelled = renewal({}, Stage::Approved);
    cancelled.attempts = {anAttempt("2021-03-12", AttemptResult::Cancelled)};
    CHECK(left(cancelled) == Left(RefundCause::Cancelled, money("159.00")));
    cancelled.application.value.stage = Stage::Withdrawn;
    CHECK(left(cancelled) == Left(RefundCause::Withdrawn, money("93.75")));
    // One that was missed has used its fee; what was paid for the next one is left over.
    CaseRecord missed = renewal({anew, kept}, Stage::Denied);
    missed.attempts = {anAttempt("2021-03-12", AttemptResult::NoShow)};
    CHECK(left(missed) == Left(RefundCause::DuplicatePayment, money("159.00")));
    missed.application.value.stage = Stage::Approved;
    CHECK(rules::refund(RefundCause::Emergency, missed, january2021(), day("2021-06-10")).due ==
          money("159.00"));
    // The fee of the renewal that came in twice and went back is not asked of the sitting's.
    CaseRecord sat = renewal({fee, aRefund("125.00", "2021-03-01", RefundCause::DuplicatePayment)},
                             Stage::Denied);
    sat.attempts = {anAttempt("2021-03-12", AttemptResult::Failed)};
    CHECK(left(sat) == Left(RefundCause::Denied, noMoney));
    // One that was sat has used its fee.
    sat = renewal({}, Stage::Denied);
    sat.attempts = {anAttempt("2021-03-12", AttemptResult::Failed)};
    CHECK(left(sat) == Left(RefundCause::Denied, noMoney));
}

TEST_CASE("What was too much by what was known then is missing of the sittings, not of a renewal") {
    CaseRecord record =
        anApplication()
            .onDemand()
            .paid({aPayment(PaymentKind::RenewalFee, "125.00", "2021-02-10"), applied, ahead, ahead,
                   aRefund("159.00", "2021-03-15", RefundCause::DuplicatePayment),
                   aPayment(PaymentKind::SittingFee, "159.00", "2021-03-20")})
            .attempted(
                {anAttempt("2021-03-12", AttemptResult::Failed)}) // recorded after the refund
            .at(Stage::Approved);
    record.application.value.kind = ApplicationKind::Renewal;
    CHECK(leftOf(record, january2021(), "2021-06-10") == Left(RefundCause::Other, noMoney));
}

TEST_CASE("A renewal gives back no more than is here when the check for its sitting has bounced") {
    FeePayment bounced = aPayment(PaymentKind::SittingFee, "-159.00", "2021-05-10");
    bounced.undoes = ahead.receivedOn;
    CaseRecord record =
        anApplication()
            .onDemand()
            .paid({aPayment(PaymentKind::RenewalFee, "125.00", "2021-02-10"), applied, ahead,
                   bounced, aRefund("159.00", "2021-05-01", RefundCause::Cancelled)})
            .attempted({anAttempt("2021-04-12", AttemptResult::Cancelled)})
            .at(Stage::Withdrawn)
            .decided({aDecision(Verdict::Withdraw, "2021-05-20")});
    record.application.value.kind = ApplicationKind::Renewal;
    CHECK(leftOf(record, january2021(), "2021-06-10").second == noMoney);
}

TEST_CASE("What was overpaid before a pass went back, and nothing is due after it") {
    CHECK(leftOnDemand(anApplication()
                           .onDemand()
                           .paid({applied, ahead, ahead,
                                  aRefund("159.00", "2021-03-01", RefundCause::DuplicatePayment)})
                           .attempted({anAttempt("2021-03-12", AttemptResult::Passed)})
                           .at(Stage::Approved)) == Left(RefundCause::Other, noMoney));
}

TEST_CASE("With windows a renewal by exam that ends unsat keeps the same of the exam fee as ever") {
    CaseRecord record = anApplication()
                            .paid({aPayment(PaymentKind::RenewalFee, "125.00"), once,
                                   aRefund("93.75", "2020-05-02", RefundCause::Denied)})
                            .at(Stage::Denied)
                            .decided({aDecision(Verdict::Deny, "2020-05-01")});
    record.application.value.kind = ApplicationKind::Renewal;
    CHECK(leftOf(record, march2020(), "2020-06-10") ==
          Left(RefundCause::DuplicatePayment, money("159.00")));
}

TEST_CASE("What went back as overpaid and came back counts as though it had never gone") {
    FeePayment returned = aRefund("-159.00", "2021-03-05", RefundCause::DuplicatePayment);
    const auto goneBack = aRefund("159.00", "2021-03-01", RefundCause::DuplicatePayment);
    returned.undoes = goneBack.receivedOn;
    const auto left = [&](std::vector<DatedAttempt> attempts) {
        return leftOnDemand(anApplication()
                                .onDemand()
                                .paid({applied, ahead, ahead, goneBack, returned})
                                .attempted(std::move(attempts))
                                .at(Stage::Approved))
            .second;
    };
    CHECK(left({}) == money("159.00"));
    CHECK(left({anAttempt("2021-03-12", AttemptResult::Failed)}) == noMoney);
}

TEST_CASE("A check that bounces after its fee went back is paid anew, and no more goes back") {
    FeePayment bounced = aPayment(PaymentKind::SittingFee, "-159.00", "2021-05-10");
    bounced.undoes = ahead.receivedOn;
    const auto goesBack = aRefund("159.00", "2021-05-01", RefundCause::Denied);
    const auto anew = aPayment(PaymentKind::SittingFee, "159.00", "2021-05-15");
    CHECK(leftOnDemand(anApplication()
                           .onDemand()
                           .paid({applied, ahead, goesBack, bounced, anew})
                           .at(Stage::Denied)
                           .decided({aDecision(Verdict::Deny, "2021-04-30")})) ==
          Left(RefundCause::Denied, noMoney));
}

TEST_CASE("An emergency gives back the fee of the sitting that was missed, and of no other") {
    const auto missed = anAttempt("2021-03-12", AttemptResult::NoShow);
    const auto again = anAttempt("2021-05-12", AttemptResult::NoShow);
    const auto granted = aRefund("159.00", "2021-04-01", RefundCause::Emergency);
    CHECK(
        rules::refund({RefundCause::Emergency, day("2021-03-12"), day("2021-03-20")},
                      anApplication().onDemand().paid({applied, ahead, ahead}).attempted({missed}),
                      january2021())
            .due == money("159.00"));
    const auto left = [&](std::vector<DatedAttempt> attempts, Payments payments) {
        return leftOnDemand(anApplication()
                                .onDemand()
                                .paid(std::move(payments))
                                .attempted(std::move(attempts))
                                .at(Stage::Approved))
            .second;
    };
    const FeePayment anew = aPayment(PaymentKind::SittingFee, "159.00", "2021-04-10");
    CHECK(left({missed, again}, {applied, ahead, granted, anew, anew}) == noMoney);
    // The first one was excused after the fee had gone back; the second one has used its own.
    const auto excused = anAttempt("2021-03-12", AttemptResult::NotCounted);
    CHECK(left({excused, again}, {applied, ahead, granted, anew, anew}) == noMoney);
    // The bank returned what was granted.
    FeePayment returned = aRefund("-159.00", "2021-04-05", RefundCause::Emergency);
    returned.undoes = granted.receivedOn;
    CHECK(left({missed}, {applied, ahead, granted, returned, anew}) == noMoney);
    CHECK(left({missed}, {applied, ahead, granted, returned, anew, anew}) == money("159.00"));
    // It is granted after the applicant withdrew: the fee of the next sitting goes back all the
    // same.
    const FeePayment next = aPayment(PaymentKind::SittingFee, "159.00", "2021-03-15");
    const auto late = aRefund("159.00", "2021-04-10", RefundCause::Emergency);
    CHECK(leftOnDemand(anApplication()
                           .onDemand()
                           .paid({applied, ahead, next, late})
                           .attempted({missed})
                           .at(Stage::Withdrawn)
                           .decided({aDecision(Verdict::Withdraw, "2021-04-01")})) ==
          Left(RefundCause::Withdrawn, money("159.00")));
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
        payments.push_back(aRefund("159.00", refundedOn, row.cause));
        return rules::refund(RefundCause::DuplicatePayment,
                             application.paid(std::move(payments))
                                 .at(row.stage)
                                 .decided({aDecision(
                                     isWithdrawn ? Verdict::Withdraw : Verdict::Approve, today)}),
                             edition, day(today))
            .due;
    };
    CAPTURE(wordOf(row.cause), wordOf(row.stage));
    CHECK(due(anApplication().onDemand(), {applied, ahead, ahead}, january2021(), "2021-04-01",
              "2021-06-10") == noMoney);
    const FeePayment anew = aPayment(PaymentKind::ExamFee, "159.00", "2020-05-20");
    CHECK(due(anApplication(), {once, anew}, march2020(), "2020-05-13", "2020-06-10") == noMoney);
}

TEST_CASE("A sitting fee paid twice goes back once") {
    auto application = anApplication().onDemand().paid({applied, ahead, ahead});
    const auto due = [&] {
        return rules::refund(RefundCause::DuplicatePayment, application, january2021(),
                             day("2021-06-01"))
            .due;
    };
    CHECK(due() == money("159.00"));
    // After a sitting the second one pays for the next.
    application.attempted({anAttempt("2021-03-12", AttemptResult::Failed)});
    CHECK(due() == noMoney);
    // One that was missed in an emergency has its fee back, and leaves one too many.
    application.attempted({anAttempt("2021-03-12", AttemptResult::NoShow)})
        .paid({applied, ahead, ahead, ahead,
               aRefund("159.00", "2021-04-01", RefundCause::Emergency)});
    CHECK(due() == money("159.00"));
}

TEST_CASE("What was paid twice and goes back beside a denial is known before it is signed") {
    const auto beside = [](CaseBuilder application, const PolicyEdition& edition,
                           const char* today) {
        const Money denial = rules::refundOnDenial(application, edition, day(today));
        return rules::overpaidBeside(denial, application, edition, day(today));
    };
    CHECK(beside(paidTwiceOnDemand({}), january2021(), "2021-06-10") == money("40.00"));
    CHECK(beside(anApplication().onDemand().paid({applied, ahead, ahead}), january2021(),
                 "2021-06-10") == noMoney);
    // With windows it is part of what the denial gives back.
    CHECK(beside(anApplication().paid({once, again}), march2020(), "2020-06-10") == noMoney);
    CHECK(beside(anApplication()
                     .paid({once, again})
                     .attempted({anAttempt("2020-05-12", AttemptResult::Failed)}),
                 march2020(), "2020-06-10") == money("199.00"));
}

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/refund.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

using rules::RefundWhy;
using Payments = std::vector<FeePayment>;
const FeePayment once = aPayment(PaymentKind::ExamFee, "199.00");
const FeePayment again = aPayment(PaymentKind::ExamFee, "199.00", "2020-03-12");
const FeePayment applied = aPayment(PaymentKind::ApplicationFee, "40.00", "2021-02-10");
const FeePayment ahead = aPayment(PaymentKind::SittingFee, "159.00", "2021-02-11");

CaseBuilder withdrawn(CaseBuilder application, const char* on) {
    return application.at(Stage::Withdrawn).decided({aDecision(Verdict::Withdraw, on)});
}

std::pair<RefundCause, Money> worksheetOf(const CaseRecord& record) {
    const auto question = rules::refundQuestion(record, march2020(), day("2020-06-10"));
    return {question.cause, rules::refund(question, record, march2020()).due};
}

} // namespace

TEST_CASE("The record shows why money may go back") {
    const auto asked = [](const CaseRecord& record) {
        return rules::refundQuestion(record, march2020(), day("2020-06-10"));
    };
    const Decision denial = aDecision(Verdict::Deny, "2020-04-02");
    const auto denied = anApplication().at(Stage::Denied).decided({denial});
    CHECK(asked(denied).cause == RefundCause::Denied);
    CHECK(asked(denied).endedOn == day("2020-04-02"));
    CHECK(asked(anApplication()
                    .at(Stage::Withdrawn)
                    .decided({denial, aDecision(Verdict::Withdraw, "2020-04-03")}))
              .endedOn == day("2020-04-03"));
    const auto approved = anApplication().at(Stage::Approved);
    CHECK(asked(approved).cause == RefundCause::Other);
    CHECK(asked(CaseBuilder(approved).paid({once, again})).cause == RefundCause::DuplicatePayment);
    const auto missed =
        asked(CaseBuilder(approved).attempted({anAttempt("2020-05-12", AttemptResult::NoShow)}));
    CHECK(missed.cause == RefundCause::NoShow);
    CHECK(missed.endedOn == day("2020-05-12"));
}

TEST_CASE("The record shows a sitting that was cancelled, until another one is arranged") {
    const auto question = [](std::vector<DatedAttempt> attempts, const char* today = "2020-06-10") {
        const CaseRecord record =
            anApplication().paid({once}).attempted(std::move(attempts)).at(Stage::Approved);
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
        return worksheetOf(withdrawn(anApplication().paid({once}).attempted(
                                         {anAttempt("2020-05-12", AttemptResult::Cancelled)}),
                                     withdrawnOn));
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
    CHECK(asked({applied, ahead, ahead, aPayment(PaymentKind::Refund, "159.00", "2021-04-01")},
                {missed, cancelled("2021-05-12")}) == std::pair(RefundCause::Cancelled, noMoney));
    FeePayment granted = aRefund("159.00", "2021-04-01", RefundCause::Emergency);
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
    const CaseRecord record = anApplication().paid({once}).at(Stage::Denied);
    const auto question = rules::refundQuestion(record, march2020(), day("2020-06-10"));
    CHECK(question.cause == RefundCause::Denied);
    CHECK(question.endedOn == day("2020-06-10"));
    CHECK(rules::refund(question, record, march2020()).due == money("159.00"));
}

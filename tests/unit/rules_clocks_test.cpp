// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/clocks.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;
using rules::BusinessCalendar;
using rules::Delivery;

TEST_CASE("Business days skip weekends and holidays") {
    const BusinessCalendar plain;
    CHECK(plain.add(day("2020-03-10"), 10) == day("2020-03-24")); // a Tuesday
    CHECK(plain.add(day("2020-03-13"), 1) == day("2020-03-16"));  // a Friday
    CHECK(plain.add(day("2020-03-14"), 1) == day("2020-03-16"));
    CHECK(plain.add(day("2020-03-10"), 0) == day("2020-03-10"));
    const BusinessCalendar withHoliday({day("2020-03-16"), day("2020-03-14")});
    CHECK(withHoliday.add(day("2020-03-13"), 1) == day("2020-03-17"));
    CHECK(plain.between(day("2020-03-10"), day("2020-03-18")) == 6);
    CHECK(plain.between(day("2020-03-10"), day("2020-03-10")) == 0);
    CHECK(plain.between(day("2020-03-10"), day("2020-03-01")) == 0);
}

TEST_CASE("The office's holidays are those on file, in whatever order") {
    CHECK(rules::calendarOf({}).isBusinessDay(day("2020-12-25")));
    const BusinessCalendar calendar =
        rules::calendarOf(stored<Holiday>({{day("2020-12-25"), QStringLiteral("Christmas")},
                                           {day("2020-07-03"), QStringLiteral("July 4, kept")}}));
    CHECK_FALSE(calendar.isBusinessDay(day("2020-12-25")));
    CHECK_FALSE(calendar.isBusinessDay(day("2020-07-03")));
    CHECK(calendar.isBusinessDay(day("2020-12-24")));
    CHECK(calendar.add(day("2020-12-24"), 1) == day("2020-12-28"));
}

TEST_CASE("The notice is due ten business days after everything is there") {
    const BusinessCalendar calendar;
    auto application = anApplication();
    auto clock = rules::noticeClock(application, march2020(), calendar, day("2020-03-18"));
    REQUIRE(clock.has_value());
    CHECK(clock->completeOn == day("2020-03-10"));
    CHECK(clock->dueOn == day("2020-03-24"));
    CHECK(clock->dayNumber == 6);
    CHECK(clock->days == 10);
    CHECK_FALSE(clock->standsStill);

    SECTION("the later of submission, documents and fee") {
        application.paid({aPayment(PaymentKind::ExamFee, "100.00"),
                          aPayment(PaymentKind::ExamFee, "99.00", "2020-03-12")});
        CHECK(rules::completeOn(application, march2020(), day("2020-04-01")) == day("2020-03-12"));
        Document late = aDocument(DocumentKind::Resume);
        late.receivedOn = day("2020-03-16");
        application.documents({aDocument(DocumentKind::HighSchoolDiploma), late});
        CHECK(rules::completeOn(application, march2020(), day("2020-04-01")) == day("2020-03-16"));
        CHECK_FALSE(rules::completeOn(application, march2020(), day("2020-03-15")).has_value());
    }
    SECTION(
        "a file type that is not taken is no document: a photographed résumé started the clock") {
        application.documents(
            {aDocument(DocumentKind::HighSchoolDiploma),
             aDocument(DocumentKind::Resume, ReviewState::Unreviewed, MediaType::Jpeg)});
        CHECK_FALSE(rules::completeOn(application, march2020(), day("2020-04-01")).has_value());
    }
    SECTION("a document that was not accepted counts only while there is no other") {
        Document refused = aDocument(DocumentKind::Resume, ReviewState::Refused);
        refused.receivedOn = day("2020-03-12");
        application.documents({aDocument(DocumentKind::HighSchoolDiploma), refused});
        CHECK(rules::completeOn(application, march2020(), day("2020-04-01")) == day("2020-03-12"));
        Document better = aDocument(DocumentKind::Resume);
        better.receivedOn = day("2020-03-20");
        application.documents({aDocument(DocumentKind::HighSchoolDiploma), refused, better});
        CHECK(rules::completeOn(application, march2020(), day("2020-04-01")) == day("2020-03-20"));
        Document earlier = better;
        earlier.receivedOn = day("2020-03-18");
        application.documents({aDocument(DocumentKind::HighSchoolDiploma), better, earlier});
        CHECK(rules::completeOn(application, march2020(), day("2020-04-01")) == day("2020-03-18"));
    }
    SECTION("a check that bounced starts it anew with the next payment") {
        application.paid({aPayment(PaymentKind::ExamFee, "199.00"),
                          aPayment(PaymentKind::ExamFee, "-199.00", "2020-03-20")});
        CHECK_FALSE(rules::completeOn(application, march2020(), day("2020-04-01")).has_value());
        application.paid({aPayment(PaymentKind::ExamFee, "199.00", "2020-03-25"),
                          aPayment(PaymentKind::ApplicationFee, "40.00", "2020-03-30"),
                          aPayment(PaymentKind::ExamFee, "199.00"),
                          aPayment(PaymentKind::ExamFee, "-199.00", "2020-03-20")});
        CHECK(rules::completeOn(application, march2020(), day("2020-04-01")) == day("2020-03-25"));
    }
    SECTION("an edition without a fee waits for none") {
        PolicyEdition free = march2020();
        free.fee.amount = noMoney;
        CHECK(rules::completeOn(application.paid({}), free, day("2020-04-01")) ==
              day("2020-03-10"));
    }
    SECTION("nothing while something is missing") {
        CHECK_FALSE(rules::completeOn(application.paid({}), march2020(), day("2020-04-01")));
        CHECK_FALSE(
            rules::completeOn(anApplication().documents({}), march2020(), day("2020-04-01")));
    }
    SECTION("it stands still while pended") {
        application.decided({{Verdict::Pend, QStringLiteral("Dana"), day("2020-03-12")}});
        clock = rules::noticeClock(application, march2020(), calendar, day("2020-03-30"));
        CHECK(clock->standsStill);
        CHECK(clock->dayNumber == 2);
        Document answer = aDocument(DocumentKind::Other);
        answer.receivedOn = day("2020-04-01");
        application.documents(
            {aDocument(DocumentKind::HighSchoolDiploma), aDocument(DocumentKind::Resume), answer});
        clock = rules::noticeClock(application, march2020(), calendar, day("2020-04-02"));
        CHECK_FALSE(clock->standsStill);
        CHECK(clock->dayNumber == 4); // March 11 and 12, April 1 and 2
        CHECK(clock->dueOn == day("2020-04-10"));
    }
    SECTION("a verification, a payment or the next decision ends the wait as well") {
        const auto standsStill = [&] {
            return rules::noticeClock(application, march2020(), calendar, day("2020-04-02"))
                ->standsStill;
        };
        const Decision asked{Verdict::Pend, QStringLiteral("Dana"), day("2020-03-12")};
        application.decided({asked});
        REQUIRE(standsStill());
        Verification answer = aVerification();
        answer.receivedOn = day("2020-03-20");
        application.verified({answer});
        CHECK_FALSE(standsStill());
        application.verified({aVerification()})
            .paid({aPayment(PaymentKind::ExamFee, "199.00"),
                   aPayment(PaymentKind::ExamFee, "10.00", "2020-03-30")});
        CHECK_FALSE(standsStill());
        application.paid({aPayment(PaymentKind::ExamFee, "199.00")})
            .decided({asked, {Verdict::Approve, QStringLiteral("Dana"), day("2020-04-01")}});
        CHECK_FALSE(standsStill());
    }
    SECTION("an answer on the very day of asking leaves nothing to wait for") {
        application.decided({{Verdict::Pend, QStringLiteral("Dana"), day("2020-03-10")}});
        CaseRecord record = application;
        record.answeredAtOnce = {DecisionId(1)};
        clock = rules::noticeClock(record, march2020(), calendar, day("2020-03-30"));
        CHECK_FALSE(clock->standsStill);
        CHECK(clock->dueOn == day("2020-03-24"));
        record.decisions.push_back({DecisionId(2), 1, record.decisions.front().value});
        CHECK(rules::noticeClock(record, march2020(), calendar, day("2020-03-30"))->standsStill);
    }
    SECTION("what came on the day of asking may have been there already") {
        application.decided({{Verdict::Pend, QStringLiteral("Dana"), day("2020-03-10")}});
        CHECK(
            rules::noticeClock(application, march2020(), calendar, day("2020-03-11"))->standsStill);
        // Asked and looked at on one day: nothing stands still yet.
        CHECK_FALSE(
            rules::noticeClock(application, march2020(), calendar, day("2020-03-10"))->standsStill);
    }
}

TEST_CASE("A request for more that is replaced the same day stops no clock") {
    const BusinessCalendar calendar;
    const Decision asked{Verdict::Pend, QStringLiteral("Dana"), day("2020-03-12")};
    auto application = anApplication();
    const auto clock = [&](const char* today) {
        return rules::noticeClock(application, march2020(), calendar, day(today));
    };
    application.decided({asked, {Verdict::Approve, QStringLiteral("Dana"), day("2020-03-12")}});
    CHECK(clock("2020-03-12")->dueOn == day("2020-03-24"));
    CHECK_FALSE(clock("2020-04-20")->standsStill);
    CHECK(clock("2020-04-20")->dueOn == day("2020-03-24"));
    CHECK(clock("2020-04-20")->dayNumber == 29);
    // Asked anew on the same day: the later request holds it.
    application.decided({asked, asked});
    CHECK(clock("2020-04-20")->standsStill);
    CHECK(clock("2020-04-20")->dayNumber == 2);
}

TEST_CASE("A payment that bounces after the decision leaves complete what was complete then") {
    const BusinessCalendar calendar;
    auto application = anApplication();
    application.paid({aPayment(PaymentKind::ExamFee, "199.00"),
                      aCounterEntry("-199.00", "2020-04-20", "2020-03-10")});
    const auto isComplete = [&] {
        return rules::noticeClock(application, march2020(), calendar, day("2020-04-21"))
            .has_value();
    };
    CHECK_FALSE(isComplete());
    application.decided({{Verdict::Pend, QStringLiteral("Dana"), day("2020-03-12")}});
    CHECK_FALSE(isComplete());
    // It had bounced before that was signed.
    application.decided({{Verdict::Approve, QStringLiteral("Dana"), day("2020-04-20")}});
    CHECK_FALSE(isComplete());
    application.decided({{Verdict::Approve, QStringLiteral("Dana"), day("2020-03-12")}});
    CHECK(isComplete());
}

TEST_CASE("Money that the office pays back answers no request") {
    const BusinessCalendar calendar;
    auto application = anApplication();
    application.decided({{Verdict::Pend, QStringLiteral("Dana"), day("2020-03-12")}});
    FeePayment counter = aPayment(PaymentKind::SittingFee, "-10.00", "2020-03-16");
    counter.undoes = day("2020-03-11");
    application.paid({aPayment(PaymentKind::ExamFee, "199.00"),
                      aPayment(PaymentKind::Refund, "1.00", "2020-03-16"), counter});
    const auto clock = rules::noticeClock(application, march2020(), calendar, day("2020-03-21"));
    REQUIRE(clock.has_value());
    CHECK(clock->standsStill);
    CHECK(clock->dayNumber == 2);
}

TEST_CASE("An appeal may come until thirty days after receipt") {
    const auto& times = march2020().times;
    const QDate mailed = day("2020-04-02");
    CHECK(rules::receiptOf(mailed, Delivery::Post, {}, times) == day("2020-04-07"));
    CHECK(rules::receiptOf(mailed, Delivery::Email, {}, times) == mailed);
    CHECK(rules::receiptOf(mailed, Delivery::Post, day("2020-04-20"), times) == day("2020-04-20"));
    CHECK(rules::appealLastDay(day("2020-04-07"), times) == day("2020-05-07"));
}

TEST_CASE("A denial for missing papers alone cannot be appealed") {
    Decision denial{Verdict::Deny, QStringLiteral("Dana"), day("2020-04-20")};
    const auto isAppealable = [&denial](const QStringList& codes) {
        denial.reasonCodes = codes;
        return rules::isAppealable(denial, march2020());
    };
    CHECK(isAppealable({}));
    CHECK(isAppealable({QStringLiteral("experience_too_short")}));
    CHECK_FALSE(isAppealable({QStringLiteral("no_answer_in_time")}));
    CHECK_FALSE(
        isAppealable({QStringLiteral("no_answer_in_time"), QStringLiteral("resume_missing")}));
    CHECK(isAppealable(
        {QStringLiteral("no_answer_in_time"), QStringLiteral("experience_too_short")}));
    CHECK(isAppealable({QStringLiteral("of_another_edition")}));
}

TEST_CASE("Who is written to by e-mail has the letter on the day it goes out") {
    auto application = anApplication();
    PersonRecord person = application.record().person;
    const auto& times = march2020().times;
    const QDate mailed = day("2020-04-02");
    CHECK(rules::receiptOf(mailed, rules::deliveryTo(person), {}, times) == day("2020-04-07"));
    CHECK(rules::appealLastDayOf(person, mailed, times) == day("2020-05-07"));
    person.flags = stored<PersonFlag>({{FlagKind::EmailOnly, mailed, QStringLiteral("by phone")}});
    CHECK(rules::receiptOf(mailed, rules::deliveryTo(person), {}, times) == mailed);
    CHECK(rules::appealLastDayOf(person, mailed, times) == day("2020-05-02"));
}

TEST_CASE("The other clocks come from the edition") {
    const BusinessCalendar calendar;
    const auto& old = march2020().times;
    const auto& now = january2021().times;
    const QDate friday = day("2021-03-12");
    CHECK(rules::pendedLastDay(day("2020-04-02"), old) == day("2020-05-02"));
    CHECK_FALSE(rules::disruptedTestingLastDay(friday, old, calendar).has_value());
    CHECK(rules::disruptedTestingLastDay(friday, now, calendar) == day("2021-03-17"));
    CHECK(rules::appealReviewDue(friday, now) == day("2021-04-26"));
    CHECK(rules::appealOutcomeDue(friday, now) == day("2021-04-11"));
    CHECK(rules::complaintScreeningDue(friday, now, calendar) == day("2021-04-02"));
    const auto renewal = rules::renewalReviewClock(anApplication(), march2020(), calendar, friday);
    REQUIRE(renewal);
    CHECK(renewal->completeOn == day("2020-03-10"));
    CHECK(renewal->dueOn == day("2020-03-17"));
}

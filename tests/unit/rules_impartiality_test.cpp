// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/impartiality.h"
#include "core/rules/requests.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::rules;
using namespace certdesk::tests;

namespace {

Decision aPend(const char* on, const char* due) {
    return {.verdict = Verdict::Pend,
            .by = QStringLiteral("Kim Lee"),
            .on = day(on),
            .dueOn = day(due)};
}

Document received(const char* on) {
    Document document = aDocument(DocumentKind::Resume);
    document.receivedOn = day(on);
    return document;
}

} // namespace

TEST_CASE("Names are one person's whatever their case, accents and spaces") {
    CHECK(isSamePerson(QStringLiteral("Ana Núñez"), QStringLiteral(" ana  NUNEZ ")));
    CHECK_FALSE(isSamePerson(QStringLiteral("Ana Núñez"), QStringLiteral("Ana Nunes")));
    CHECK_FALSE(isSamePerson(QStringLiteral(""), QStringLiteral("  ")));
}

TEST_CASE("Trained, vouched for or declared: each keeps someone from deciding, until withdrawn") {
    const QString kim = QStringLiteral("Kim Lee");
    CHECK_FALSE(partialityOf(kim, anApplication()));
    Training course = aCourse("40");
    course.instructor = QStringLiteral("kim lee");
    CHECK(partialityOf(kim, anApplication().trained({course})) == Partiality::Trained);
    Verification verification = aVerification();
    verification.verifierName = kim;
    CHECK(partialityOf(kim, anApplication().verified({verification})) == Partiality::Verified);
    CHECK(partialityOf(QStringLiteral("boss@acme.example"), anApplication()) ==
          Partiality::Verified);
    CaseRecord record = anApplication();
    record.conflicts = stored<ConflictOfInterest>(
        {{.kind = ConflictKind::Relative, .by = kim, .on = day("2020-03-11")}});
    CHECK(partialityOf(kim, record) == Partiality::Declared);
    CHECK_FALSE(partialityOf(QStringLiteral("Robin Roe"), record));
    record.conflicts[0].value.withdrawnOn = day("2020-03-12");
    CHECK_FALSE(partialityOf(kim, record));
}

TEST_CASE("Nobody signs both reviews, under whatever name") {
    const QString kim = QStringLiteral("Kim Lee");
    const QString robin = QStringLiteral("Robin Roe");
    const auto both = [&](const QString& signer, const QString& worker, SecondReview state) {
        return signsBothReviews(signer, worker,
                                anApplication().decided({{.verdict = Verdict::Approve,
                                                          .by = kim,
                                                          .on = day("2020-03-20"),
                                                          .secondReview = state}}));
    };
    CHECK_FALSE(signsBothReviews(robin, kim, anApplication()));
    CHECK(both(robin, kim, SecondReview::Waiting));
    CHECK(both(robin, QStringLiteral(" kim  LEE"), SecondReview::Waiting));
    CHECK_FALSE(both(robin, robin, SecondReview::Waiting));
    CHECK_FALSE(both(kim, kim, SecondReview::Waiting)); // replaces their own, and waits again
    CHECK_FALSE(both(robin, kim, SecondReview::Agreed));
}

TEST_CASE("A decision is hidden from all but its signer while a blind second review waits") {
    const QString kim = QStringLiteral("Kim Lee");
    const QString robin = QStringLiteral("Robin Roe");
    CHECK_FALSE(isHiddenFrom(robin, anApplication(), SecondReviewSight::Blind));
    const auto decided = [&](SecondReview state) {
        return anApplication().decided({{.verdict = Verdict::Approve,
                                         .by = kim,
                                         .on = day("2020-03-20"),
                                         .secondReview = state}});
    };
    CHECK(isHiddenFrom(robin, decided(SecondReview::Waiting), SecondReviewSight::Blind));
    CHECK_FALSE(isHiddenFrom(kim, decided(SecondReview::Waiting), SecondReviewSight::Blind));
    CHECK_FALSE(isHiddenFrom(robin, decided(SecondReview::Waiting), SecondReviewSight::Open));
    CHECK_FALSE(isHiddenFrom(robin, decided(SecondReview::Agreed), SecondReviewSight::Blind));
}

TEST_CASE("Requests for more and what came after them are counted") {
    const QDate today = day("2020-06-01");
    CHECK(requestsForMore(anApplication(), today) == RequestsForMore{});
    CaseBuilder asked = anApplication().decided({aPend("2020-03-20", "2020-04-19")});
    CHECK(requestsForMore(asked, today) == RequestsForMore{.asked = 1});
    asked.documents({received("2020-03-20")}); // the same day: it was there
    CHECK(requestsForMore(asked, today).resubmissions == 0);
    CaseRecord atOnce = asked;
    atOnce.answeredAtOnce = {DecisionId(1)};
    CHECK(requestsForMore(atOnce, today) ==
          RequestsForMore{.asked = 1, .resubmissions = 1, .answeredOn = day("2020-03-20")});
    asked.documents({received("2020-04-25"), received("2020-04-22")});
    CHECK(requestsForMore(asked, today) ==
          RequestsForMore{.asked = 1, .resubmissions = 1, .answeredOn = day("2020-04-22")});
    CHECK(requestsForMore(asked, day("2020-04-21")).resubmissions == 0);
    // Money that goes back is no answer.
    CaseBuilder refunded = anApplication()
                               .decided({aPend("2020-03-20", "2020-04-19")})
                               .paid({aPayment(PaymentKind::Refund, "1.00", "2020-03-25")});
    CHECK_FALSE(requestsForMore(refunded, today).answeredOn);
    // Nor is the counter-entry of a check that bounced.
    const FeePayment bounced = aCounterEntry("-199.00", "2020-03-25", "2020-03-10");
    CHECK_FALSE(requestsForMore(refunded.paid({bounced}), today).answeredOn);
    CHECK(requestsForMore(refunded.paid({aPayment(PaymentKind::ExamFee, "1.00", "2020-03-25")}),
                          today)
              .answeredOn == day("2020-03-25"));
    asked.decided({aPend("2020-03-20", "2020-04-19"), aPend("2020-04-26", "2020-05-26")});
    CHECK(requestsForMore(asked, today) == RequestsForMore{.asked = 2, .resubmissions = 1});
    CHECK(requestsForMore(asked, day("2020-04-01")).asked == 1);
    // What comes after the next decision answers nothing any more.
    Decision denial = aPend("2020-04-21", "2020-05-21");
    denial.verdict = Verdict::Deny;
    denial.dueOn.reset();
    asked.decided({aPend("2020-03-20", "2020-04-19"), denial});
    CHECK(requestsForMore(asked, today) == RequestsForMore{.asked = 1});
}

TEST_CASE("One resubmission is used up by an answer, not by a request") {
    const auto used = [](const CaseRecord& record, const char* today, int allowed = 1) {
        ServiceTimes times = march2020().times;
        times.pendedResubmissions = allowed;
        return hasResubmitted(record, times, day(today));
    };
    CHECK_FALSE(used(anApplication(), "2020-06-01"));
    CHECK_FALSE(used(anApplication(), "2020-06-01", 0));
    CaseBuilder asked = anApplication().decided({aPend("2020-03-20", "2020-04-19")});
    CHECK_FALSE(used(asked, "2020-06-01"));
    CHECK(used(asked, "2020-06-01", 0)); // nothing more may be sent at all
    asked.documents({received("2020-04-02")});
    CHECK_FALSE(used(asked, "2020-04-01"));
    CHECK(used(asked, "2020-04-02"));
    CHECK_FALSE(used(asked, "2020-04-02", 2));
    asked.decided({aPend("2020-03-20", "2020-04-19"), aPend("2020-04-03", "2020-05-03")});
    CHECK(used(asked, "2020-04-04")); // though the second request is open still
}

TEST_CASE("A request is over the day after its last one, while the application waits on it") {
    CaseRecord record = anApplication().decided({aPend("2020-03-20", "2020-04-19")});
    CHECK_FALSE(isExpired(record, day("2020-05-01")));
    record.application.value.stage = Stage::Pended;
    CHECK_FALSE(isExpired(record, day("2020-04-19")));
    CHECK(isExpired(record, day("2020-04-20")));
    // Without a last day, or once it is decided otherwise, nothing is over.
    Decision latest = aPend("2020-03-20", "2020-04-19");
    latest.dueOn.reset();
    record.decisions = stored<Decision>({latest});
    CHECK_FALSE(isExpired(record, day("2020-04-20")));
    latest.dueOn = day("2020-04-19");
    latest.verdict = Verdict::Deny;
    record.decisions = stored<Decision>({latest});
    CHECK_FALSE(isExpired(record, day("2020-04-20")));
    record.decisions.clear();
    CHECK_FALSE(isExpired(record, day("2020-04-20")));
}

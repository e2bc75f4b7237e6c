// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/appeals.h"
#include "core/rules/impartiality.h"
#include "tests/support/builders.h"
#include "tests/support/editions.h"

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;
using rules::AppealTerm;
using rules::BusinessCalendar;

namespace {

const QString number = QStringLiteral("AP-000001");

} // namespace

TEST_CASE("What can be appealed, and until when, follows from its letter or its own day") {
    const PersonRecord person = anApplication().record().person;
    const PolicyEdition& old = march2020();
    const Decision denial{Verdict::Deny, QStringLiteral("Dana"), day("2020-04-01")};
    CHECK(rules::denialTerm(denial, {{day("2020-04-02")}}, person, old) ==
          AppealTerm{true, day("2020-05-07")});
    CHECK(rules::denialTerm(denial, {}, person, old) == AppealTerm{true});
    Decision incomplete = denial;
    incomplete.reasonCodes = {QStringLiteral("resume_missing")};
    CHECK(rules::denialTerm(incomplete, {{day("2020-04-02")}}, person, old) == AppealTerm{false});

    Accommodation asked{.outcome = AccommodationOutcome::NotGranted,
                        .decidedOn = day("2020-04-02")};
    CHECK(rules::accommodationTerm(asked, person, old) == AppealTerm{true, day("2020-05-07")});
    asked.outcome = AccommodationOutcome::Granted;
    CHECK(rules::accommodationTerm(asked, person, old) == AppealTerm{false});

    const auto sitting = [](const char* on, AttemptResult result) {
        return anAttempt(on, result).attempt.value;
    };
    const BusinessCalendar calendar;
    CHECK(rules::disruptedTerm(sitting("2021-03-12", AttemptResult::Failed), january2021(),
                               calendar) == AppealTerm{true, day("2021-03-17")});
    CHECK_FALSE(
        rules::disruptedTerm(sitting("2021-03-12", AttemptResult::NoShow), january2021(), calendar)
            .isAppealable);
    CHECK_FALSE(rules::disruptedTerm(sitting("2020-05-12", AttemptResult::Failed), old, calendar)
                    .isAppealable);
}

TEST_CASE("An appeal is late the day after its last one, and never where none ran") {
    const AppealTerm term{true, day("2020-05-07")};
    CHECK_FALSE(rules::barTo(day("2020-05-07"), term));
    CHECK(rules::barTo(day("2020-05-08"), term) == AppealBar::Late);
    CHECK_FALSE(rules::barTo(day("2020-05-08"), {true}));
    CHECK(rules::barTo(day("2020-05-07"), {false}) == AppealBar::NotAppealable);
    CHECK(rules::dueOf(DueKind::DisruptedTesting, number, term, day("2020-05-07")) ==
          DueItem{DueKind::DisruptedTesting, day("2020-05-07"), number});
    CHECK_FALSE(rules::dueOf(DueKind::DisruptedTesting, number, term, day("2020-05-08")));
    CHECK_FALSE(rules::dueOf(DueKind::DisruptedTesting, number, {true}, day("2020-05-07")));
    CHECK_FALSE(rules::dueOf(DueKind::DisruptedTesting, number, {false}, day("2020-05-07")));
}

TEST_CASE("The office owes an appeal its review and its outcome, a complaint its screening") {
    const ServiceTimes& times = march2020().times;
    Appeal appeal{.kind = AppealKind::Eligibility, .receivedOn = day("2020-04-01")};
    const QDate today = day("2020-04-11");
    CHECK(rules::dueOf(appeal, number, times, today) ==
          DueItem{DueKind::AppealReview, day("2020-05-16"), number, DueCount{10, 45}});
    appeal.reviewedOn = day("2020-04-10");
    CHECK(rules::dueOf(appeal, number, times, today) ==
          DueItem{DueKind::AppealOutcome, day("2020-05-10"), number, DueCount{1, 30}});
    appeal.outcome = AppealOutcome::Denied;
    CHECK_FALSE(rules::dueOf(appeal, number, times, today));
    appeal = {.kind = AppealKind::Renewal, .receivedOn = today, .notReviewed = AppealBar::Late};
    CHECK_FALSE(rules::dueOf(appeal, number, times, today));

    Complaint complaint{.receivedOn = day("2020-04-01")};
    const BusinessCalendar calendar;
    CHECK(rules::dueOf(complaint, number, times, calendar, day("2020-04-03")) ==
          DueItem{DueKind::ComplaintScreening, day("2020-04-22"), number, DueCount{2, 15}});
    complaint.screenedOn = day("2020-04-03");
    CHECK_FALSE(rules::dueOf(complaint, number, times, calendar, day("2020-04-03")));
}

TEST_CASE("Whoever signed or reviewed took part, and in accommodations whoever decided those") {
    CaseRecord record =
        anApplication().decided({{Verdict::Deny, QStringLiteral("Dana"), day("2020-04-01")}});
    REQUIRE_FALSE(record.documents.empty());
    record.documents.front().value.reviewedBy = QStringLiteral("Sam");
    const Accommodation decided{.outcome = AccommodationOutcome::NotGranted,
                                .decidedOn = day("2020-04-01"),
                                .decidedBy = QStringLiteral("Kim")};
    const Appeal denial{.kind = AppealKind::Eligibility};
    const Appeal accommodation{.kind = AppealKind::Accommodation};
    CHECK(rules::tookPart(QStringLiteral("dana"), denial, record, decided));
    CHECK(rules::tookPart(QStringLiteral("sam"), denial, record, decided));
    CHECK_FALSE(rules::tookPart(QStringLiteral("Sam"), accommodation, record, decided));
    CHECK_FALSE(rules::tookPart(QStringLiteral("Kim"), denial, record, decided));
    CHECK(rules::tookPart(QStringLiteral("Kim"), accommodation, record, decided));
    CHECK_FALSE(rules::tookPart(QStringLiteral("Dana"), accommodation, record, decided));
    CHECK(rules::tookPart(QStringLiteral("Sam"), {.kind = AppealKind::Renewal}, record, decided));
    // Papers say nothing of how a sitting went.
    const Appeal sitting{.kind = AppealKind::DisruptedTesting};
    CHECK_FALSE(rules::tookPart(QStringLiteral("Sam"), sitting, record, decided));
    CHECK(rules::tookPart(QStringLiteral("Dana"), sitting, record, decided));
}

namespace {

Appeal upheld(AppealKind kind) {
    Appeal appeal{.kind = kind,
                  .receivedOn = day("2020-04-01"),
                  .reviewedOn = day("2020-04-10"),
                  .outcome = AppealOutcome::Upheld,
                  .decidedOn = day("2020-05-04")};
    if (kind == AppealKind::Eligibility || kind == AppealKind::Renewal) {
        appeal.decision = DecisionId(3);
        appeal.stoodDecision = DecisionId(4);
    }
    if (kind == AppealKind::Accommodation)
        appeal.stoodRuling = AccommodationRequestId(2);
    return appeal;
}

rules::AppealedNow decided(int id, Verdict verdict, const char* on,
                           SecondReview review = SecondReview::NotDrawn) {
    const Decision decision{
        .verdict = verdict, .by = QStringLiteral("Dana"), .on = day(on), .secondReview = review};
    return {.decision = Stored<Decision>{DecisionId(id), 1, decision}};
}

RulingOnFile ruling(int id, AccommodationOutcome outcome) {
    return {AccommodationRequestId(id), {.outcome = outcome, .decidedOn = day("2020-03-20")}};
}

} // namespace

TEST_CASE("An upheld appeal awaits action until what it was of stands no more") {
    using Kind = AppealKind;
    constexpr auto granted = AccommodationOutcome::Granted;
    constexpr auto refused = AccommodationOutcome::NotGranted;
    const auto sat = [](AttemptResult result) { return rules::AppealedNow{.result = result}; };
    struct Row {
        Kind kind;
        rules::AppealedNow now;
        bool awaits;
    };
    const auto row = GENERATE_COPY(values<Row>({
        {Kind::Eligibility, decided(3, Verdict::Deny, "2020-03-20"), true},
        {Kind::Renewal, decided(3, Verdict::Deny, "2020-03-20"), true},
        {Kind::Eligibility, decided(5, Verdict::Approve, "2020-05-04"), false},
        {Kind::Eligibility, decided(4, Verdict::Approve, "2020-04-20"), false},
        {Kind::Renewal, decided(5, Verdict::Pend, "2020-05-06"), false},
        // While it was open another denial was signed, which stood at the outcome: nothing
        // followed.
        {Kind::Eligibility, decided(4, Verdict::Deny, "2020-04-20"), true},
        {Kind::Eligibility, decided(5, Verdict::Deny, "2020-05-04"), false},
        {Kind::Eligibility, decided(5, Verdict::Approve, "2020-05-06", SecondReview::Waiting),
         true},
        {Kind::Eligibility, {}, false},
        {Kind::Accommodation, {.rulings = {ruling(1, refused)}}, true},
        // While it was open it was granted, or refused once more.
        {Kind::Accommodation, {.rulings = {ruling(1, refused), ruling(2, granted)}}, false},
        {Kind::Accommodation, {.rulings = {ruling(1, refused), ruling(2, refused)}}, true},
        {Kind::Accommodation,
         {.rulings = {ruling(1, refused), ruling(2, refused), ruling(3, refused)}},
         false},
        {Kind::Accommodation, {}, false},
        {Kind::DisruptedTesting, sat(AttemptResult::Failed), true},
        {Kind::DisruptedTesting, sat(AttemptResult::NotCounted), false},
        {Kind::DisruptedTesting, {}, false},
    }));
    CAPTURE(wordOf(row.kind), row.awaits);
    Appeal appeal = upheld(row.kind);
    CHECK(rules::awaitsAction(appeal, row.now) == row.awaits);
    CHECK(rules::dueAction(appeal, number, march2020().times) ==
          DueItem{DueKind::UpheldAppeal, day("2020-05-10"), number});
    // Where the outcome came late, what follows is due at once.
    appeal.decidedOn = day("2020-06-04");
    CHECK(rules::dueAction(appeal, number, march2020().times).day == day("2020-06-04"));
    appeal.outcome = AppealOutcome::Denied;
    CHECK_FALSE(rules::awaitsAction(appeal, row.now));
    appeal.outcome.reset();
    CHECK_FALSE(rules::awaitsAction(appeal, row.now));
}

TEST_CASE("An appeal that names no ruling is of the refusal that stood when it came") {
    const auto request = [](int id, AccommodationOutcome outcome, const char* on,
                            int replaced = 0) {
        Accommodation state{.outcome = outcome, .decidedOn = day(on)};
        if (replaced > 0)
            state.replaces = AccommodationRequestId(replaced);
        return Stored<AccommodationRequest>{
            AccommodationRequestId(id), 1, {.note = {}, .state = state}};
    };
    const auto granted = AccommodationOutcome::Granted;
    const auto refused = AccommodationOutcome::NotGranted;
    const StoredList<AccommodationRequest> requests{
        request(1, refused, "2020-03-01"), request(2, refused, "2020-03-02"),
        request(3, granted, "2020-03-03", 2), request(4, refused, "2020-03-20")};
    Appeal appeal{.kind = AppealKind::Accommodation, .receivedOn = day("2020-03-05")};
    CHECK(rules::appealedRuling(appeal, requests) == AccommodationRequestId(1));
    appeal.receivedOn = day("2020-03-02"); // before the other one was granted after all
    CHECK(rules::appealedRuling(appeal, requests) == AccommodationRequestId(2));
    appeal.receivedOn = day("2020-02-28");
    CHECK_FALSE(rules::appealedRuling(appeal, requests));
    appeal.ruling = AccommodationRequestId(4);
    CHECK(rules::appealedRuling(appeal, requests) == AccommodationRequestId(4));
    CHECK_FALSE(rules::appealedRuling({.kind = AppealKind::Renewal}, requests));
}

TEST_CASE("Where an appeal doesn't say what stood at its outcome, the day tells") {
    Appeal appeal = upheld(AppealKind::Eligibility);
    appeal.stoodDecision.reset();
    CHECK(rules::awaitsAction(appeal, decided(4, Verdict::Deny, "2020-05-04")));
    CHECK_FALSE(rules::awaitsAction(appeal, decided(4, Verdict::Deny, "2020-05-05")));
    appeal = upheld(AppealKind::Accommodation);
    appeal.stoodRuling.reset();
    const auto refusedOn = [](const char* on) {
        return rules::AppealedNow{
            .rulings = {{AccommodationRequestId(1),
                         {.outcome = AccommodationOutcome::NotGranted, .decidedOn = day(on)}}}};
    };
    CHECK(rules::awaitsAction(appeal, refusedOn("2020-05-04")));
    CHECK_FALSE(rules::awaitsAction(appeal, refusedOn("2020-05-05")));
}

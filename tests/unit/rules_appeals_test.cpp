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
}

TEST_CASE("An upheld appeal awaits action until what it was of stands no more") {
    const DecisionId denial(3);
    const DecisionId later(4);
    const QDate upheldOn = day("2020-05-04");
    const auto refusedOn = [](const char* on) {
        return Accommodation{.outcome = AccommodationOutcome::NotGranted, .decidedOn = day(on)};
    };
    const Accommodation granted{.outcome = AccommodationOutcome::Granted, .decidedOn = upheldOn};
    struct Row {
        AppealKind kind;
        rules::AppealedNow now;
        bool awaits;
    };
    const auto row = GENERATE_COPY(values<Row>({
        {AppealKind::Eligibility, {.decision = denial}, true},
        {AppealKind::Eligibility, {.decision = later}, false},
        {AppealKind::Renewal, {.decision = denial}, true},
        {AppealKind::Renewal, {.decision = later}, false},
        {AppealKind::Accommodation, {.accommodation = refusedOn("2020-05-04")}, true},
        {AppealKind::Accommodation, {.accommodation = refusedOn("2020-05-05")}, false},
        {AppealKind::Accommodation, {.accommodation = granted}, false},
        {AppealKind::Accommodation, {}, false},
        {AppealKind::DisruptedTesting, {.result = AttemptResult::Failed}, true},
        {AppealKind::DisruptedTesting, {.result = AttemptResult::NotCounted}, false},
        {AppealKind::DisruptedTesting, {}, false},
    }));
    Appeal appeal{.kind = row.kind,
                  .receivedOn = day("2020-04-01"),
                  .reviewedOn = day("2020-04-10"),
                  .outcome = AppealOutcome::Upheld,
                  .decidedOn = upheldOn};
    if (row.kind == AppealKind::Eligibility || row.kind == AppealKind::Renewal)
        appeal.decision = denial;
    CAPTURE(wordOf(row.kind), row.awaits);
    CHECK(rules::awaitsAction(appeal, row.now) == row.awaits);
    CHECK(rules::dueAction(appeal, number, march2020().times) ==
          DueItem{DueKind::UpheldAppeal, day("2020-05-10"), number});
    appeal.outcome = AppealOutcome::Denied;
    CHECK_FALSE(rules::awaitsAction(appeal, row.now));
    appeal.outcome.reset();
    CHECK_FALSE(rules::awaitsAction(appeal, row.now));
}

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/accommodations.h"
#include "core/usecases/appeals.h"
#include "core/usecases/correct.h"
#include "core/usecases/decide.h"
#include "core/usecases/due.h"
#include "core/usecases/letters.h"
#include "core/usecases/status.h"
#include "core/wording/wording.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QString kim = QStringLiteral("Kim Lee");
const QString robin = QStringLiteral("Robin Roe");

std::vector<DueEntry> dueOf(TestOffice& office, DueKind kind) {
    std::vector<DueEntry> entries = must(dueList(*office, {.until = day("2021-12-31")})).entries;
    std::erase_if(entries, [kind](const DueEntry& entry) { return entry.item.kind != kind; });
    return entries;
}

/// One denied application whose letter was mailed on 2020-04-20: assumed received on April 25, to
/// be appealed until May 25.
class DeniedOffice final {
public:
    explicit DeniedOffice(const char* code = "")
        : office("2020-04-20")
        , application(office.take()) {
        DecisionRequest denial{.application = application,
                               .verdict = Verdict::Deny,
                               .by = kim,
                               .reason = QStringLiteral("no")};
        if (*code != '\0')
            denial.reasonCodes << QString::fromUtf8(code);
        must(decide(*office, denial));
        const LetterSurvey survey = must(dueLetters(*office, {}));
        must(markSent(*office, must(prepareLetters(*office, survey.letters)), kim));
    }
    Result<Stored<Appeal>> file(const char* receivedOn) {
        return fileAppeal(*office, {.application = application, .receivedOn = day(receivedOn)});
    }
    Result<Stored<Appeal>> rule(Id<Appeal> appeal, const QString& by) {
        return decideAppeal(*office, {.appeal = appeal,
                                      .outcome = AppealOutcome::Upheld,
                                      .by = by,
                                      .reason = QStringLiteral("the months were miscounted")});
    }
    QStringList due() {
        QStringList lines;
        for (const DueEntry& entry : must(dueList(*office, {.until = day("2021-12-31")})).entries)
            if (entry.person)
                lines << QStringList{dayText(entry.item.day), QString(wordOf(entry.item.kind)),
                                     entry.item.about, entry.name}
                             .join(u' ')
                             .simplified();
        return lines;
    }

    TestOffice office;
    ApplicationId application;
};

} // namespace

TEST_CASE("An appeal is due for its review, then for its outcome, until it is settled") {
    DeniedOffice desk;
    CHECK(desk.due() == QStringList{QStringLiteral("2020-05-25 appeal Núñez, Ana")});
    desk.office.on("2020-05-25");
    const Stored<Appeal> appeal = must(desk.file("2020-05-25"));
    CHECK(appeal.value.kind == AppealKind::Eligibility);
    CHECK(appeal.value.lastDay == day("2020-05-25"));
    CHECK_FALSE(appeal.value.notReviewed);
    CHECK(desk.due() ==
          QStringList{QStringLiteral("2020-07-09 appeal_review AP-000001 Núñez, Ana")});
    CHECK(refusal(desk.file("2020-05-25")) == ErrorCode::AlreadyThere);
    CHECK(refusal(desk.rule(appeal.id, robin)) == ErrorCode::AppealNotReviewed);

    desk.office.on("2020-06-01");
    CHECK(refusal(reviewAppeal(*desk.office, appeal.id, day("2020-05-24"))) ==
          ErrorCode::NotOnFileThen);
    must(reviewAppeal(*desk.office, appeal.id, day("2020-05-28")));
    CHECK(refusal(reviewAppeal(*desk.office, appeal.id, day("2020-05-29"))) ==
          ErrorCode::AlreadyThere);
    CHECK(desk.due() ==
          QStringList{QStringLiteral("2020-06-27 appeal_outcome AP-000001 Núñez, Ana")});
    const Stored<Appeal> decided = must(desk.rule(appeal.id, robin));
    CHECK(decided.value.outcome == AppealOutcome::Upheld);
    CHECK(decided.value.decidedOn == day("2020-06-01"));
    CHECK(desk.due() ==
          QStringList{QStringLiteral("2020-06-27 upheld_appeal AP-000001 Núñez, Ana")});
    CHECK(refusal(desk.rule(appeal.id, robin)) == ErrorCode::AppealSettled);
    CHECK(must(openPerson(*desk.office, PersonId(1))).appeals == StoredList<Appeal>{decided});
    CHECK(desk.office.damage() == QStringList());
}

TEST_CASE("What follows from an upheld appeal is due until it is decided") {
    DeniedOffice desk;
    const Stored<Appeal> appeal = must(desk.file("2020-04-20"));
    const auto shown = [&] { return must(openCase(*desk.office, desk.application)).appeals; };
    REQUIRE(shown().size() == 1);
    CHECK(shown()[0].value.isOpen());
    must(reviewAppeal(*desk.office, appeal.id, day("2020-04-20")));
    must(desk.rule(appeal.id, robin));
    REQUIRE(shown().size() == 1);
    CHECK(
        wording::appealWords(shown()[0])
            .endsWith(u"upheld on Apr 20, 2020 by Robin Roe, because: the months were miscounted"));
    CHECK(wording::appealAction(shown()[0].value) ==
          u"Decide A-000001 again: the denial still stands.");
    CHECK(must(openPerson(*desk.office, PersonId(1))).appealsAwaitingAction.contains(appeal.id));
    REQUIRE(desk.due().size() == 1);
    CHECK(refusal(decide(*desk.office, {.application = desk.application,
                                        .verdict = Verdict::Deny,
                                        .by = kim,
                                        .reason = QStringLiteral("still no"),
                                        .supersedeReason = QStringLiteral("the same")})) ==
          ErrorCode::RefusesAgain);
    must(decide(*desk.office, {.application = desk.application,
                               .verdict = Verdict::Approve,
                               .by = robin,
                               .override = QStringLiteral("as upheld"),
                               .supersedeReason = QStringLiteral("AP-000001 was upheld")}));
    CHECK(shown().empty());
    CHECK(must(openPerson(*desk.office, PersonId(1))).appealsAwaitingAction.empty());
    CHECK(desk.due().filter(QStringLiteral("upheld")).isEmpty());
    CHECK(desk.office.damage() == QStringList());
}

TEST_CASE("Whoever denies while an appeal is open does not deny again once it is upheld") {
    DeniedOffice desk;
    const Stored<Appeal> appeal = must(desk.file("2020-04-20"));
    const QString sam = QStringLiteral("Sam Poe");
    const auto deny = [&](const QString& by) {
        return decide(*desk.office, {.application = desk.application,
                                     .verdict = Verdict::Deny,
                                     .by = by,
                                     .reason = QStringLiteral("still no"),
                                     .supersedeReason = QStringLiteral("the same")});
    };
    must(deny(sam));
    must(reviewAppeal(*desk.office, appeal.id, day("2020-04-20")));
    must(desk.rule(appeal.id, robin));
    CHECK(refusal(deny(kim)) == ErrorCode::RefusesAgain);
    CHECK(refusal(deny(sam)) == ErrorCode::RefusesAgain);
    REQUIRE(dueOf(desk.office, DueKind::UpheldAppeal).size() == 1);
    // Another denial, of the same day too, follows from the outcome and stands for itself.
    must(deny(robin));
    CHECK(dueOf(desk.office, DueKind::UpheldAppeal).empty());
    must(deny(robin));
    CHECK(desk.office.damage() == QStringList());
}

TEST_CASE("Until when something can be appealed is said before an appeal is recorded") {
    DeniedOffice desk;
    CHECK(must(appealTerm(*desk.office, {.application = desk.application})) ==
          rules::AppealTerm{true, day("2020-05-25")});
    CHECK(refusal(appealTerm(*desk.office,
                             {.application = desk.application, .isAboutAccommodations = true})) ==
          ErrorCode::NothingToAppeal);
    CHECK(must(openPerson(*desk.office, PersonId(1))).appeals.empty());
}

TEST_CASE("An appeal that is late, or of missing papers, is recorded as not reviewed") {
    DeniedOffice late;
    late.office.on("2020-05-26");
    const Stored<Appeal> appeal = must(late.file("2020-05-26"));
    CHECK(appeal.value.notReviewed == AppealBar::Late);
    CHECK(late.due().isEmpty());
    CHECK(refusal(reviewAppeal(*late.office, appeal.id, day("2020-05-26"))) ==
          ErrorCode::AppealSettled);
    // It was posted in time: what seemed late can be recorded once more.
    CHECK_FALSE(must(late.file("2020-05-25")).value.notReviewed);
    CHECK(late.office.damage() == QStringList());

    DeniedOffice incomplete("no_answer_in_time");
    CHECK(must(incomplete.file("2020-04-20")).value.notReviewed == AppealBar::NotAppealable);
    CHECK(incomplete.due().isEmpty());
}

TEST_CASE("Whoever took part in the decision may not decide its appeal") {
    DeniedOffice desk;
    const Stored<Appeal> appeal = must(desk.file("2020-04-20"));
    must(reviewAppeal(*desk.office, appeal.id, day("2020-04-20")));
    for (const char* same : {"Kim Lee", " kim  lee "}) {
        const auto refused = desk.rule(appeal.id, QString::fromUtf8(same));
        REQUIRE_FALSE(refused);
        CHECK(refused.error() == Error{ErrorCode::ConflictOfInterest, QString::fromUtf8(same),
                                       QStringLiteral("decided")});
        CHECK(wording::sentence(refused.error()).contains(u" may not decide this appeal: "));
    }
    must(desk.rule(appeal.id, robin));
}

TEST_CASE(
    "Accommodations that were not granted can be appealed, by their own clock and by others") {
    TestOffice office("2020-03-18");
    const ApplicationId id = office.take();
    const AppealFiling filing{
        .application = id, .isAboutAccommodations = true, .receivedOn = day("2020-03-18")};
    CHECK(refusal(fileAppeal(*office, filing)) == ErrorCode::NothingToAppeal);
    must(requestAccommodation(*office, id, day("2020-03-17")));
    must(decideAccommodation(*office, {.application = id,
                                       .outcome = AccommodationOutcome::NotGranted,
                                       .by = kim,
                                       .reason = QStringLiteral("no need was shown")}));
    const auto lines = [&] {
        QStringList found;
        for (const DueEntry& entry : must(dueList(*office, {.until = day("2020-12-31")})).entries)
            if (entry.item.kind == DueKind::AccommodationAppeal ||
                entry.item.kind == DueKind::AppealReview)
                found << dayText(entry.item.day) + u' ' + wordOf(entry.item.kind);
        return found;
    };
    CHECK(lines() == QStringList{QStringLiteral("2020-04-22 accommodation_appeal")});
    const Stored<Appeal> appeal = must(fileAppeal(*office, filing));
    CHECK(appeal.value.kind == AppealKind::Accommodation);
    CHECK(lines() == QStringList{QStringLiteral("2020-05-02 appeal_review")});
    must(reviewAppeal(*office, appeal.id, day("2020-03-18")));
    const AppealRuling ruling{.appeal = appeal.id,
                              .outcome = AppealOutcome::Denied,
                              .by = kim,
                              .reason = QStringLiteral("no need was shown")};
    CHECK(refusal(decideAppeal(*office, ruling)) == ErrorCode::ConflictOfInterest);
    AppealRuling others = ruling;
    others.by = robin;
    others.outcome = AppealOutcome::Upheld;
    must(decideAppeal(*office, others));
    const auto upheld = [&] { return dueOf(office, DueKind::UpheldAppeal); };
    REQUIRE(upheld().size() == 1);
    CHECK(upheld()[0].application == id);
    AccommodationRuling anew{.application = id,
                             .outcome = AccommodationOutcome::Granted,
                             .granted = QStringLiteral("A room of one's own"),
                             .by = robin};
    CHECK(refusal(decideAccommodation(*office, anew)) == ErrorCode::ReasonNeeded);
    anew.reason = QStringLiteral("AP-000001 was upheld");
    AccommodationRuling refusal = anew;
    refusal.outcome = AccommodationOutcome::NotGranted;
    refusal.by = kim;
    CHECK(certdesk::tests::refusal(decideAccommodation(*office, refusal)) ==
          ErrorCode::RefusesAgain);
    must(decideAccommodation(*office, anew));
    CHECK(upheld().empty());
    CHECK(office.rows(QStringLiteral("SELECT outcome, decided_by, reason FROM "
                                     "accommodation_request ORDER BY id")) ==
          QStringList{QStringLiteral("not_granted|Kim Lee|no need was shown"),
                      QStringLiteral("granted|Robin Roe|AP-000001 was upheld")});
    CHECK(office.damage() == QStringList());
}

TEST_CASE("Each refusal of several requests is appealed and decided anew by itself") {
    TestOffice office("2020-03-18");
    const ApplicationId id = office.take();
    const auto rule = [&](AccommodationOutcome outcome, const QString& by,
                          std::optional<AccommodationRequestId> anew = {}) {
        std::optional<RequestSeen> seen;
        if (anew)
            seen = {*anew, false};
        return decideAccommodation(*office, {.application = id,
                                             .seen = seen,
                                             .outcome = outcome,
                                             .granted = QStringLiteral("A room of one's own"),
                                             .by = by,
                                             .reason = QStringLiteral("as far as was shown")});
    };
    const auto appeal = [&] {
        const Stored<Appeal> filed = must(fileAppeal(
            *office,
            {.application = id, .isAboutAccommodations = true, .receivedOn = office->today()}));
        must(reviewAppeal(*office, filed.id, office->today()));
        return filed;
    };
    const auto uphold = [&](Id<Appeal> filed) {
        must(decideAppeal(*office, {.appeal = filed,
                                    .outcome = AppealOutcome::Upheld,
                                    .by = QStringLiteral("Alex Ode"),
                                    .reason = QStringLiteral("the need was shown")}));
    };
    const auto standing = [&] {
        QStringList words;
        for (const auto& [request, ruling] : must(openCase(*office, id)).rulings)
            words << QString::number(request.value()) + u' ' + wordOf(*ruling.outcome);
        return words;
    };
    const auto granted = AccommodationOutcome::Granted;
    const auto refused = AccommodationOutcome::NotGranted;
    const QString sam = QStringLiteral("Sam Poe");
    for (const char* receivedOn : {"2020-03-16", "2020-03-17"}) {
        must(requestAccommodation(*office, id, day(receivedOn)));
        must(rule(refused, kim));
    }
    CHECK(standing() ==
          QStringList{QStringLiteral("1 not_granted"), QStringLiteral("2 not_granted")});
    // The latest refusal first, then the other one.
    CHECK(appeal().value.ruling == AccommodationRequestId(2));
    const Stored<Appeal> earlier = appeal();
    CHECK(earlier.value.ruling == AccommodationRequestId(1));
    CHECK(refusal(fileAppeal(*office, {.application = id,
                                       .isAboutAccommodations = true,
                                       .receivedOn = office->today()})) == ErrorCode::AlreadyThere);
    // It is refused once more while the appeal is open, by somebody else.
    must(rule(refused, sam, AccommodationRequestId(1)));
    CHECK(refusal(rule(granted, robin, AccommodationRequestId(1))) == ErrorCode::Conflict);
    CHECK(refusal(rule(granted, robin, AccommodationRequestId(99))) == ErrorCode::NotFound);
    uphold(earlier.id);
    CHECK(must(openCase(*office, id)).rulingToDecideAnew == AccommodationRequestId(3));
    REQUIRE(dueOf(office, DueKind::UpheldAppeal).size() == 1);
    // A ruling on the other request, which neither of them is barred from, follows from nothing.
    must(rule(refused, sam, AccommodationRequestId(2)));
    REQUIRE(dueOf(office, DueKind::UpheldAppeal).size() == 1);
    CHECK(refusal(rule(refused, kim)) == ErrorCode::RefusesAgain);
    CHECK(refusal(rule(refused, sam)) == ErrorCode::RefusesAgain);
    must(rule(granted, robin));
    CHECK(dueOf(office, DueKind::UpheldAppeal).empty());
    CHECK(standing() == QStringList{QStringLiteral("4 not_granted"), QStringLiteral("5 granted")});
    // Whoever looked at a ruling decides no request that came in meanwhile, and the other way
    // round.
    must(requestAccommodation(*office, id, office->today()));
    CHECK(refusal(rule(granted, robin, AccommodationRequestId(5))) == ErrorCode::AlreadyThere);
    const auto first = [&] {
        return decideAccommodation(*office, {.application = id,
                                             .seen = RequestSeen{AccommodationRequestId(6), true},
                                             .outcome = granted,
                                             .granted = QStringLiteral("Large print"),
                                             .by = robin});
    };
    must(first());
    CHECK(refusal(first()) == ErrorCode::Conflict);
    CHECK(office.damage() == QStringList());
}

TEST_CASE("A further request hides no refusal, and nobody who decided one decides the appeal") {
    TestOffice office("2020-03-18");
    const ApplicationId id = office.take();
    const auto decideRequest = [&](AccommodationOutcome outcome, const QString& by) {
        must(decideAccommodation(*office, {.application = id,
                                           .outcome = outcome,
                                           .granted = QStringLiteral("A room of one's own"),
                                           .by = by,
                                           .reason = QStringLiteral("as far as was shown")}));
    };
    must(requestAccommodation(*office, id, day("2020-03-17")));
    decideRequest(AccommodationOutcome::NotGranted, kim);
    must(requestAccommodation(*office, id, day("2020-03-18")));
    const Stored<Appeal> appeal = must(fileAppeal(
        *office,
        {.application = id, .isAboutAccommodations = true, .receivedOn = day("2020-03-18")}));
    CHECK_FALSE(appeal.value.notReviewed);
    decideRequest(AccommodationOutcome::Granted, robin);
    must(reviewAppeal(*office, appeal.id, day("2020-03-18")));
    const auto rule = [&](const QString& by) {
        return decideAppeal(*office, {.appeal = appeal.id,
                                      .outcome = AppealOutcome::Denied,
                                      .by = by,
                                      .reason = QStringLiteral("no need was shown")});
    };
    CHECK(refusal(rule(kim)) == ErrorCode::ConflictOfInterest);
    CHECK(refusal(rule(robin)) == ErrorCode::ConflictOfInterest);
    must(rule(QStringLiteral("Sam Poe")));
    CHECK(office.damage() == QStringList());
}

TEST_CASE("A sitting can be appealed as disrupted for three business days") {
    TestOffice office("2021-03-17");
    office.take();
    const AttemptId sitting = must(
        office->store().write(Reason{AuditAction::RecordResult}, [](storage::Session& session) {
            return Result<AttemptId>(session.insert(
                PersonId(1), Attempt{.satOn = day("2021-03-12"), .result = AttemptResult::Failed}));
        }));
    const auto lastDays = [&] {
        QStringList days;
        for (const DueEntry& entry : must(dueList(*office, {.until = day("2021-12-31")})).entries)
            if (entry.item.kind == DueKind::DisruptedTesting)
                days << dayText(entry.item.day) + u' ' + entry.item.about;
        return days;
    };
    CHECK(lastDays() == QStringList{QStringLiteral("2021-03-17 T-000001")});
    const auto file = [&](const char* on) {
        return fileAppeal(*office, {.attempt = sitting, .receivedOn = day(on)});
    };
    CHECK(refusal(file("2021-03-11")) == ErrorCode::NothingToAppeal);
    CHECK_FALSE(must(file("2021-03-17")).value.notReviewed);
    CHECK(lastDays().isEmpty());
    office.on("2021-03-18");
    CHECK(refusal(file("2021-03-18")) == ErrorCode::AlreadyThere);

    must(reviewAppeal(*office, Id<Appeal>(1), day("2021-03-18")));
    must(decideAppeal(*office, {.appeal = Id<Appeal>(1),
                                .outcome = AppealOutcome::Upheld,
                                .by = robin,
                                .reason = QStringLiteral("the lights went out")}));
    const auto upheld = [&] { return dueOf(office, DueKind::UpheldAppeal); };
    REQUIRE(upheld().size() == 1);
    // The result is corrected on the person's page, not on a case.
    CHECK(upheld()[0].person == PersonId(1));
    CHECK_FALSE(upheld()[0].application);
    must(correct(*office,
                 {.right = RightResult{.attempt = sitting, .result = AttemptResult::NotCounted},
                  .reason = QStringLiteral("AP-000001 was upheld"),
                  .by = robin}));
    CHECK(upheld().empty());
    CHECK(office.damage() == QStringList());
}

TEST_CASE("A complaint is due for its screening and leaves no word and no name on a list") {
    TestOffice office("2020-04-01");
    office.take();
    const Id<Complaint> complaint = must(recordComplaint(*office, PersonId(1), day("2020-03-31")));
    const auto screenings = [&] { return dueOf(office, DueKind::ComplaintScreening); };
    REQUIRE(screenings().size() == 1);
    CHECK(screenings()[0] == DueEntry{{DueKind::ComplaintScreening, day("2020-04-21"),
                                       QStringLiteral("CO-000001"), DueCount{1, 15}},
                                      PersonId(1),
                                      {},
                                      {}});
    CHECK(refusal(screenComplaint(*office, complaint, QStringLiteral(" "))) ==
          ErrorCode::BlankText);
    must(screenComplaint(*office, complaint, kim));
    CHECK(screenings().empty());
    const auto again = screenComplaint(*office, complaint, kim);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::AlreadyThere);
    CHECK(wording::sentence(again.error()) ==
          u"CO-000001 was screened already. Nothing more is to be done.");
    CHECK(refusal(recordComplaint(*office, PersonId(7), day("2020-03-31"))) == ErrorCode::NotFound);
    CHECK(office.damage() == QStringList());
}

TEST_CASE("What is appealed and complained of costs Due an index, however large the office") {
    TestOffice office;
    const auto plan = [&](const char* sql) {
        return office.rows(QStringLiteral("EXPLAIN QUERY PLAN ") + QString::fromUtf8(sql))
            .join(u'\n');
    };
    CHECK(plan("SELECT * FROM appeal WHERE not_reviewed IS NULL AND outcome IS NULL")
              .contains(QStringLiteral("appeal_open")));
    CHECK(plan("SELECT * FROM complaint WHERE screened_on IS NULL")
              .contains(QStringLiteral("complaint_open")));
    CHECK(plan("SELECT * FROM attempt WHERE sat_on >= '2020-01-01'")
              .contains(QStringLiteral("attempt_by_day")));
    CHECK(plan("SELECT * FROM accommodation_request WHERE outcome = 'not_granted' AND decided_on "
               ">= '2020-01-01'")
              .contains(QStringLiteral("accommodation_request_by_decision")));
}

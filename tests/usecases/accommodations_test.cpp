// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/accommodations.h"
#include "core/usecases/conflicts.h"
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
const QString moreTime = QStringLiteral("One and a half times the usual time");

QJsonObject asking() {
    QJsonObject application = anIntake();
    application[QStringLiteral("accommodation")] =
        QJsonObject{{QStringLiteral("requested"), true},
                    {QStringLiteral("note"), QStringLiteral("Zyzzyva condition")}};
    return application;
}

SignedDecision approve(TestOffice& office, ApplicationId application) {
    return must(
        decide(*office, {.application = application, .verdict = Verdict::Approve, .by = kim}));
}

Result<DecidedAccommodation> grant(TestOffice& office, ApplicationId application,
                                   const QString& reason = {}) {
    return decideAccommodation(*office, {.application = application,
                                         .outcome = AccommodationOutcome::Granted,
                                         .granted = moreTime,
                                         .by = kim,
                                         .reason = reason});
}

Result<DecidedAccommodation> refuse(TestOffice& office, ApplicationId application,
                                    const QString& by = kim) {
    return decideAccommodation(*office, {.application = application,
                                         .outcome = AccommodationOutcome::NotGranted,
                                         .by = by,
                                         .reason = QStringLiteral("no need was shown")});
}

QStringList kindsDue(TestOffice& office) {
    QStringList kinds;
    for (const DueEntry& entry : must(dueList(*office, {.until = day("2021-12-31")})).entries)
        if (entry.application)
            kinds << dayText(entry.item.day) + u' ' + wordOf(entry.item.kind);
    return kinds;
}

std::vector<DueLetter> lettersDue(TestOffice& office) {
    return must(dueLetters(*office, {})).letters;
}

CaseView caseOf(TestOffice& office, ApplicationId application) {
    return must(openCase(*office, application));
}

} // namespace

TEST_CASE("While a request for accommodations is undecided the authorization waits") {
    TestOffice office("2020-03-18");
    const ApplicationId id = office.take(asking());
    const auto asked = caseOf(office, id).accommodation;
    REQUIRE(asked);
    CHECK(asked->isUndecided());
    CHECK(asked->receivedOn == caseOf(office, id).record.application.value.submittedOn);
    CHECK(kindsDue(office) == QStringList{QStringLiteral("2020-03-24 notice"),
                                          QStringLiteral("2020-03-24 accommodation")});

    const SignedDecision decided = approve(office, id);
    CHECK(decided.stage == Stage::Approved);
    CHECK(decided.authorizationWaits);
    CHECK(caseOf(office, id).authorizationWaits);
    CHECK_FALSE(caseOf(office, id).authorization);
    CHECK(lettersDue(office).empty());
    CHECK(kindsDue(office) == QStringList{QStringLiteral("2020-03-24 notice"),
                                          QStringLiteral("2020-03-24 accommodation")});

    office.on("2020-03-20");
    const DecidedAccommodation granted = must(grant(office, id));
    REQUIRE(granted.authorization);
    CHECK(granted.authorization->value ==
          Authorization{decided.decision, day("2020-05-01"), day("2020-05-31")});
    const CaseView view = caseOf(office, id);
    CHECK_FALSE(view.authorizationWaits);
    CHECK(view.authorization->id == granted.authorization->id);
    CHECK(view.accommodation == Accommodation{.receivedOn = asked->receivedOn,
                                              .outcome = AccommodationOutcome::Granted,
                                              .granted = moreTime,
                                              .decidedOn = day("2020-03-20"),
                                              .decidedBy = kim});
    const std::vector<DueLetter> letters = lettersDue(office);
    REQUIRE(letters.size() == 1);
    CHECK(letters[0].kind == LetterKind::Approved);
    const PreparedRun run = must(prepareLetters(*office, letters));
    REQUIRE(run.letters.size() == 1);
    CHECK(run.letters[0].context.contains(moreTime.toUtf8()));
    CHECK_FALSE(run.letters[0].context.contains("Zyzzyva"));
    CHECK(kindsDue(office).filter(QStringLiteral("accommodation")).isEmpty());
    CHECK(office.damage() == QStringList());
}

TEST_CASE("What is not granted lets the authorization go too, and prints nothing of it") {
    TestOffice office("2020-03-18");
    const ApplicationId id = office.take(asking());
    approve(office, id);
    REQUIRE(must(refuse(office, id)).authorization);
    const PreparedRun run = must(prepareLetters(*office, lettersDue(office)));
    REQUIRE(run.letters.size() == 1);
    CHECK_FALSE(run.letters[0].context.contains("accommodation"));
    // Decided anew, for instance after an appeal: what was issued stands.
    CHECK(refusal(grant(office, id)) == ErrorCode::ReasonNeeded);
    CHECK_FALSE(must(grant(office, id, QStringLiteral("a letter came"))).authorization);
    CHECK(office.value("SELECT count(*) FROM authorization_to_test") == u"1");
    const auto anew = caseOf(office, id).accommodation;
    CHECK(anew->granted == moreTime);
    CHECK(wording::accommodationWords(*anew, false) ==
          QString(u"Accommodations granted on Mar 18, 2020 by Kim Lee: " + moreTime +
                  u"; decided anew, because: a letter came"));
    // Who refused at first stays on file.
    CHECK(office.value("SELECT group_concat(outcome) FROM accommodation_request") ==
          u"not_granted,granted");
    CHECK(office.damage() == QStringList());
}

TEST_CASE("An authorization that waited begins no earlier than it is issued") {
    struct Row {
        const char* decidedOn;
        const char* firstDay;
        const char* lastDay;
    };
    const Row row = GENERATE(values<Row>({{"2020-04-20", "2020-05-01", "2020-05-31"},
                                          {"2020-05-10", "2020-05-10", "2020-05-31"},
                                          {"2020-06-02", "2020-08-01", "2020-08-31"}}));
    TestOffice office("2020-03-18");
    const ApplicationId id = office.take(asking());
    must(office->store().write(Reason{AuditAction::ChangeOffice}, [](storage::Session& session) {
        session.insert(aWindow("2020-08-01", "2020-08-31", "2020-07-01"));
    }));
    approve(office, id);
    office.on(row.decidedOn);
    const DecidedAccommodation decided = must(refuse(office, id));
    REQUIRE(decided.authorization);
    CHECK(decided.authorization->value.firstDay == day(row.firstDay));
    CHECK(decided.authorization->value.lastDay == day(row.lastDay));
}

TEST_CASE("An approval that is over when its request is decided is not issued, and says so") {
    TestOffice office("2020-03-18");
    const ApplicationId id = office.take(asking());
    approve(office, id);
    office.on("2020-06-02");
    const DecidedAccommodation decided = must(refuse(office, id));
    CHECK_FALSE(decided.authorization);
    REQUIRE(decided.expired);
    CHECK(*decided.expired == Error{ErrorCode::NoSittingInTime, QStringLiteral("2020-05-31"), {}});
    CHECK(wording::sentence(*decided.expired)
              .startsWith(u"The approval counts until 2020-05-31, so no day to sit is left"));
    CHECK_FALSE(caseOf(office, id).accommodation->isUndecided());
}

TEST_CASE("An exception brings back no day that is over when the authorization is issued") {
    struct Row {
        const char* decidedOn;
        const char* firstDay; ///< none: it is not issued
    };
    const Row row = GENERATE(values<Row>(
        {{"2020-04-20", "2020-05-01"}, {"2020-05-10", "2020-05-10"}, {"2020-06-02", ""}}));
    TestOffice office("2020-03-18");
    const ApplicationId id = office.take(asking());
    // Without the exception their next sitting is in 2021.
    must(office->store().write(Reason{AuditAction::RecordResult}, [](storage::Session& session) {
        for (const char* satOn : {"2020-03-01", "2020-03-05"})
            session.insert(PersonId(1),
                           Attempt{.satOn = day(satOn), .result = AttemptResult::Failed});
    }));
    must(decide(*office, {.application = id,
                          .verdict = Verdict::Approve,
                          .by = kim,
                          .override = QStringLiteral("the council decided")}));
    office.on(row.decidedOn);
    const DecidedAccommodation decided = must(refuse(office, id));
    const std::optional<QDate> firstDay = dayIfAny(row.firstDay);
    REQUIRE(decided.authorization.has_value() == firstDay.has_value());
    CHECK(decided.expired.has_value() != firstDay.has_value());
    if (firstDay) {
        CHECK(decided.authorization->value.firstDay == *firstDay);
        CHECK(decided.authorization->value.lastDay == day("2020-05-31"));
    }
    CHECK(office.damage() == QStringList());
}

TEST_CASE("What was granted stands beside a further request, which the letter waits for") {
    TestOffice office("2020-03-18");
    const ApplicationId id = office.take();
    must(requestAccommodation(*office, id, day("2020-03-17")));
    must(grant(office, id));
    approve(office, id);
    must(requestAccommodation(*office, id, day("2020-03-18")));
    const CaseView view = caseOf(office, id);
    CHECK(view.accommodation->isUndecided());
    REQUIRE(view.rulings.size() == 1);
    CHECK(view.rulings.begin()->second.granted == moreTime);
    // The letter waits; the further ruling takes nothing away from the one before.
    CHECK(lettersDue(office).empty());
    must(decideAccommodation(*office, {.application = id,
                                       .outcome = AccommodationOutcome::Granted,
                                       .granted = QStringLiteral("Large print"),
                                       .by = kim}));
    const PreparedRun both = must(prepareLetters(*office, lettersDue(office)));
    REQUIRE(both.letters.size() == 1);
    CHECK(both.letters[0].context.contains(QString(moreTime + u"; Large print").toUtf8()));
}

TEST_CASE("A request that is decided before the approval holds nothing up") {
    TestOffice office("2020-03-18");
    const ApplicationId id = office.take();
    CHECK_FALSE(caseOf(office, id).accommodation);
    must(requestAccommodation(*office, id, day("2020-03-17")));
    CHECK(refusal(requestAccommodation(*office, id, day("2020-03-18"))) == ErrorCode::AlreadyThere);
    CHECK_FALSE(must(grant(office, id)).authorization);
    CHECK_FALSE(approve(office, id).authorizationWaits);
    CHECK(caseOf(office, id).authorization);
    CHECK(office.rows(QStringLiteral("SELECT action, subject, reason FROM audit_group WHERE "
                                     "action LIKE '%accommodation' ORDER BY id")) ==
          QStringList{QStringLiteral("request_accommodation|A-000001|"),
                      QStringLiteral("decide_accommodation|A-000001|")});
    CHECK(office.damage() == QStringList());
}

TEST_CASE("A decision on accommodations that cannot be is refused and writes nothing") {
    TestOffice office("2020-03-18");
    const ApplicationId id = office.take();
    const auto unasked = refuse(office, id);
    REQUIRE_FALSE(unasked);
    CHECK(unasked.error().code == ErrorCode::NotFound);
    CHECK(wording::sentence(unasked.error()) ==
          u"There is no request for accommodations on A-000001. Record the request first.");
    CHECK(refusal(requestAccommodation(*office, id, day("2020-03-01"))) ==
          ErrorCode::NotOnFileThen);
    CHECK(refusal(requestAccommodation(*office, id, day("2020-03-19"))) == ErrorCode::DayInFuture);
    must(requestAccommodation(*office, id, day("2020-03-17")));
    const QString before = office.counts();
    CHECK(refusal(refuse(office, id, QStringLiteral(" "))) == ErrorCode::BlankText);
    CHECK(refusal(decideAccommodation(*office, {.application = id,
                                                .outcome = AccommodationOutcome::Granted,
                                                .granted = QStringLiteral(" "),
                                                .by = kim})) == ErrorCode::BlankText);
    CHECK(office.counts() == before);
    must(declareConflict(*office, {.application = id, .kind = ConflictKind::Relative, .by = kim}));
    CHECK(refusal(refuse(office, id)) == ErrorCode::ConflictOfInterest);
    CHECK(caseOf(office, id).accommodation->isUndecided());
}

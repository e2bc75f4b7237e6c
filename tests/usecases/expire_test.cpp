// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/store.h"
#include "core/usecases/conflicts.h"
#include "core/usecases/draftdecisions.h"
#include "core/usecases/expire.h"
#include "core/usecases/letters.h"
#include "core/usecases/status.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QString kim = QStringLiteral("Kim Lee");
const QString robin = QStringLiteral("Robin Roe");

void mailAll(TestOffice& office) {
    const LetterSurvey survey = must(dueLetters(*office, {}));
    must(markSent(*office, must(prepareLetters(*office, survey.letters)), kim));
}

/// Asked for more on 2020-03-20, so that 2020-04-19 is the last day to answer.
ApplicationId pended(TestOffice& office, int n) {
    const ApplicationId id =
        office.take(with(anIntake(n), "documents.0.review", QStringLiteral("unreviewed")));
    must(decide(*office, {.application = id,
                          .verdict = Verdict::Pend,
                          .by = kim,
                          .reason = QStringLiteral("a clear copy")}));
    mailAll(office);
    return id;
}

void receive(TestOffice& office, qint64 document, const char* on) {
    must(office->store().write(Reason{AuditAction::EditPerson}, [&](storage::Session& session) {
        const auto before = session.require(DocumentId(document));
        Document after = before.value;
        after.receivedOn = day(on);
        session.update(before, after);
    }));
}

QStringList stages(TestOffice& office) {
    return office.rows(QStringLiteral("SELECT stage FROM application ORDER BY id"));
}

} // namespace

TEST_CASE("A request for more may name the last day itself, not one that is past") {
    TestOffice office;
    const ApplicationId id = office.take();
    DecisionRequest asked{.application = id,
                          .verdict = Verdict::Pend,
                          .by = kim,
                          .reasonCodes = {QStringLiteral("illegible")},
                          .reason = QStringLiteral("page 2"),
                          .dueOn = day("2020-03-19")};
    CHECK(refusal(decide(*office, asked)) == ErrorCode::DayInPast);
    asked.dueOn = day("2020-03-20");
    const SignedDecision signedOne = must(decide(*office, asked));
    CHECK(signedOne.dueOn == day("2020-03-20"));
    CHECK(office.value("SELECT due_on, reason_codes, reason FROM decision") ==
          u"2020-03-20|illegible|page 2");
    // A decision after a request for more needs a reason as any second one.
    DecisionRequest next{.application = id, .verdict = Verdict::Approve, .by = kim};
    CHECK(refusal(decide(*office, next)) == ErrorCode::DecisionStands);
    next.supersedeReason = QStringLiteral("page 2 came");
    CHECK_FALSE(must(decide(*office, next)).dueOn);
}

TEST_CASE("What came in after a request for more is counted as a resubmission") {
    TestOffice office;
    const ApplicationId id = pended(office, 1);
    receive(office, 1, "2020-03-25");
    office.on("2020-03-26");
    const SignedDecision again =
        must(decide(*office, {.application = id,
                              .verdict = Verdict::Pend,
                              .by = kim,
                              .reason = QStringLiteral("still cut off"),
                              .supersedeReason = QStringLiteral("came, cut off")}));
    CHECK(again.resubmissions == 1);
}

TEST_CASE("Who asks for more a second time is told of the one resubmission, and may all the same") {
    TestOffice office;
    const ApplicationId id = pended(office, 1);
    office.on("2020-03-26");
    DecisionRequest again{.application = id,
                          .verdict = Verdict::Pend,
                          .by = kim,
                          .reason = QStringLiteral("still cut off"),
                          .supersedeReason = QStringLiteral("came, cut off")};
    CHECK(must(decisionWarnings(*office, again)).empty()); // nothing has come yet
    receive(office, 1, "2020-03-25");
    CHECK(must(decisionWarnings(*office, again)) ==
          std::vector{Error{ErrorCode::ResubmissionsUsed, QStringLiteral("A-000001"),
                            QStringLiteral("CESP, March 2020")}});
    DecisionRequest denial = again;
    denial.verdict = Verdict::Deny;
    CHECK(must(decisionWarnings(*office, denial)).empty());
    CHECK(must(decide(*office, again)).stage == Stage::Pended);
    CHECK(office.damage() == QStringList());
}

TEST_CASE("Requests are over the day after their last day, not on it") {
    TestOffice office;
    pended(office, 1);
    office.on("2020-04-19");
    CHECK(must(countExpired(*office)) == 0);
    CHECK(must(expiredRequests(*office, kim)).empty());
    office.on("2020-04-20");
    CHECK(must(countExpired(*office)) == 1);
    const auto requests = must(expiredRequests(*office, kim));
    REQUIRE(requests.size() == 1);
    CHECK(requests[0].daysOver == 1);
    CHECK(requests[0].dueOn == day("2020-04-19"));
    CHECK(requests[0].goesBack == money("159.00"));
    CHECK_FALSE(requests[0].aside);
    CHECK(office.value("SELECT count(*) FROM decision") == u"1");
}

TEST_CASE("A run that is stopped has denied what it came to, and is started again") {
    TestOffice office;
    pended(office, 1);
    pended(office, 2);
    office.on("2020-04-30");
    const auto runs =
        must(denyExpired(*office, {}, robin, [](int percent) { return percent < 50; }));
    REQUIRE(runs.size() == 1);
    CHECK(stages(office).count(QStringLiteral("denied")) == 1);
    CHECK(stages(office).count(QStringLiteral("pended")) == 1);
    CHECK(must(denyExpired(*office, {}, robin)).size() == 1);
    CHECK(stages(office) == QStringList{QStringLiteral("denied"), QStringLiteral("denied")});
}

TEST_CASE("One run denies what is over as incomplete, and queues the letters") {
    TestOffice office;
    const ApplicationId first = pended(office, 1);
    pended(office, 2);
    office.take(anIntake(3)); // never asked for more
    office.on("2020-04-30");
    const auto runs = must(denyExpired(*office, {}, robin));
    REQUIRE(runs.size() == 2);
    CHECK(must(runs[0].decision).stage == Stage::Denied);
    CHECK(stages(office) == QStringList{QStringLiteral("denied"), QStringLiteral("denied"),
                                        QStringLiteral("intake")});
    const Decision denial = must(openCase(*office, first)).record.decisions.back().value;
    CHECK(denial.reasonCodes == QStringList{QStringLiteral("no_answer_in_time")});
    CHECK(denial.by == robin);
    CHECK(denial.supersedeReason == u"Not answered by April 19, 2020");
    CHECK(must(dueLetters(*office, {.kind = LetterKind::Denied})).letters.size() == 2);
    CHECK(must(denyExpired(*office, {}, robin)).empty());
    CHECK(office.damage() == QStringList());
}

TEST_CASE("What was drafted for a case that a run denies leaves the sign-off sheet") {
    TestOffice office;
    const ApplicationId id = pended(office, 1);
    office.on("2020-04-30");
    must(draftDecision(*office, {.application = id,
                                 .verdict = Verdict::Deny,
                                 .by = kim,
                                 .reason = QStringLiteral("nothing came"),
                                 .supersedeReason = QStringLiteral("nothing came")}));
    REQUIRE(must(draftedDecisions(*office, kim)).size() == 1);
    must(must(denyExpired(*office, {}, robin))[0].decision);
    CHECK(must(draftedDecisions(*office, kim)).empty());
}

TEST_CASE("A run leaves to a person what someone should look at first") {
    TestOffice office;
    const ApplicationId answered = pended(office, 1);
    const ApplicationId declared = pended(office, 2);
    const ApplicationId sound = office.take(anIntake(3));
    must(decide(*office, {.application = sound,
                          .verdict = Verdict::Pend,
                          .by = kim,
                          .reason = QStringLiteral("by mistake")}));
    const ApplicationId unasked =
        office.take(with(anIntake(4), "documents.0.review", QStringLiteral("unreviewed")));
    must(decide(*office, {.application = unasked,
                          .verdict = Verdict::Pend,
                          .by = kim,
                          .reason = QStringLiteral("a clear copy")}));
    receive(office, 1, "2020-04-02");
    must(declareConflict(*office,
                         {.application = declared, .kind = ConflictKind::Employer, .by = robin}));
    office.on("2020-04-30");
    const auto runs = must(denyExpired(*office, {}, robin));
    REQUIRE(runs.size() == 4);
    const auto why = [&](ApplicationId id) {
        for (const ExpiredRun& run : runs)
            if (run.request.application == id)
                return refusal(run.decision);
        return ErrorCode::NotFound;
    };
    CHECK(why(answered) == ErrorCode::AnsweredSince);
    CHECK(why(declared) == ErrorCode::ConflictOfInterest);
    CHECK(why(sound) == ErrorCode::MeetsRequirements);
    CHECK(why(unasked) == ErrorCode::RequestNotSent);
    CHECK(stages(office) == QStringList{QStringLiteral("pended"), QStringLiteral("pended"),
                                        QStringLiteral("pended"), QStringLiteral("pended")});
    // Chosen from a list, it is still set aside: something may have come in since the list was
    // read.
    const auto only = [](ApplicationId id, Answered whenAnswered) {
        return ExpireChoice{std::vector{id}, whenAnswered};
    };
    CHECK(refusal(
              must(denyExpired(*office, only(answered, Answered::SetAside), robin))[0].decision) ==
          ErrorCode::AnsweredSince);
    // Named, it was looked at; who meets everything is never denied by a run.
    CHECK(
        must(must(denyExpired(*office, only(answered, Answered::Deny), robin))[0].decision).stage ==
        Stage::Denied);
    CHECK(refusal(must(denyExpired(*office, only(sound, Answered::Deny), robin))[0].decision) ==
          ErrorCode::MeetsRequirements);
    CHECK(refusal(denyExpired(*office, only(answered, Answered::Deny), robin)) ==
          ErrorCode::NothingExpired);
    CHECK(must(expiredApplicationsOf(*office, {PersonId(3)})) == std::vector{sound});
    CHECK(refusal(expiredApplicationsOf(*office, {PersonId(1)})) == ErrorCode::NothingExpired);
    CHECK(
        must(denyExpired(*office, {.applications = std::vector<ApplicationId>()}, robin)).empty());
    CHECK(refusal(denyExpired(*office, {}, QStringLiteral(" "))) == ErrorCode::BlankText);
}

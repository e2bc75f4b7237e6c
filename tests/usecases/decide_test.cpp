// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/store.h"
#include "core/usecases/decide.h"
#include "core/usecases/decisionparts.h"
#include "core/usecases/draftdecisions.h"
#include "core/usecases/reviewdocument.h"
#include "core/usecases/setup.h"
#include "core/usecases/status.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

#include <QJsonDocument>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QString kim = QStringLiteral("Kim Lee");
const QString robin = QStringLiteral("Robin Roe");

DecisionRequest request(ApplicationId application, Verdict verdict, const char* reason = "") {
    return {.application = application,
            .verdict = verdict,
            .by = kim,
            .reason = QString::fromUtf8(reason)};
}

QJsonObject unpaid(int n = 1) {
    return with(anIntake(n), "payments", QJsonArray());
}

Stage stageOf(TestOffice& office, ApplicationId application) {
    return must(openCase(*office, application)).record.application.value.stage;
}

DocumentId firstDocument(TestOffice& office) {
    return DocumentId(office.value("SELECT min(id) FROM document").toLongLong());
}

/// Every approval is drawn.
void reviewAllTwice(TestOffice& office) {
    const Stored<Office> before = must(readSetup(*office)).office;
    Office after = before.value;
    after.secondReviewPercent = 100;
    must(saveOffice(*office, before, after));
}

} // namespace

TEST_CASE("The first look at a document begins the review") {
    TestOffice office;
    const ApplicationId id =
        office.take(with(anIntake(), "documents.0.review", QStringLiteral("unreviewed")));
    CHECK(stageOf(office, id) == Stage::Intake);
    must(reviewDocument(
        *office,
        {.document = firstDocument(office), .review = ReviewState::Accepted, .by = robin}));
    CHECK(stageOf(office, id) == Stage::InReview);
    CHECK(office.value("SELECT review, reviewed_by, reviewed_on FROM document WHERE id = 1") ==
          u"accepted|Robin Roe|2020-03-20");
    CHECK(must(openCase(*office, id)).report.approvable);
    CHECK(office.damage() == QStringList());
}

TEST_CASE("Refusing a document needs a reason, coded or in words") {
    TestOffice office;
    const ApplicationId id = office.take();
    const DocumentId document = firstDocument(office);
    const auto refuse = [&](const char* code, const char* reason) {
        return reviewDocument(*office, {.document = document,
                                        .review = ReviewState::Refused,
                                        .by = robin,
                                        .reasonCode = QString::fromUtf8(code),
                                        .reason = QString::fromUtf8(reason)});
    };
    CHECK(refusal(refuse("", "  ")) == ErrorCode::ReasonNeeded);
    const auto unknown = refuse("no_such_reason", "");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == ErrorCode::ReasonUnfit);
    CHECK(unknown.error().detail.contains(u"illegible"));
    must(refuse("illegible", ""));
    must(refuse("", "cut off"));
    CHECK(stageOf(office, id) == Stage::InReview);
    CHECK_FALSE(must(openCase(*office, id)).report.approvable);
    // Accepted after all: the reason goes.
    must(reviewDocument(*office,
                        {.document = document, .review = ReviewState::Accepted, .by = robin}));
    CHECK(office.value("SELECT reason || reason_code FROM document WHERE id = 1") == u"");
    CHECK(refusal(reviewDocument(*office, {.document = document,
                                           .review = ReviewState::Accepted,
                                           .by = QStringLiteral(" ")})) == ErrorCode::BlankText);
    CHECK(refusal(reviewDocument(*office, {.document = DocumentId(99),
                                           .review = ReviewState::Accepted,
                                           .by = robin})) == ErrorCode::NotFound);
}

TEST_CASE("A document that was ruled on since it was looked at is not ruled over unseen") {
    TestOffice office;
    office.take();
    DocumentReview acceptance{
        .document = firstDocument(office), .review = ReviewState::Accepted, .by = robin};
    acceptance.revision = must(openCase(*office, ApplicationId(1))).record.documents[0].revision;
    must(reviewDocument(*office, {.document = acceptance.document,
                                  .review = ReviewState::Refused,
                                  .by = QStringLiteral("Kim Lee"),
                                  .reason = QStringLiteral("cut off")}));
    CHECK(refusal(reviewDocument(*office, acceptance)) == ErrorCode::Conflict);
    CHECK(office.value("SELECT review, reviewed_by FROM document WHERE id = 1") ==
          u"refused|Kim Lee");
    acceptance.revision = must(openCase(*office, ApplicationId(1))).record.documents[0].revision;
    must(reviewDocument(*office, acceptance));
}

TEST_CASE("An approval is signed with what the rules said and the facts as they stood") {
    TestOffice office;
    const ApplicationId id = office.take();
    const SignedDecision decision = must(decide(*office, request(id, Verdict::Approve)));
    CHECK(decision.stage == Stage::Approved);
    CHECK_FALSE(decision.waitsForSecondReview);
    const CaseView view = must(openCase(*office, id));
    REQUIRE(view.record.decisions.size() == 1);
    const Decision& kept = view.record.decisions[0].value;
    CHECK(kept.by == kim);
    CHECK(kept.on == day("2020-03-20"));
    CHECK(kept.override.isEmpty());
    const QJsonObject evaluation = QJsonDocument::fromJson(kept.evaluation).object();
    CHECK(evaluation.value(u"approvable").toBool());
    CHECK(evaluation.value(u"criteria").toArray().size() == 8);
    const QJsonObject facts = QJsonDocument::fromJson(kept.facts).object();
    CHECK(facts.value(u"document").toArray().size() == 2);
    CHECK(facts.value(u"payment_allocation").toArray().at(0).toObject().value(u"amount_cents") ==
          19900);
    CHECK(facts.value(u"application").toArray().at(0).toObject().value(u"stage").toString() ==
          u"intake");
    // In a windowed edition it lets one sit in the window.
    CHECK(office.value("SELECT decision_id, first_day, last_day FROM authorization_to_test") ==
          u"1|2020-05-01|2020-05-31");
    CHECK(office.damage() == QStringList());
}

TEST_CASE("On demand an approval stands for a year from the decision") {
    TestOffice office("2021-02-20");
    QJsonObject application = with(anIntake(), "submitted_on", QStringLiteral("2021-02-10"));
    application = with(application, "payments.0.kind", QStringLiteral("application_fee"));
    application = with(application, "payments.0.amount", QStringLiteral("40.00"));
    application = with(application, "window", QJsonValue::Null);
    const ApplicationId id = office.take(application);
    must(decide(*office, request(id, Verdict::Approve)));
    CHECK(office.value("SELECT first_day, last_day FROM authorization_to_test") ==
          u"2021-02-20|2022-02-19");
}

TEST_CASE("An approval that leaves no day to sit is refused, unless as an exception") {
    TestOffice office;
    const ApplicationId id = office.take();
    must(office->store().write(someReason(), [](storage::Session& session) {
        for (const char* on : {"2020-01-10", "2020-02-10"})
            session.insert(PersonId(1), Attempt{.satOn = day(on), .result = AttemptResult::Failed});
    }));
    DecisionRequest approval = request(id, Verdict::Approve);
    const auto refused = decide(*office, approval);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{ErrorCode::NoSittingInTime, QStringLiteral("2021-01-10"),
                                   QStringLiteral("2020-05-31")});
    CHECK(office.value("SELECT count(*) FROM decision") == u"0");
    approval.override = QStringLiteral("the council allows a third sitting");
    must(decide(*office, approval));
    CHECK(office.value("SELECT first_day, last_day FROM authorization_to_test") ==
          u"2020-05-01|2020-05-31");
}

TEST_CASE("A decision is refused for its reason, and nothing is written") {
    TestOffice office;
    const ApplicationId sound = office.take();
    const ApplicationId poor = office.take(unpaid(2));
    const QString before = office.counts();
    const auto refused = [&](DecisionRequest asked) { return refusal(decide(*office, asked)); };
    CHECK(refused(request(poor, Verdict::Approve)) == ErrorCode::NotApprovable);
    CHECK(refused(request(sound, Verdict::Deny)) == ErrorCode::ReasonNeeded);
    CHECK(refused(request(sound, Verdict::Deny, " \t")) == ErrorCode::ReasonNeeded);
    CHECK(refused(request(sound, Verdict::Pend)) == ErrorCode::ReasonNeeded);
    CHECK(refused(request(ApplicationId(99), Verdict::Deny, "x")) == ErrorCode::NotFound);
    DecisionRequest nobody = request(sound, Verdict::Approve);
    nobody.by = QStringLiteral("  ");
    CHECK(refused(nobody) == ErrorCode::BlankText);
    DecisionRequest unknownCode = request(sound, Verdict::Deny);
    unknownCode.reasonCodes = {QStringLiteral("no_such_reason")};
    CHECK(refused(unknownCode) == ErrorCode::ReasonUnfit);
    DecisionRequest blankOverride = request(poor, Verdict::Approve);
    blankOverride.override = QStringLiteral("  ");
    CHECK(refused(blankOverride) == ErrorCode::NotApprovable);
    CHECK(office.counts() == before);

    DecisionRequest coded = request(sound, Verdict::Deny);
    coded.reasonCodes = {QStringLiteral("education_missing")};
    CHECK(must(decide(*office, coded)).stage == Stage::Denied);
    CHECK(refused(request(sound, Verdict::Approve)) == ErrorCode::DecisionStands);
}

TEST_CASE("The evidence that is kept with a decision names documents by their numbers") {
    TestOffice office;
    office.take(anIntake(2));
    const ApplicationId id = office.take(); // its documents are the third and the fourth
    must(decide(*office, request(id, Verdict::Approve)));
    const QJsonArray criteria =
        QJsonDocument::fromJson(
            must(openCase(*office, id)).record.decisions.back().value.evaluation)
            .object()
            .value(u"criteria")
            .toArray();
    const auto evidence = [&criteria](int index) {
        return criteria.at(index).toObject().value(u"evidence").toArray();
    };
    CHECK(evidence(0) == QJsonArray{QStringLiteral("D-000003")});
    CHECK(evidence(1) ==
          QJsonArray{QStringLiteral("experience[0]"), QStringLiteral("verifications[0]")});
    CHECK(evidence(3) == QJsonArray{QStringLiteral("D-000004")});
    CHECK(evidence(4) == QJsonArray{QStringLiteral("verifications[0]")});
}

TEST_CASE("No decision is of a day before the submission or before the one that it follows") {
    TestOffice office("2020-03-20");
    const ApplicationId id = office.take(); // submitted on 2020-03-10
    office.on("2020-03-09");
    const DecisionRequest denial = request(id, Verdict::Deny, "no diploma");
    CHECK(refusal(decide(*office, denial)) == ErrorCode::DecidedBeforeSubmission);
    office.on("2020-03-10");
    must(decide(*office, denial));
    office.on("2020-03-12");
    DecisionRequest again = request(id, Verdict::Pend, "which school");
    again.supersedeReason = QStringLiteral("it came");
    must(decide(*office, again));
    office.on("2020-03-11");
    again.verdict = Verdict::Deny;
    CHECK(refusal(decide(*office, again)) == ErrorCode::DecidedBeforeLatest);
    office.on("2020-03-12");
    CHECK(must(decide(*office, again)).stage == Stage::Denied);
}

TEST_CASE("A coded reason is taken for the decisions that it is for, and no other") {
    TestOffice office;
    const ApplicationId id = office.take(unpaid());
    const auto why = [&](Verdict verdict, const char* code) {
        DecisionRequest asked = request(id, verdict);
        asked.override = QStringLiteral("the scholarship pays in May");
        asked.reasonCodes = {QString::fromUtf8(code)};
        const auto drafted = draftDecision(*office, asked);
        const auto decided = decide(*office, asked);
        REQUIRE_FALSE(drafted.has_value());
        REQUIRE_FALSE(decided.has_value());
        CHECK(drafted.error() == decided.error());
        return decided.error();
    };
    const Error denied = why(Verdict::Deny, "name_differs");
    CHECK(denied.code == ErrorCode::ReasonUnfit);
    CHECK(denied.subject == u"name_differs");
    const QStringList fitting = denied.detail.split(QStringLiteral(", "));
    CHECK(fitting.contains(u"experience_too_short"));
    CHECK(fitting.contains(u"education_missing"));
    CHECK_FALSE(fitting.contains(u"name_differs"));
    CHECK_FALSE(fitting.contains(u"illegible"));
    const Error pended = why(Verdict::Pend, "education_not_completed");
    CHECK(pended.code == ErrorCode::ReasonUnfit);
    CHECK(pended.detail.contains(QStringLiteral("name_differs")));
    CHECK(why(Verdict::Approve, "fee_unpaid") ==
          Error{ErrorCode::ReasonUnfit, QStringLiteral("fee_unpaid"), {}});
    CHECK(why(Verdict::Withdraw, "fee_unpaid").code == ErrorCode::ReasonUnfit);
    CHECK(stageOf(office, id) == Stage::Intake);

    DecisionRequest fits = request(id, Verdict::Pend);
    fits.reasonCodes = {QStringLiteral("name_differs"), QStringLiteral("fee_unpaid")};
    CHECK(must(decide(*office, fits)).stage == Stage::Pended);
}

TEST_CASE("What is not approvable is approved with an override that is kept") {
    TestOffice office;
    const ApplicationId id = office.take(unpaid());
    DecisionRequest asked = request(id, Verdict::Approve);
    asked.override = QStringLiteral("the scholarship pays in May");
    must(decide(*office, asked));
    CHECK(stageOf(office, id) == Stage::Approved);
    CHECK(office.value("SELECT override FROM decision") == asked.override);
}

TEST_CASE("Denying what meets all requirements is allowed, and told") {
    TestOffice office;
    const SignedDecision denied =
        must(decide(*office, request(office.take(anIntake(1)), Verdict::Deny, "no diploma")));
    CHECK(denied.deniedAllTheSame);
    const SignedDecision usual =
        must(decide(*office, request(office.take(unpaid(2)), Verdict::Deny, "not paid")));
    CHECK_FALSE(usual.deniedAllTheSame);
}

TEST_CASE("A second decision supersedes the first, which stays as it was") {
    TestOffice office;
    const ApplicationId id = office.take();
    must(decide(*office, request(id, Verdict::Deny, "no diploma")));
    office.on("2020-03-25");
    DecisionRequest again = request(id, Verdict::Approve);
    again.supersedeReason = QStringLiteral("it was in the other file");
    CHECK(must(decide(*office, again)).stage == Stage::Approved);
    CHECK(office.rows(QStringLiteral("SELECT id, verdict, decided_on, coalesce(supersedes_id, 0), "
                                     "supersede_reason FROM decision")) ==
          QStringList{QStringLiteral("1|deny|2020-03-20|0|"),
                      QStringLiteral("2|approve|2020-03-25|1|it was in the other file")});
    CHECK(office.damage() == QStringList());
}

TEST_CASE("Asking for more sets the last day to answer") {
    TestOffice office;
    const ApplicationId id = office.take();
    CHECK(must(decide(*office, request(id, Verdict::Pend, "a clear copy"))).stage == Stage::Pended);
    CHECK(office.value("SELECT due_on FROM decision") == u"2020-04-19");
    CHECK(office.value("SELECT count(*) FROM authorization_to_test") == u"0");
    const ApplicationId other = office.take(anIntake(2));
    CHECK(must(decide(*office, request(other, Verdict::Withdraw))).stage == Stage::Withdrawn);
}

TEST_CASE("The draw for a second review follows from seed and number, and comes near its share") {
    Office office{.name = QStringLiteral("x")};
    const auto drawn = [&] {
        std::vector<bool> all;
        for (int n = 1; n <= 5000; ++n)
            all.push_back(isDrawnForSecondReview(office, ApplicationId(n)));
        return all;
    };
    CHECK(std::ranges::count(drawn(), true) == 0);
    office.secondReviewPercent = 10;
    office.secondReviewSeed = 4711;
    const auto first = drawn();
    CHECK(first == drawn());
    CHECK(std::ranges::count(first, true) > 400);
    CHECK(std::ranges::count(first, true) < 600);
    office.secondReviewSeed = 4712;
    CHECK(first != drawn());
    office.secondReviewPercent = 100;
    CHECK(std::ranges::count(drawn(), true) == 5000);
}

TEST_CASE("An approval that is drawn waits until another person agrees") {
    TestOffice office;
    reviewAllTwice(office);
    const ApplicationId id = office.take();
    const SignedDecision first = must(decide(*office, request(id, Verdict::Approve)));
    CHECK(first.waitsForSecondReview);
    CHECK(first.stage == Stage::InReview);
    CHECK(office.value("SELECT count(*) FROM authorization_to_test") == u"0");
    CHECK(office.value("SELECT queue FROM application_list") == u"second_review");

    DecisionRequest second = request(id, Verdict::Approve);
    SECTION("not the same person, however they write their name") {
        for (const char* same : {"Kim Lee", "kim lee", " Kim  Lee "}) {
            second.by = QString::fromUtf8(same);
            CHECK(refusal(decide(*office, second)) == ErrorCode::DecisionStands);
        }
    }
    SECTION("not at the desk of who signed the first, under another name") {
        second.by = robin;
        CHECK(refusal(decide(*office, second)) == ErrorCode::ConflictOfInterest);
        CHECK(office.value("SELECT count(*) FROM decision") == u"1");
    }
    SECTION("who agrees") {
        second.by = robin;
        office->setActor({robin, {}});
        const SignedDecision agreed = must(decide(*office, second));
        CHECK(agreed.stage == Stage::Approved);
        CHECK_FALSE(agreed.waitsForSecondReview);
        CHECK(office.value("SELECT second_review FROM decision ORDER BY id DESC") == u"agreed");
        CHECK(office.value("SELECT decision_id FROM authorization_to_test") == u"2");
    }
    SECTION("or disagrees, with a reason") {
        second = request(id, Verdict::Deny);
        second.by = robin;
        office->setActor({robin, {}});
        CHECK(refusal(decide(*office, second)) == ErrorCode::ReasonNeeded);
        second.reason = QStringLiteral("the diploma is of someone else");
        CHECK(must(decide(*office, second)).stage == Stage::Denied);
        CHECK(office.value("SELECT second_review FROM decision ORDER BY id DESC") == u"disagreed");
    }
    SECTION("an applicant who withdraws takes the question away") {
        second = request(id, Verdict::Withdraw);
        second.by = robin;
        CHECK(must(decide(*office, second)).stage == Stage::Withdrawn);
        CHECK(office.value("SELECT second_review FROM decision ORDER BY id DESC") == u"not_drawn");
    }
    CHECK(office.damage() == QStringList());
}

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/auditorlists.h"
#include "core/usecases/conflicts.h"
#include "core/usecases/decide.h"
#include "core/usecases/reviewdocument.h"
#include "core/usecases/setup.h"
#include "core/usecases/status.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QString kim = QStringLiteral("Kim Lee");
const QString robin = QStringLiteral("Robin Roe");

Result<Id<ConflictOfInterest>> declare(TestOffice& office, ApplicationId application,
                                       const QString& by,
                                       ConflictKind kind = ConflictKind::Relative,
                                       const char* note = "") {
    return declareConflict(
        *office,
        {.application = application, .kind = kind, .by = by, .note = QString::fromUtf8(note)});
}

Result<SignedDecision> approve(TestOffice& office, ApplicationId application, const QString& by) {
    return decide(*office, {.application = application, .verdict = Verdict::Approve, .by = by});
}

} // namespace

TEST_CASE("Whoever declares a conflict of interest can't decide that case any more") {
    TestOffice office;
    const ApplicationId id = office.take();
    const ApplicationId other = office.take(anIntake(2));
    must(declare(office, id, kim));
    for (const char* same : {"Kim Lee", " kim  lee ", "KIM LEE", "Kím Lee"}) {
        const auto refused = approve(office, id, QString::fromUtf8(same));
        REQUIRE_FALSE(refused);
        CHECK(refused.error() == Error{ErrorCode::ConflictOfInterest, QString::fromUtf8(same),
                                       QStringLiteral("declared")});
    }
    CHECK(refusal(decide(*office, {.application = id, .verdict = Verdict::Withdraw, .by = kim})) ==
          ErrorCode::ConflictOfInterest);
    CHECK(office.value("SELECT count(*) FROM decision") == u"0");
    must(approve(office, other, kim));
    must(approve(office, id, robin));
    CHECK(office.value("SELECT kind, declared_by, declared_on FROM conflict_of_interest") ==
          u"relative|Kim Lee|2020-03-20");
    CHECK(office.damage() == QStringList());
}

TEST_CASE("Whoever may not decide a case accepts and refuses no document of it either") {
    TestOffice office;
    const ApplicationId id = office.take();
    const auto review = [&](const QString& by) {
        return reviewDocument(
            *office, {.document = DocumentId(1), .review = ReviewState::Accepted, .by = by});
    };
    must(review(kim));
    must(declare(office, id, kim));
    const QString before = office.counts();
    const auto refused = review(kim);
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{ErrorCode::MayNotReview, kim, QStringLiteral("declared")});
    CHECK(office.counts() == before);
    must(review(robin));
    must(withdrawConflict(*office, id, kim, QStringLiteral("another Ana")));
    must(review(kim));
    CHECK(office.damage() == QStringList());
}

TEST_CASE("A conflict is withdrawn with a reason, and stays on file with both") {
    TestOffice office;
    const ApplicationId id = office.take();
    must(declare(office, id, kim, ConflictKind::Employer, "worked there until 2011"));
    CHECK(refusal(withdrawConflict(*office, id, kim, QStringLiteral("  "))) ==
          ErrorCode::ReasonNeeded);
    CHECK(refusal(withdrawConflict(*office, id, robin, QStringLiteral("not mine"))) ==
          ErrorCode::NotFound);
    office.on("2020-03-23");
    must(withdrawConflict(*office, id, kim, QStringLiteral("another Ana")));
    CHECK(office.value("SELECT kind, note, withdrawn_on, withdrawn_reason FROM "
                       "conflict_of_interest") ==
          u"employer|worked there until 2011|2020-03-23|another Ana");
    CHECK(office.rows(QStringLiteral("SELECT action, subject, reason FROM audit_group "
                                     "WHERE action LIKE '%conflict' ORDER BY id")) ==
          QStringList{QStringLiteral("declare_conflict|A-000001|worked there until 2011"),
                      QStringLiteral("withdraw_conflict|A-000001|another Ana")});
    must(approve(office, id, kim));
    // Withdrawn is withdrawn, and it can be declared again.
    CHECK(refusal(withdrawConflict(*office, id, kim, QStringLiteral("again"))) ==
          ErrorCode::NotFound);
    must(declare(office, id, kim));
    CHECK(office.damage() == QStringList());
}

TEST_CASE("A conflict that was withdrawn is among the exceptions, with its reason") {
    TestOffice office;
    const ApplicationId id = office.take();
    must(declare(office, id, kim));
    CHECK(must(listExceptions(*office, {})).empty());
    office.on("2020-03-23");
    must(withdrawConflict(*office, id, kim, QStringLiteral("another Ana")));
    const auto lines = must(listExceptions(*office, {}));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].kind == ExceptionKind::ConflictWithdrawn);
    CHECK(lines[0].on == day("2020-03-23"));
    CHECK(lines[0].by == kim);
    CHECK(lines[0].subject == u"A-000001");
    CHECK(lines[0].reason == u"another Ana");
    CHECK(must(listExceptions(*office, {.to = day("2020-03-22")})).empty());
}

TEST_CASE("A declaration is refused without a name, twice, or of an unnamed kind") {
    TestOffice office;
    const ApplicationId id = office.take();
    CHECK(refusal(declare(office, id, QStringLiteral(" "))) == ErrorCode::BlankText);
    CHECK(refusal(declare(office, id, kim, ConflictKind::Other)) == ErrorCode::ReasonNeeded);
    must(declare(office, id, kim, ConflictKind::Other, "my landlord"));
    CHECK(refusal(declare(office, id, QStringLiteral("kim lee"))) == ErrorCode::AlreadyThere);
    CHECK(refusal(declare(office, ApplicationId(99), kim)) == ErrorCode::NotFound);
    CHECK(must(openCase(*office, id)).record.conflicts.size() == 1);
}

TEST_CASE("People who trained the applicant or vouched for the work don't decide") {
    TestOffice office;
    QJsonObject application = anIntake();
    application = with(application, "verifications.0.verifier_name", QStringLiteral("Róbin  Roe"));
    application =
        with(application, "training",
             QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("course")},
                                    {QStringLiteral("instructor"), QStringLiteral("KIM LEE")}}});
    const ApplicationId id = office.take(application);
    const auto why = [&](const QString& by) { return approve(office, id, by).error().detail; };
    CHECK(why(kim) == u"trained");
    CHECK(why(robin) == u"verified");
    CHECK(why(QStringLiteral("Boss@ACME.example")) == u"verified");
    must(approve(office, id, QStringLiteral("Sam Poe")));
}

TEST_CASE("A second reviewer who works blind sees the first decision once they have signed") {
    TestOffice office;
    const Stored<Office> before = must(readSetup(*office)).office;
    Office after = before.value;
    after.secondReviewPercent = 100;
    must(saveOffice(*office, before, after));
    const ApplicationId id = office.take();
    must(approve(office, id, kim));
    const auto isHiddenFrom = [&](const QString& name) {
        office->setActor({name, {}});
        return must(openCase(*office, id)).latestIsHidden;
    };
    CHECK(isHiddenFrom(robin));
    CHECK_FALSE(isHiddenFrom(QStringLiteral("kim lee")));
    SECTION("unless the office lets them see it") {
        const auto setting = [&] { return must(readSetup(*office)).secondReview; };
        CHECK_FALSE(setting());
        must(saveSecondReview(*office, {}, {SecondReviewSight::Open}));
        const auto open = setting();
        REQUIRE(open);
        CHECK(open->value.sight == SecondReviewSight::Open);
        CHECK_FALSE(isHiddenFrom(robin));
        must(saveSecondReview(*office, open, {SecondReviewSight::Blind}));
        CHECK(isHiddenFrom(robin));
        // Whoever saw it as it was before does not save over it.
        CHECK(refusal(saveSecondReview(*office, {}, {SecondReviewSight::Open})) ==
              ErrorCode::Conflict);
        CHECK(refusal(saveSecondReview(
                  *office,
                  Stored<SecondReviewSetting>{open->id, open->revision,
                                              SecondReviewSetting{SecondReviewSight::Blind}},
                  {SecondReviewSight::Open})) == ErrorCode::Conflict);
    }
    must(approve(office, id, robin));
    CHECK_FALSE(isHiddenFrom(robin));
    CHECK_FALSE(isHiddenFrom(QStringLiteral("Sam Poe")));
    CHECK(office.damage() == QStringList());
}

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/number.h"
#include "core/storage/store.h"
#include "core/usecases/decide.h"
#include "core/usecases/editions.h"
#include "core/usecases/rerun.h"
#include "core/usecases/reviewdocument.h"
#include "core/usecases/undo.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

using namespace certdesk;
using namespace certdesk::tests;

namespace {

void refuseDiploma(TestOffice& office) {
    must(reviewDocument(*office, {.document = DocumentId(1),
                                  .review = ReviewState::Refused,
                                  .by = QStringLiteral("Robin Roe"),
                                  .reason = QStringLiteral("a copy of another one")}));
}

void approve(TestOffice& office, ApplicationId id) {
    must(decide(*office,
                {.application = id, .verdict = Verdict::Approve, .by = QStringLiteral("Kim Lee")}));
}

Rerun rerunOn(TestOffice& office, ApplicationId id, const char* on) {
    return must(evaluateAsOf(*office, id, day(on)));
}

QStringList pathsOf(const Rerun& rerun) {
    QStringList paths;
    for (const RerunDifference& difference : rerun.differences)
        paths << difference.path;
    return paths;
}

} // namespace

TEST_CASE("A case comes out as it was decided, whatever became of it since") {
    TestOffice office("2020-03-20");
    const ApplicationId id = office.take();
    office.on("2020-04-02");
    approve(office, id);
    office.on("2020-04-20");
    refuseDiploma(office);

    const Rerun then = rerunOn(office, id, "2020-04-02");
    REQUIRE(then.decision);
    CHECK(then.decision->value.verdict == Verdict::Approve);
    CHECK(then.differences.empty());
    CHECK(then.forgotten.isEmpty());
    CHECK(then.view.report.approvable);
    CHECK(then.view.edition.code == u"cesp-2020-03");
    REQUIRE(then.view.record.window);
    CHECK(then.view.record.window->applicationDeadline() == day("2020-04-10"));
    CHECK(then.view.record.payments.size() == 1);

    const Rerun before = rerunOn(office, id, "2020-04-01");
    CHECK_FALSE(before.decision);
    CHECK(before.view.record.application.value.stage == Stage::Intake);
    CHECK(before.view.report.approvable);

    const Rerun now = rerunOn(office, id, "2020-04-20");
    REQUIRE(now.decision);
    CHECK_FALSE(now.view.report.approvable);
    CHECK(pathsOf(now) == QStringList{QStringLiteral("approvable"),
                                      QStringLiteral("criteria.education.outcome"),
                                      QStringLiteral("eligibility")});
    CHECK(now.differences[1].decided == u"met");
    CHECK(now.differences[1].now == u"pending");
    const auto tooEarly = evaluateAsOf(*office, id, day("2020-03-19"));
    REQUIRE_FALSE(tooEarly);
    CHECK(tooEarly.error() ==
          Error{ErrorCode::RecordedLater, applicationNumber(id), QStringLiteral("2020-03-20")});
    CHECK(refusal(evaluateAsOf(*office, ApplicationId(9), day("2020-03-20"))) ==
          ErrorCode::NotOnFileThen);
}

TEST_CASE("What was not known yet that day has no part in it, though it bears an earlier date") {
    TestOffice office("2020-03-20");
    const ApplicationId id = office.take(with(anIntake(), "payments", QJsonArray()));
    office.on("2020-04-05");
    must(office->store().write(
        Reason{AuditAction::ChangeOffice, QStringLiteral("a check found in the mail")},
        [id](storage::Session& session) {
            const PaymentId payment =
                session.insert(session.ownerOf(id),
                               Payment{.amount = money("199.00"), .receivedOn = day("2020-03-12")});
            session.insert(payment, Allocation{PaymentKind::ExamFee, money("199.00"), id});
        }));
    CHECK(rerunOn(office, id, "2020-04-04").view.report.of(CriterionCode::Fee).outcome ==
          Outcome::Pending);
    CHECK(rerunOn(office, id, "2020-04-05").view.report.of(CriterionCode::Fee).outcome ==
          Outcome::Met);
}

TEST_CASE("What was removed since was there that day") {
    TestOffice office("2020-03-20");
    const ApplicationId id = office.take();
    office.on("2020-04-05");
    must(office->store().write(Reason{AuditAction::EditPerson}, [id](storage::Session& session) {
        for (const Stored<Verification>& verification : session.of<Verification>(id))
            session.remove(verification);
        session.insert(id, aCourse("12"));
    }));
    CHECK(must(openCase(*office, id)).record.verifications.empty());
    const Rerun then = rerunOn(office, id, "2020-04-04");
    CHECK(then.view.record.verifications.size() == 1);
    CHECK(then.view.record.training.empty());
    CHECK(then.view.report.approvable);
    const Rerun now = rerunOn(office, id, "2020-04-05");
    CHECK(now.view.record.verifications.empty());
    CHECK(now.view.record.training.size() == 1);
    CHECK(office.damage() == QStringList());
}

TEST_CASE("The number of a removed row may belong to another case by now") {
    TestOffice office("2020-03-20");
    const ApplicationId first = office.take();
    office.on("2020-04-05");
    must(office->store().write(Reason{AuditAction::EditPerson}, [first](storage::Session& session) {
        session.remove(session.of<Verification>(first).back());
    }));
    const ApplicationId second = office.take(anIntake(2));
    REQUIRE(must(openCase(*office, second)).record.verifications.front().id.value() == 1);
    CHECK(rerunOn(office, first, "2020-04-04").view.record.verifications.size() == 1);
    CHECK(rerunOn(office, first, "2020-04-05").view.record.verifications.empty());
    CHECK(rerunOn(office, second, "2020-04-05").view.record.verifications.size() == 1);
}

TEST_CASE("Contents that were disposed of are named, and have no part in it") {
    TestOffice office("2020-03-20");
    const ApplicationId id = office.take();
    office.on("2020-04-05");
    must(office->store().write(Reason{AuditAction::EditPerson}, [id](storage::Session& session) {
        const Stored<Experience> job = session.of<Experience>(id).front();
        Experience corrected = job.value;
        corrected.title = QStringLiteral("Job coach");
        session.update(job, corrected);
        session.disposeOfPast(job.id);
    }));
    const Rerun then = rerunOn(office, id, "2020-04-04");
    CHECK(then.forgotten == QStringList{QStringLiteral("experience 1")});
    CHECK(then.view.record.experience.empty());
    CHECK(then.view.report.of(CriterionCode::Experience).outcome == Outcome::NotMet);
    const Rerun now = rerunOn(office, id, "2020-04-05");
    CHECK(now.forgotten.isEmpty());
    CHECK(now.view.record.experience.size() == 1);
}

TEST_CASE("A case that moved to another edition is judged by the one of that day") {
    TestOffice office("2021-03-20");
    const ApplicationId id =
        office.take(with(anIntake(), "submitted_on", QStringLiteral("2021-03-10")));
    office.on("2021-03-25");
    QJsonObject edition = with(with(anEdition(), "effective_from", QStringLiteral("2021-03-01")),
                               "experience.path_a_months", 36);
    edition = with(with(edition, "experience.path_b_months", 30), "experience.weekly_minimum", 21);
    REQUIRE(must(importEdition(*office,
                               {.json = asJson(edition), .reason = QStringLiteral("adopted late")},
                               DryRun::No))
                .moved.size() == 1);
    const Rerun then = rerunOn(office, id, "2021-03-24");
    CHECK(then.view.edition.code == u"cesp-2021-01");
    CHECK(then.view.report.of(CriterionCode::Experience).outcome == Outcome::Met);
    const Rerun now = rerunOn(office, id, "2021-03-25");
    CHECK(now.view.edition.code == u"ours-2022");
    CHECK(now.view.report.of(CriterionCode::Experience).outcome == Outcome::NotMet);
}

TEST_CASE("A review that was undone the same day leaves no trace by its end") {
    TestOffice office("2020-03-20");
    const ApplicationId id = office.take();
    refuseDiploma(office);
    must(undoLast(*office));
    office.on("2020-05-01");
    refuseDiploma(office);
    const Rerun then = rerunOn(office, id, "2020-03-20");
    CHECK(then.view.report.of(CriterionCode::Education).outcome == Outcome::Met);
    CHECK(then.view.record.application.value.stage == Stage::Intake);
}

TEST_CASE("A trail of before the days were recorded goes by the moments") {
    TestOffice office("2020-03-20");
    const ApplicationId id = office.take();
    office.close();
    tamper(office.path(), {QStringLiteral("DROP TRIGGER audit_group_is_never_edited"),
                           QStringLiteral("UPDATE audit_group SET day = ''")});
    office.on("2020-03-20");
    // The moments are real ones, long after the days of this test.
    CHECK(refusal(evaluateAsOf(*office, id, day("2020-03-20"))) == ErrorCode::RecordedLater);
    CHECK(evaluateAsOf(*office, id, QDate::currentDate().addDays(1)));
}

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
// An edition that has little in common with those that ship: whatever rules 2 calls edition data
// must come out as it says, at every place where the program uses it.
#include "core/usecases/certify.h"
#include "core/usecases/conduct.h"
#include "core/usecases/decide.h"
#include "core/usecases/expire.h"
#include "core/usecases/letters.h"
#include "core/usecases/recordresult.h"
#include "core/usecases/reviewdocument.h"
#include "core/usecases/setup.h"
#include "core/usecases/status.h"
#include "tests/support/builders.h"
#include "tests/support/samples.h"
#include "tests/support/testoffice.h"

#include <QJsonDocument>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QString kim = QStringLiteral("Kim Lee");

QJsonValue text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

QJsonObject inventedEdition() {
    struct Change {
        const char* path;
        QJsonValue value;
    };
    const std::vector<Change> changes{
        {"fee.amount", text("85.50")},
        {"fee.nonrefundable", text("85.50")},
        {"fee.sitting", text("210.00")},
        {"education.kinds", QJsonArray{text("other")}},
        {"education.media_types", QJsonArray{text("image/jpeg")}},
        {"resume.kinds", QJsonArray{text("correspondence")}},
        {"other_documents", QJsonArray{text("application/pdf")}},
        {"verifications.needed", 2},
        {"experience.path_a_months", 18},
        {"experience.path_b_months", 15},
        {"experience.internship_months_cap", 1},
        {"experience.weekly_minimum", 25},
        {"training.course_hours", 48},
        {"training.courses_counted", 2},
        {"training.internship_months", 4},
        {"conduct.version", text("2021-06")},
        {"conduct.sections", QJsonArray{1, 2}},
        {"attempts.sittings_per_period", 3},
        {"attempts.period_months", 24},
        {"attempts.wait_days", 45},
        {"attempts.retest_needs_application", true},
        {"attempts.approval_months", 6},
        {"attempts.feedback_to_those_who_did_not_pass", false},
        {"times.notice_business_days", 7},
        {"times.pended_days", 21},
        {"times.pended_resubmissions", 2},
        {"times.appeal_days", 50},
        {"times.receipt_days_by_post", 9},
        {"credential.valid_years", 5},
        {"reasons.0.code", text("ours_alone")},
        {"reasons.0.paragraph", text("A paragraph of ours alone.")},
    };
    QJsonObject edition = anEdition();
    for (const Change& change : changes)
        edition = with(edition, change.path, change.value);
    // By what it is for, not by its code.
    QJsonArray reasons = edition.value(u"reasons").toArray();
    for (auto entry : reasons) {
        QJsonObject reason = entry.toObject();
        if (reason.value(u"uses").toArray().contains(QStringLiteral("expire"))) {
            reason.insert(QStringLiteral("code"), QStringLiteral("ours_when_time_is_over"));
            entry = reason;
        }
    }
    edition.insert(QStringLiteral("reasons"), reasons);
    return edition;
}

QJsonObject anApplicantOf2022(int n = 1) {
    struct Change {
        const char* path;
        QJsonValue value;
    };
    const std::vector<Change> changes{
        {"submitted_on", text("2022-01-10")},
        {"window", text("")},
        {"documents.0.kind", text("other")},
        {"documents.0.file", text("docs/diploma.jpg")},
        {"documents.1.kind", text("correspondence")},
        {"experience.0.start", text("2020-07-10")},
        {"code_of_conduct.version", text("2021-06")},
        {"code_of_conduct.sections", QJsonArray{1, 2}},
        {"code_of_conduct.signed_on", text("2022-01-09")},
        {"payments.0.kind", text("application_fee")},
        {"payments.0.amount", text("85.50")},
        {"payments.0.received_on", text("2022-01-10")},
    };
    QJsonObject applicant = anIntake(n);
    for (const Change& change : changes)
        applicant = with(applicant, change.path, change.value);
    const QJsonObject verification = applicant.value(u"verifications").toArray().at(0).toObject();
    return with(applicant, "verifications", QJsonArray{verification, verification});
}

/// An office in which the invented edition is in force, on 2022-01-20.
class InventedOffice final {
public:
    InventedOffice()
        : office("2021-10-01") {
        must(importConduct(*office, {.json = aConduct("2021-06")}, DryRun::No));
        const EditionImport added =
            must(importEdition(*office, {.json = asJson(inventedEdition())}, DryRun::No));
        for (const Problem& problem : added.problems)
            FAIL(problem.path.toStdString() << ' ' << told(problem.error));
        office.source().put(QStringLiteral("docs/diploma.jpg"), jpegOf({60, 40}));
        office.on("2022-01-20");
        const Stored<Office> before = must(readSetup(*office)).office;
        Office after = before.value;
        after.keyedResultsWait = false;
        must(saveOffice(*office, before, after));
    }

    Criterion finding(const QJsonObject& application, CriterionCode code) {
        return must(openCase(*office, office.take(application))).report.of(code);
    }
    Outcome outcome(const QJsonObject& application, CriterionCode code) {
        return finding(application, code).outcome;
    }
    ApplicationId approved() {
        const ApplicationId id = office.take(anApplicantOf2022());
        must(decide(*office, {.application = id, .verdict = Verdict::Approve, .by = kim}));
        return id;
    }
    QJsonObject letter(LetterKind kind) {
        const LetterSurvey survey = must(dueLetters(*office, {.kind = kind}));
        const PreparedRun run = must(prepareLetters(*office, survey.letters));
        for (const SetAside& aside : run.setAside)
            FAIL(told(aside.why));
        REQUIRE(run.letters.size() == 1);
        return QJsonDocument::fromJson(run.letters[0].context).object();
    }

    TestOffice office;
};

} // namespace

TEST_CASE(
    "An invented edition: who meets all of it is approvable, and each thing less is noticed") {
    InventedOffice invented;
    const QJsonObject whole = anApplicantOf2022();
    const CaseView view = must(openCase(*invented.office, invented.office.take(whole)));
    CHECK(view.edition.code == u"ours-2022");
    CHECK(view.report.approvable);
    struct Row {
        const char* path;
        QJsonValue value;
        CriterionCode code;
        Outcome outcome;
    };
    using C = CriterionCode;
    const std::vector<Row> rows{
        {"payments.0.amount", text("85.49"), C::Fee, Outcome::Pending},
        {"payments.0.kind", text("exam_fee"), C::Fee, Outcome::Pending},
        {"documents.0.kind", text("high_school_diploma"), C::Education, Outcome::Pending},
        {"documents.1.kind", text("resume"), C::Resume, Outcome::Pending},
        {"verifications", QJsonArray{whole.value(u"verifications").toArray().at(0)},
         C::EmploymentVerification, Outcome::Pending},
        {"experience.0.start", text("2021-01-10"), C::Experience, Outcome::NotMet},
        {"experience.0.start", text("2020-10-10"), C::Training, Outcome::Pending},
        {"experience.0.hours_per_week", 24, C::Experience, Outcome::NotMet},
        {"code_of_conduct.version", text("2020-03"), C::CodeOfConduct, Outcome::Pending},
        {"code_of_conduct.sections", QJsonArray{1}, C::CodeOfConduct, Outcome::Pending},
    };
    int n = 1;
    for (const Row& row : rows) {
        QJsonObject application = with(anApplicantOf2022(++n), row.path, row.value);
        // A document of a kind that the criterion doesn't name is taken as a PDF.
        if (row.code == C::Education)
            application = with(application, "documents.0.file", text("docs/diploma.pdf"));
        CAPTURE(row.path, n);
        CHECK(invented.outcome(application, row.code) == row.outcome);
    }
    // 32 hours were enough by the editions that ship; three courses of 16 count for two.
    QJsonObject trained = with(anApplicantOf2022(++n), "experience.0.start", text("2020-10-10"));
    const QJsonObject course{{QStringLiteral("kind"), text("course")},
                             {QStringLiteral("end"), text("2021-05-01")},
                             {QStringLiteral("related_hours"), 16},
                             {QStringLiteral("review"), text("accepted")}};
    trained = with(trained, "training", QJsonArray{course, course, course});
    CHECK(invented.outcome(trained, C::Training) == Outcome::Pending);
    trained = with(with(trained, "training.0.related_hours", 32), "external_id", text("again"));
    CHECK(invented.outcome(trained, C::Training) == Outcome::Met);
}

TEST_CASE("An invented edition: documents are taken in the types that it names") {
    InventedOffice invented;
    TestOffice& office = invented.office;
    const auto refusedAt = [&](const char* path, const char* value) {
        const auto result = must(importApplications(
            *office, office.source().write({with(anApplicantOf2022(), path, text(value))}),
            DryRun::Yes));
        if (result.errors.empty())
            return QString();
        CHECK(result.errors.front().error.code == ErrorCode::WrongDocumentType);
        return QString(result.errors.front().path + u": " + result.errors.front().error.detail);
    };
    CHECK(refusedAt("documents.0.file", "docs/diploma.jpg") == u"");
    CHECK(refusedAt("documents.0.file", "docs/diploma.pdf") ==
          u"applications[0].documents[0].file: JPEG picture");
    // A diploma is one of the other kinds here.
    CHECK(refusedAt("documents.0.kind", "high_school_diploma") ==
          u"applications[0].documents[0].file: PDF");
}

TEST_CASE("An invented edition: decisions have its reasons, days and authorization") {
    InventedOffice invented;
    TestOffice& office = invented.office;
    const ApplicationId id = invented.approved();
    CHECK(office.value("SELECT first_day, last_day FROM authorization_to_test") ==
          u"2022-01-20|2022-07-19");
    const ApplicationId pended = office.take(anApplicantOf2022(2));
    const auto ask = [&](const char* code) {
        return decide(*office, {.application = pended,
                                .verdict = Verdict::Pend,
                                .by = kim,
                                .reasonCodes = {QString::fromUtf8(code)}});
    };
    CHECK(refusal(ask("name_differs")) == ErrorCode::ReasonUnfit);
    must(ask("ours_alone"));
    CHECK(office.value("SELECT due_on FROM decision WHERE application_id = 2") == u"2022-02-10");
    CHECK(refusal(reviewDocument(*office, {.document = DocumentId(1),
                                           .review = ReviewState::Refused,
                                           .by = kim,
                                           .reasonCode = QStringLiteral("name_differs")})) ==
          ErrorCode::ReasonUnfit);
    const CaseView view = must(openCase(*office, id));
    CHECK(view.record.decisions[0].value.evaluation.contains("\"edition\":\"ours-2022\""));
    CHECK(office.damage() == QStringList());
}

TEST_CASE("An invented edition: what is not answered in time is denied for its own reason") {
    InventedOffice invented;
    TestOffice& office = invented.office;
    const ApplicationId id = office.take(anApplicantOf2022());
    must(decide(*office, {.application = id,
                          .verdict = Verdict::Pend,
                          .by = kim,
                          .reasonCodes = {QStringLiteral("fee_unpaid")}}));
    // Who meets everything is never denied by a run.
    must(reviewDocument(*office, {.document = DocumentId(1),
                                  .review = ReviewState::Refused,
                                  .by = kim,
                                  .reason = QStringLiteral("cut off")}));
    office.on("2022-02-11");
    const auto runs =
        must(denyExpired(*office, {.applications = {{id}}, .answered = Answered::Deny}, kim));
    REQUIRE(runs.size() == 1);
    CHECK(must(runs[0].decision).stage == Stage::Denied);
    CHECK(office.value("SELECT reason_codes FROM decision ORDER BY id DESC LIMIT 1") ==
          u"ours_when_time_is_over");
}

TEST_CASE("An invented edition: letters say its numbers") {
    InventedOffice invented;
    TestOffice& office = invented.office;
    const ApplicationId id = office.take(anApplicantOf2022());
    const QJsonObject received = invented.letter(LetterKind::ApplicationReceived);
    CHECK(received.value(u"clock.notice_days").toString() == u"7");
    CHECK(received.value(u"application.edition").toString() == u"Ours, 2022");
    must(decide(*office, {.application = id,
                          .verdict = Verdict::Pend,
                          .by = kim,
                          .reasonCodes = {QStringLiteral("ours_alone")}}));
    const QJsonObject request = invented.letter(LetterKind::MoreNeeded);
    CHECK(request.value(u"pend.due_on").toString() == u"February 10, 2022");
    CHECK(request.value(u"missing").toArray().at(0).toObject().value(u"paragraph").toString() ==
          u"A paragraph of ours alone.");
    must(decide(*office, {.application = id,
                          .verdict = Verdict::Deny,
                          .by = kim,
                          .reason = QStringLiteral("incomplete"),
                          .supersedeReason = QStringLiteral("time is over")}));
    const QJsonObject denial = invented.letter(LetterKind::Denied);
    CHECK(denial.value(u"appeal.days").toString() == u"50");
    // Received on January 29, nine days after it was mailed.
    CHECK(denial.value(u"appeal.last_day").toString() == u"March 20, 2022");
}

TEST_CASE("An invented edition: sittings, waits, feedback and the credential are its own") {
    InventedOffice invented;
    TestOffice& office = invented.office;
    invented.approved();
    const auto sit = [&](const char* on, int score, const char* override = "") {
        office.on(on);
        return recordResult(*office, {.person = PersonId(1),
                                      .satOn = day(on),
                                      .result = AttemptResult::Failed,
                                      .rawScore = score,
                                      .by = kim,
                                      .override = QString::fromUtf8(override)});
    };
    must(sit("2022-02-01", 70));
    CHECK(refusal(sit("2022-03-17", 70)) == ErrorCode::RetestTooEarly);
    must(sit("2022-03-18", 70));
    const QJsonObject failed = invented.letter(LetterKind::Failed);
    CHECK_FALSE(failed.value(u"feedback").toBool(true));
    CHECK_FALSE(failed.contains(u"result.raw"));
    CHECK(failed.value(u"retest.needs_application").toBool());
    CHECK(failed.value(u"retest.fee").toString() == u"$85.50");
    CHECK(failed.value(u"retest.sitting_fee").toString() == u"$210.00");
    CHECK(failed.value(u"retest.allowed_on").toString() == u"May 2, 2022");
    CHECK(failed.value(u"sittings.left").toString() == u"1");
    must(sit("2023-05-02", 70, "the approval is over"));
    // Three of three: the period of 24 months began with the first one.
    CHECK(refusal(sit("2024-01-31", 90)) == ErrorCode::RetestTooEarly);
    must(sit("2024-02-01", 90, "the approval is over"));
    const auto certified = must(certify(*office, {PersonId(1)}, kim)).certified;
    REQUIRE(certified.size() == 1);
    CHECK(certified[0].expiresOn == day("2029-02-28"));
}

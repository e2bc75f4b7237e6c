// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/number.h"
#include "core/storage/store.h"
#include "core/usecases/decide.h"
#include "core/usecases/editions.h"
#include "core/usecases/letters.h"
#include "core/usecases/refunds.h"
#include "core/usecases/reporttables.h"
#include "core/usecases/reviewdocument.h"
#include "core/usecases/setup.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

#include <QFile>
#include <QJsonDocument>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QString kim = QStringLiteral("Kim Lee");
const QString robin = QStringLiteral("Robin Roe");

DecisionRequest approval(ApplicationId application, const QString& by = kim) {
    return {.application = application, .verdict = Verdict::Approve, .by = by};
}

void send(TestOffice& office) {
    const LetterSurvey survey = must(dueLetters(*office, {}));
    must(markSent(*office, must(prepareLetters(*office, survey.letters)), kim));
}

void reviewAllTwice(TestOffice& office) {
    const Stored<Office> before = must(readSetup(*office)).office;
    Office after = before.value;
    after.secondReviewPercent = 100;
    after.secondReviewSeed = 4711;
    must(saveOffice(*office, before, after));
}

QStringList told(const std::vector<ExceptionLine>& lines) {
    QStringList texts;
    for (const ExceptionLine& line : lines)
        texts << QStringList{QString(wordOf(line.kind)), dayText(line.on), line.subject, line.by,
                             line.reason}
                     .join(u'|');
    return texts;
}

} // namespace

TEST_CASE("Every exception is listed with its reason, by day") {
    TestOffice office;
    const ApplicationId unpaid = office.take(with(anIntake(1), "payments", QJsonArray()));
    const ApplicationId sound = office.take(anIntake(2));
    DecisionRequest exceptional = approval(unpaid);
    exceptional.override = QStringLiteral("the scholarship pays in May");
    must(decide(*office, exceptional));
    must(decide(*office, {.application = sound,
                          .verdict = Verdict::Deny,
                          .by = kim,
                          .reason = QStringLiteral("no diploma")}));
    office.on("2020-03-25");
    DecisionRequest again = approval(sound, robin);
    again.supersedeReason = QStringLiteral("it was in the other file");
    must(decide(*office, again));
    must(office->store().write(Reason{AuditAction::RecordResult}, [](storage::Session& session) {
        session.insert(PersonId(1), Attempt{.satOn = day("2020-03-22"),
                                            .result = AttemptResult::Failed,
                                            .override = QStringLiteral("flood"),
                                            .overrideBy = robin});
    }));
    const QStringList all{
        QStringLiteral("decision_override|2020-03-20|A-000001|Kim Lee|the scholarship pays in May"),
        QStringLiteral("denial_override|2020-03-20|A-000002|Kim Lee|no diploma"),
        QStringLiteral("attempt_override|2020-03-22|T-000001|Robin Roe|flood"),
        QStringLiteral("superseded|2020-03-25|A-000002|Robin Roe|it was in the other file")};
    const auto lines = must(listExceptions(*office, {}));
    CHECK(told(lines) == all);
    CHECK(lines[3].verdict == Verdict::Approve);
    CHECK(lines[3].replaced == Verdict::Deny);
    CHECK(told(must(listExceptions(*office, {.from = day("2020-03-21"),
                                             .to = day("2020-03-22")}))) == QStringList{all[2]});
    CHECK(must(listExceptions(*office, {.from = day("2020-03-26")})).empty());
}

TEST_CASE("To deny what is pending before a last day to answer is over is an exception") {
    TestOffice office;
    const ApplicationId early = office.take(with(anIntake(1), "documents", QJsonArray()));
    const ApplicationId late = office.take(with(anIntake(2), "documents", QJsonArray()));
    must(decide(*office, {.application = late,
                          .verdict = Verdict::Pend,
                          .by = kim,
                          .reason = QStringLiteral("send the diploma")}));
    const auto deny = [&](ApplicationId id) {
        return must(decide(*office, {.application = id,
                                     .verdict = Verdict::Deny,
                                     .by = kim,
                                     .reason = QStringLiteral("nothing came"),
                                     .supersedeReason = QStringLiteral("the day is over")}));
    };
    CHECK(deny(early).deniedEarly);
    office.on("2020-04-20");
    CHECK_FALSE(deny(late).deniedEarly);
    QStringList denials;
    for (const ExceptionLine& line : must(listExceptions(*office, {})))
        if (line.kind == ExceptionKind::EarlyDenial)
            denials << line.subject + u' ' + line.reason;
    CHECK(denials == QStringList{QString(applicationNumber(early) + u" nothing came")});
}

TEST_CASE("The last day to answer that counts is that of the latest request") {
    TestOffice office;
    const ApplicationId id = office.take(with(anIntake(), "documents", QJsonArray()));
    const auto sign = [&](Verdict verdict) {
        return must(decide(*office, {.application = id,
                                     .verdict = verdict,
                                     .by = kim,
                                     .reason = QStringLiteral("the diploma is missing"),
                                     .supersedeReason = QStringLiteral("it still is")}));
    };
    sign(Verdict::Pend);
    office.on("2020-04-20"); // the day of the first request is over
    sign(Verdict::Pend);
    CHECK(sign(Verdict::Deny).deniedEarly);
    const auto lines = must(listExceptions(*office, {}));
    CHECK(std::any_of(lines.begin(), lines.end(), [](const ExceptionLine& line) {
        return line.kind == ExceptionKind::EarlyDenial;
    }));
}

TEST_CASE("Money beyond the rules, other days and editions of earlier days are exceptions, too") {
    TestOffice office;
    const ApplicationId denied = office.take(anIntake(1));
    const ApplicationId ill = office.take(anIntake(2));
    const ApplicationId pended = office.take(anIntake(3));
    const ApplicationId inTime = office.take(anIntake(4));
    must(decide(*office, {.application = denied,
                          .verdict = Verdict::Deny,
                          .by = kim,
                          .reason = QStringLiteral("no diploma"),
                          .override = QStringLiteral("it is someone else’s")}));
    must(recordRefund(*office, {.application = denied,
                                .amount = money("199.00"),
                                .by = kim,
                                .reason = QStringLiteral("hardship")}));
    must(recordRefund(*office, {.application = ill,
                                .cause = RefundCause::Emergency,
                                .by = kim,
                                .reason = QStringLiteral("in hospital")}));
    const auto ask = [&](ApplicationId id, const char* dueOn) {
        must(decide(*office, {.application = id,
                              .verdict = Verdict::Pend,
                              .by = kim,
                              .reasonCodes = {QStringLiteral("name_differs")},
                              .dueOn = dayIfAny(dueOn)}));
    };
    ask(pended, "2020-03-21");
    ask(inTime, "2020-04-19"); // 30 days, as the edition has it
    office.on("2021-10-01");
    must(importEdition(
        *office,
        {.json = asJson(with(anEdition(), "effective_from", QStringLiteral("2021-06-01"))),
         .reason = QStringLiteral("the council said so")},
        DryRun::No));
    const auto lines = must(listExceptions(*office, {}));
    CHECK(
        told(lines) ==
        QStringList{
            QStringLiteral("denial_override|2020-03-20|A-000001|Kim Lee|it is someone else’s"),
            QStringLiteral("due_day|2020-03-20|A-000003|Kim Lee|%1")
                .arg(office->policies().find(u"cesp-2020-03")->reason(u"name_differs")->label),
            QStringLiteral("refund_above_due|2020-03-20|A-000001|Kim Lee|hardship"),
            QStringLiteral("emergency_waiver|2020-03-20|A-000002|Kim Lee|in hospital"),
            QStringLiteral("backdated_edition|2021-10-01|ours-2022|Kim Lee|the council said so")});
    CHECK(lines[1].verdict == Verdict::Pend);
    CHECK_FALSE(lines[4].person);
    CHECK(tableOf(lines, {}).rows[4].contains(QStringLiteral("ours-2022")));
    CHECK(told(must(listExceptions(*office, {.from = day("2021-01-01")}))).size() == 1);
}

TEST_CASE("A second review that disagrees is an exception, and counts against agreement") {
    TestOffice office;
    reviewAllTwice(office);
    for (int n = 1; n <= 3; ++n)
        must(decide(*office, approval(office.take(anIntake(n)))));
    office->setActor({robin, {}});
    must(decide(*office, approval(ApplicationId(1), robin)));
    must(decide(*office, {.application = ApplicationId(2),
                          .verdict = Verdict::Deny,
                          .by = robin,
                          .reason = QStringLiteral("someone else’s diploma")}));
    const AgreementReport report = must(listAgreement(*office, {}));
    REQUIRE(report.lines.size() == 3);
    CHECK(report.count(SecondReview::Agreed) == 1);
    CHECK(report.count(SecondReview::Disagreed) == 1);
    CHECK(report.count(SecondReview::Waiting) == 1);
    CHECK(report.perMille() == 500);
    CHECK(report.percent == 100);
    CHECK(report.seed == 4711);
    CHECK(report.lines[1].firstBy == kim);
    CHECK(report.lines[1].secondBy == robin);
    CHECK(report.lines[1].secondVerdict == Verdict::Deny);
    CHECK(report.lines[1].reason == u"someone else’s diploma");
    CHECK_FALSE(report.lines[2].secondOn);
    CHECK(told(must(listExceptions(*office, {}))) ==
          QStringList{QStringLiteral(
              "second_review_disagreed|2020-03-20|A-000002|Robin Roe|someone else’s diploma")});
    CHECK(must(listAgreement(*office, {.to = day("2020-03-19")})).lines.empty());
    CHECK_FALSE(must(listAgreement(*office, {.to = day("2020-03-19")})).perMille());
}

TEST_CASE("A notice is on time until the tenth business day, holidays not counted") {
    // Complete on Tuesday 2020-03-10: the tenth business day is Tuesday 2020-03-24.
    const auto stateWhenSent = [](const char* sentOn, bool holiday) {
        TestOffice office(sentOn);
        if (holiday)
            must(addHoliday(*office, {day("2020-03-16"), QStringLiteral("Founders")}));
        must(decide(*office, approval(office.take())));
        send(office);
        const TimelinessReport report = must(listTimeliness(*office, {}));
        REQUIRE(report.lines.size() == 1);
        CHECK(report.lines[0].completeOn == day("2020-03-10"));
        CHECK(report.lines[0].sentOn == day(sentOn));
        CHECK(report.lines[0].limit == 10);
        return report.lines[0].state;
    };
    CHECK(stateWhenSent("2020-03-24", false) == Timeliness::OnTime);
    CHECK(stateWhenSent("2020-03-25", false) == Timeliness::Late);
    CHECK(stateWhenSent("2020-03-25", true) == Timeliness::OnTime);
}

TEST_CASE("The share is of the notices sent in the period that can be timed") {
    TestOffice office("2020-03-20");
    must(decide(*office, approval(office.take(anIntake(1)))));
    send(office);
    office.on("2020-03-30");
    must(decide(*office, approval(office.take(anIntake(2)))));
    // Never complete, so not timed.
    must(decide(*office, {.application = office.take(with(anIntake(3), "payments", QJsonArray())),
                          .verdict = Verdict::Deny,
                          .by = kim,
                          .reason = QStringLiteral("unpaid")}));
    send(office);
    office.take(anIntake(4)); // complete, and waits since the tenth
    office.take(with(anIntake(5), "payments", QJsonArray()));
    const TimelinessReport all = must(listTimeliness(*office, {}));
    CHECK(all.count(Timeliness::OnTime) == 1);
    CHECK(all.count(Timeliness::Late) == 1);
    CHECK(all.count(Timeliness::NotTimed) == 1);
    CHECK(all.count(Timeliness::Overdue) == 1);
    CHECK(all.lines.size() == 4);
    CHECK(all.perMille() == 500);
    // Decided is not told: what was not marked as sent is neither on time nor late.
    must(decide(*office, approval(ApplicationId(4))));
    CHECK(must(listTimeliness(*office, {})).count(Timeliness::Unsent) == 1);
    CHECK(must(listTimeliness(*office, {})).perMille() == 500);
    const TimelinessReport march = must(listTimeliness(*office, {.to = day("2020-03-25")}));
    CHECK(march.perMille() == 1000);
    const ReportTable table = tableOf(march, {.to = day("2020-03-25")});
    CHECK(table.summary.startsWith(u"On time: 100.0 % of the notices that can be timed"));
    CHECK(table.definition.contains(u"to March 25, 2020"));
}

TEST_CASE("A case is told with the reasons that were given for each decision") {
    TestOffice office;
    const ApplicationId id = office.take(with(anIntake(), "payments", QJsonArray()));
    must(decide(*office, {.application = id,
                          .verdict = Verdict::Deny,
                          .by = kim,
                          .reasonCodes = {QStringLiteral("fee_unpaid")},
                          .reason = QStringLiteral("asked twice")}));
    const CaseAsDecided told = must(caseAsDecided(*office, id));
    CHECK(told.decisions[0].reasons ==
          QStringList{QStringLiteral("Fee not paid"), QStringLiteral("asked twice")});
    CHECK_FALSE(told.decisions[0].letter);
    CHECK(
        tableOf(told).rows[0].mid(1, 2) ==
        QStringList{QStringLiteral("Reasons given"), QStringLiteral("Fee not paid; asked twice")});
    CHECK(asSigned(told.decisions[0]).value(1).trimmed() == u"Fee not paid; asked twice");
}

TEST_CASE("A case is told as it was decided, with what is otherwise today") {
    TestOffice office;
    QJsonObject application = anIntake();
    application = with(application, "documents.2",
                       QJsonObject{{QStringLiteral("kind"), QStringLiteral("accommodation")},
                                   {QStringLiteral("file"), QStringLiteral("docs/resume.pdf")},
                                   {QStringLiteral("review"), QStringLiteral("unreviewed")}});
    const ApplicationId id = office.take(application);
    must(decide(*office, approval(id)));
    const CaseAsDecided fresh = must(caseAsDecided(*office, id));
    REQUIRE(fresh.decisions.size() == 1);
    CHECK(fresh.decisions[0].differences.empty());
    CHECK(fresh.decisions[0].findings.empty());
    CHECK(tableOf(fresh).summary ==
          u"A-000001, Núñez, Ana: 1 decision, nothing is otherwise today.");

    must(reviewDocument(*office, {.document = DocumentId(1),
                                  .review = ReviewState::Refused,
                                  .by = robin,
                                  .reason = QStringLiteral("=cut off")}));
    const CaseAsDecided later = must(caseAsDecided(*office, id));
    const AsDecided& one = later.decisions[0];
    REQUIRE(one.findings.size() == 1);
    CHECK(one.findings[0].criterion == u"education");
    CHECK(one.findings[0].then == u"met");
    CHECK(one.findings[0].now == u"pending");
    const auto review = std::find_if(one.differences.begin(), one.differences.end(),
                                     [](const auto& fact) { return fact.field == u"review"; });
    REQUIRE(review != one.differences.end());
    CHECK(review->table == u"document");
    CHECK(review->then == u"accepted");
    CHECK(review->now == u"refused");
    // Given only since: it has no value at the time of the decision.
    CHECK(std::any_of(one.differences.begin(), one.differences.end(), [](const auto& fact) {
        return fact.field == u"reviewed_on" && fact.then.isEmpty() && fact.now == u"2020-03-20";
    }));
    CHECK(asSigned(one).front() ==
          u"Approve, signed by Kim Lee on March 20, 2020. What it rested on:");
    CHECK(
        asSigned(one).filter(QStringLiteral("document 1: ")).value(0).contains(u"review accepted"));
    CHECK(tableOf(later).rows[0] ==
          QStringList{QStringLiteral("Approve, Kim Lee, 2020-03-20"), QStringLiteral("Education"),
                      tableOf(later).rows[0][2], QStringLiteral("Pending")});
    CHECK(tableOf(later).rows[0][2].startsWith(u"Met: "));
    CHECK(tableOf(later).rows[1][3] == u"The same");
    // Restricted documents stay out of it.
    CHECK(one.decision.value.facts.contains("accommodation"));
    CHECK_FALSE(one.facts.contains("accommodation"));
    CHECK(QJsonDocument::fromJson(one.facts).object().value(u"document").toArray().size() == 2);
    // A cell that looks like a formula is none.
    must(saveTable(tableOf(later), office.beside("list.csv")));
    QFile file(office.beside("list.csv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    CHECK(csv.contains("'=cut off\r\n"));
    CHECK(csv.contains("Decision,What,When signed,Today\r\n"));
}

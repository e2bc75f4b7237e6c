// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/store.h"
#include "core/usecases/certify.h"
#include "core/usecases/decide.h"
#include "core/usecases/importresults.h"
#include "core/usecases/recordresult.h"
#include "core/usecases/setup.h"
#include "core/usecases/status.h"
#include "tests/support/builders.h"
#include "tests/support/testoffice.h"

#include <QFile>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

const QString kim = QStringLiteral("Kim Lee");

/// "3 raw_score score_above_items"
QStringList told(const std::vector<Problem>& problems) {
    QStringList lines;
    for (const Problem& problem : problems)
        lines << QStringLiteral("%1 %2 %3")
                     .arg(problem.line)
                     .arg(problem.column, QString(wordOf(problem.error.code)));
    return lines;
}

/// An office with approved applicants P-1 (Ana Núñez), P-2 (Ana 2th), P-3, for the window 2020-05.
class ExamOffice final {
public:
    ExamOffice() {
        QJsonArray applications;
        for (int n = 1; n <= 3; ++n)
            applications.append(
                with(anIntake(n), "applicant.former_names",
                     n == 1 ? QJsonArray{QStringLiteral("García Lorca")} : QJsonArray()));
        for (const TakenApplication& taken : office.take(applications))
            must(
                decide(*office,
                       {.application = taken.application, .verdict = Verdict::Approve, .by = kim}));
        office.on("2020-06-15");
    }

    ResultsImport takeIn(const char* header, const QStringList& rows, DryRun dryRun = DryRun::No,
                         const char* override = "") {
        QByteArray text = QByteArray(header) + '\n';
        for (const QString& row : rows)
            text += row.toUtf8() + '\n';
        return must(importBytes(text, dryRun, override));
    }
    Result<ResultsImport> importBytes(const QByteArray& text, DryRun dryRun = DryRun::No,
                                      const char* override = "") {
        office.source().put(QStringLiteral("results.csv"), text);
        return importResults(*office,
                             {.file = office.source().folder() + QStringLiteral("/results.csv"),
                              .override = QString::fromUtf8(override),
                              .by = kim},
                             dryRun);
    }
    /// Of one row with the usual columns: what is told, or "imported".
    QString outcome(const char* row, const char* override = "") {
        const auto result = takeIn(usual, {QString::fromUtf8(row)}, DryRun::No, override);
        if (result.imported == 1)
            return QStringLiteral("imported");
        return result.alreadyPresent == 1 ? QStringLiteral("already present")
                                          : told(result.errors).join(u';');
    }
    QString attempts(const char* columns) {
        return office
            .rows(QStringLiteral("SELECT %1 FROM attempt ORDER BY id")
                      .arg(QString::fromUtf8(columns)))
            .join(u';');
    }

    static constexpr auto usual =
        "registration_id,candidate_id,last_name,exam_date,raw_score,cut_score,items_scored,result,"
        "form_code,window";
    TestOffice office;
};

} // namespace

TEST_CASE("Results are matched by candidate number or external id, judged and recorded") {
    ExamOffice exam;
    const auto result = exam.takeIn(ExamOffice::usual,
                                    {QStringLiteral("R1,P-1,Núñez,2020-05-12,82,,,pass,F1,2020-05"),
                                     QStringLiteral("R2,C-000002,2TH,2020-05-13,81,,,,,"),
                                     QStringLiteral("R3,p-3,,2020-05-14,,,,NO_SHOW,,")});
    CHECK(told(result.errors) == QStringList{QStringLiteral("4 candidate_id unknown_candidate")});
    CHECK(result.rows == 3);
    CHECK(result.imported == 2);
    CHECK(result.refused == 1);
    CHECK(exam.attempts("person_id, result, raw_score, cut_score, items_scored, form_code, "
                        "window_id, application_id, confirmation, origin_place") ==
          u"1|passed|82|82|115|F1|1|1|confirmed|results.csv:2;"
          u"2|failed|81|82|115|F1|1|2|confirmed|results.csv:3");
    CHECK(exam.office.damage() == QStringList());
}

TEST_CASE("A row that is wrong is refused with its line and column, the others go in") {
    ExamOffice exam;
    const auto result =
        exam.takeIn("registration_id,candidate_id,exam_date,raw_score,cut_score,items_scored,"
                    "result,form_code,window,note",
                    {QStringLiteral("R1,P-1,2020-05-12,116,,,,,,\"two\nlines\""),
                     QStringLiteral("R2,P-2,2020-05-32,90,,,,,,"),
                     QStringLiteral("R3,P-3,2020-05-12,90,,,,F9,,"),
                     QStringLiteral("R4,P-3,2020-06-12,90,,,,,2020-05,"),
                     QStringLiteral("R5,P-3,2020-04-15,90,,,,,,"),
                     QStringLiteral("R6,P-3,2020-05-12,90,,,,,2031-05,"),
                     QStringLiteral("R7,P-3,2020-05-12,51,,50,,,,"),
                     QStringLiteral("R8,P-3,2020-05-12,,,,maybe,,,"),
                     QStringLiteral("R9,P-3,2020-05-12,50,50,50,pass,,,")});
    CHECK(told(result.errors) == QStringList{QStringLiteral("2 raw_score score_above_items"),
                                             QStringLiteral("4 exam_date wrong_day"),
                                             QStringLiteral("5 form_code unknown_form"),
                                             QStringLiteral("6 exam_date day_outside_window"),
                                             QStringLiteral("7 window no_single_window"),
                                             QStringLiteral("8 window unknown_window"),
                                             QStringLiteral("9 raw_score score_above_items"),
                                             QStringLiteral("10 result unknown_word")});
    CHECK(result.imported == 1);
    CHECK(result.refused == 8);
    CHECK(exam.attempts("registration_id, result, cut_score, items_scored") == u"R9|passed|50|50");
}

TEST_CASE("A row of a day that is still to come is refused") {
    ExamOffice exam;
    exam.office.on("2020-05-12");
    CHECK(exam.outcome("R1,P-1,Núñez,2020-05-13,90,,,pass,F1,2020-05") ==
          u"2 exam_date day_in_future");
    CHECK(exam.outcome("R1,P-1,Núñez,2020-05-12,90,,,pass,F1,2020-05") == u"imported");
}

TEST_CASE("A cut that nobody can miss or reach is refused") {
    ExamOffice exam;
    const QString refusedCut = QStringLiteral("2 cut_score wrong_number");
    CHECK(exam.outcome("R1,P-1,Núñez,2020-05-12,0,0,0,,F1,2020-05") == refusedCut);
    CHECK(exam.outcome("R1,P-1,Núñez,2020-05-12,3,0,100,,F1,2020-05") == refusedCut);
    CHECK(exam.outcome("R1,P-1,Núñez,2020-05-12,90,101,100,,F1,2020-05") == refusedCut);
    CHECK(exam.outcome("R1,P-1,Núñez,2020-05-12,1,1,1,,F1,2020-05") == u"imported");
}

TEST_CASE("A word that contradicts the score is a warning, and the score counts") {
    ExamOffice exam;
    const auto result =
        exam.takeIn(ExamOffice::usual, {QStringLiteral("R1,P-1,,2020-05-12,81,,,pass,,"),
                                        QStringLiteral("R2,P-2,,2020-05-12,81,81,,fail,,"),
                                        QStringLiteral("R3,P-3,,2020-05-12,99,,,invalidated,,")});
    CHECK(told(result.warnings) == QStringList{QStringLiteral("2 result result_contradicts"),
                                               QStringLiteral("3 result result_contradicts")});
    CHECK(exam.attempts("result") == u"failed;passed;invalidated");
}

TEST_CASE("Never a result on the wrong person") {
    ExamOffice exam;
    const auto [row, expected] = GENERATE(table<const char*, const char*>({
        {"R1,P-1,Smith,2020-05-12,90,,,,,", "2 last_name name_differs"},
        {"R1,P-2,Núñez,2020-05-12,90,,,,,", "2 last_name name_differs"},
        {"R1,P-1,---,2020-05-12,90,,,,,", "2 last_name name_differs"},
        {"R1,P-1,Nunez Smith,2020-05-12,90,,,,,", "2 last_name name_differs"},
        {"R1,P-1,NUNEZ,2020-05-12,90,,,,,", "imported"},
        {"R1,P-1,garcia-lorca,2020-05-12,90,,,,,", "imported"},
        {"R1,P-1,Lorca García,2020-05-12,90,,,,,", "imported"},
        {"R1,P-1,,2020-05-12,90,,,,,", "imported"},
        {"R1,Ana Núñez,Núñez,2020-05-12,90,,,,,", "2 candidate_id unknown_candidate"},
        {"R1,C-000099,Núñez,2020-05-12,90,,,,,", "2 candidate_id unknown_candidate"},
    }));
    CAPTURE(row);
    CHECK(exam.outcome(row).toStdString() == expected);
}

TEST_CASE("A swap of given and family name is one person") {
    ExamOffice exam;
    const auto result =
        exam.takeIn("candidate_id,last_name,first_name,exam_date,raw_score,registration_id",
                    {QStringLiteral("P-1,Ana,Nunez,2020-05-12,90,R1"),
                     QStringLiteral("P-2,Ana,Other,2020-05-12,90,R2")});
    CHECK(told(result.errors) == QStringList{QStringLiteral("3 last_name name_differs")});
}

TEST_CASE("An override takes in a row against a name or the retest rule, and stands beside it") {
    ExamOffice exam;
    CHECK(exam.outcome("R1,P-1,Smith,2020-05-12,81,,,,,", "  ") == u"2 last_name name_differs");
    CHECK(exam.outcome("R1,P-1,Smith,2020-05-12,81,,,,,", "married") == u"imported");
    CHECK(exam.outcome("R2,P-1,Núñez,2020-05-20,81,,,,,") == u"2 exam_date retest_too_early");
    CHECK(exam.outcome("R2,P-1,Núñez,2020-05-20,81,,,,,", "power cut") == u"imported");
    // One that needed none doesn't bear it, whatever else was odd.
    CHECK(exam.outcome("R3,P-2,2th,2020-05-12,81,,,pass,,", "power cut") == u"imported");
    CHECK(exam.attempts("override, override_by") == u"married|Kim Lee;power cut|Kim Lee;|");
}

TEST_CASE("An override of a results file has a name") {
    ExamOffice exam;
    exam.office.source().put(QStringLiteral("results.csv"),
                             QByteArray(ExamOffice::usual) + "\nR1,P-1,Smith,2020-05-12,81,,,,,\n");
    const auto refused =
        importResults(*exam.office,
                      {.file = exam.office.source().folder() + QStringLiteral("/results.csv"),
                       .override = QStringLiteral("married"),
                       .by = QStringLiteral(" ")},
                      DryRun::No);
    CHECK(refusal(refused) == ErrorCode::BlankText);
    CHECK(exam.attempts("id") == u"");
}

TEST_CASE("The same registration twice is already present, or an error when it differs") {
    ExamOffice exam;
    CHECK(exam.outcome("R1,P-1,Núñez,2020-05-12,90,,,,,") == u"imported");
    CHECK(exam.outcome("R1,P-1,Núñez,2020-05-12,90,,,pass,F1,2020-05") == u"already present");
    CHECK(exam.outcome("R1,P-1,Núñez,2020-05-12,91,,,,,") ==
          u"2 registration_id registration_differs");
    CHECK(exam.outcome("R1,P-2,2th,2020-05-12,90,,,,,") ==
          u"2 registration_id registration_differs");
    CHECK(exam.attempts("registration_id, raw_score") == u"R1|90");
}

TEST_CASE("A dry run of results sees the rows before each, and writes nothing") {
    ExamOffice exam;
    const QStringList rows{
        QStringLiteral("R1,P-1,,2020-05-12,81,,,,,"), QStringLiteral("R1,P-1,,2020-05-12,81,,,,,"),
        QStringLiteral("R1,P-1,,2020-05-12,82,,,,,"), QStringLiteral("R2,P-1,,2020-05-13,81,,,,,"),
        QStringLiteral("R3,P-2,,2020-05-12,90,,,fail,,")};
    const QString before = exam.office.counts();
    exam.office->settle();
    const QByteArray bytes = stateOf(exam.office.path()).bytes;
    const auto dry = exam.takeIn(ExamOffice::usual, rows, DryRun::Yes);
    CHECK(exam.office.counts() == before);
    CHECK(stateOf(exam.office.path()).bytes == bytes);
    const auto real = exam.takeIn(ExamOffice::usual, rows);
    for (const auto& result : {dry, real}) {
        CHECK(result.rows == 5);
        CHECK(result.imported == 2);
        CHECK(result.alreadyPresent == 1);
        CHECK(result.refused == 2);
        CHECK(told(result.errors) ==
              QStringList{QStringLiteral("4 registration_id registration_differs"),
                          QStringLiteral("5 exam_date retest_too_early")});
        CHECK(told(result.warnings) == QStringList{QStringLiteral("6 result result_contradicts")});
    }
}

TEST_CASE("A dry run names the people of rows that can't be read") {
    ExamOffice exam;
    const ResultsImport result = exam.takeIn(
        ExamOffice::usual, {QStringLiteral("R1,P-1,Núñez,someday,90,,,,,")}, DryRun::Yes);
    REQUIRE(result.outcome.size() == 1);
    CHECK(result.outcome[0].verdict == ResultsImportRow::Verdict::Refused);
    CHECK(result.outcome[0].candidate == u"P-1");
    CHECK(result.outcome[0].name == u"Núñez");
}

TEST_CASE("The original of a results file is kept with its import") {
    ExamOffice exam;
    CHECK(exam.outcome("R1,P-1,Núñez,2020-05-12,90,,,,,") == u"imported");
    CHECK(exam.office.value("SELECT kind, file_name, imported_by, imported_on FROM import_batch "
                            "ORDER BY id DESC LIMIT 1") ==
          u"results|results.csv|Kim Lee|2020-06-15");
    QFile file(exam.office.source().folder() + QStringLiteral("/results.csv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(exam.office.value("SELECT CAST(bytes AS TEXT) FROM document_content WHERE sha256 = "
                            "(SELECT sha256 FROM import_batch ORDER BY id DESC LIMIT 1)") ==
          QString::fromUtf8(file.readAll()));
    CHECK(exam.office.damage() == QStringList());
}

TEST_CASE("A results file that can't be read leaves the office as it was") {
    ExamOffice exam;
    const QString before = exam.office.counts();
    CHECK(refusal(exam.importBytes("candidate_id,exam_date\nP-1,2020-05-12\n")) ==
          ErrorCode::MissingColumn);
    CHECK_FALSE(exam.importBytes(""));
    CHECK(refusal(importResults(*exam.office, {.file = exam.office.beside("absent.csv")},
                                DryRun::No)) == ErrorCode::FileAbsent);
    CHECK(refusal(importResults(*exam.office, {.file = exam.office.source().folder()},
                                DryRun::No)) == ErrorCode::FileIsFolder);
    exam.office.source().put(QStringLiteral("results.csv"), "x");
    CHECK(refusal(
              importResults(*exam.office,
                            {.file = exam.office.source().folder() + QStringLiteral("/results.csv"),
                             .mapping = QStringLiteral("nobody's")},
                            DryRun::No)) == ErrorCode::UnknownMapping);
    CHECK(exam.office.counts() == before);
}

TEST_CASE("A keyed result is judged and waits for its confirmation") {
    ExamOffice exam;
    KeyedResult keyed{.person = PersonId(1),
                      .satOn = day("2020-05-12"),
                      .result = AttemptResult::Failed,
                      .rawScore = 90,
                      .by = kim};
    const AttemptId id = must(recordResult(*exam.office, keyed));
    CHECK(exam.attempts("result, confirmation, form_code, window_id") == u"passed|waiting|F1|1");
    CHECK(must(uncertifiedPasses(*exam.office)).ready.empty());
    CHECK(refusal(confirmResult(*exam.office, id, 91, AttemptResult::Passed, kim)) ==
          ErrorCode::ResultDiffers);
    CHECK(refusal(confirmResult(*exam.office, id, {}, AttemptResult::Passed, kim)) ==
          ErrorCode::ResultDiffers);
    CHECK(refusal(confirmResult(*exam.office, id, 90, AttemptResult::Passed, {})) ==
          ErrorCode::BlankText);
    must(confirmResult(*exam.office, id, 90, AttemptResult::Passed, kim));
    CHECK(must(uncertifiedPasses(*exam.office)).ready == std::vector{PersonId(1)});
    // Once is enough: it counts.
    CHECK(refusal(confirmResult(*exam.office, id, 90, AttemptResult::Passed, kim)) ==
          ErrorCode::ResultConfirmed);

    const auto refused = [&](auto change) {
        KeyedResult other{.person = PersonId(2),
                          .satOn = day("2020-05-12"),
                          .result = AttemptResult::Failed,
                          .by = kim};
        change(other);
        return refusal(recordResult(*exam.office, other));
    };
    CHECK(refused([](KeyedResult& r) { r.rawScore = 116; }) == ErrorCode::ScoreAboveItems);
    CHECK(refused([](KeyedResult& r) { r.rawScore = -1; }) == ErrorCode::WrongNumber);
    CHECK(refused([](KeyedResult& r) { r.satOn = day("2020-06-16"); }) == ErrorCode::DayInFuture);
    CHECK(refused([](KeyedResult& r) { r.satOn = day("2020-06-12"); }) ==
          ErrorCode::NoSingleWindow);
    CHECK(refused([](KeyedResult& r) { r.person = PersonId(99); }) == ErrorCode::NotFound);
    CHECK(refused([](KeyedResult& r) {
              r.rawScore = 1;
              r.formCode = QStringLiteral("F9");
          }) == ErrorCode::UnknownForm);
    CHECK(refused([](KeyedResult& r) { r.person = PersonId(1); }) == ErrorCode::AlreadyPassed);
    CHECK(exam.office.damage() == QStringList());
}

TEST_CASE("A keyed invalidated result stays invalidated, whatever the score") {
    ExamOffice exam;
    must(recordResult(*exam.office, {.person = PersonId(1),
                                     .satOn = day("2020-05-12"),
                                     .result = AttemptResult::Invalidated,
                                     .rawScore = 110,
                                     .by = kim}));
    CHECK(exam.attempts("result, raw_score") == u"invalidated|110");
}

TEST_CASE("A keyed retest that comes too early needs an exception, which is kept") {
    ExamOffice exam;
    KeyedResult keyed{.person = PersonId(1),
                      .satOn = day("2020-05-12"),
                      .result = AttemptResult::Failed,
                      .by = kim,
                      .override = QStringLiteral("not needed")};
    must(recordResult(*exam.office, keyed));
    keyed.satOn = day("2020-05-20");
    keyed.override = QStringLiteral(" ");
    CHECK(refusal(recordResult(*exam.office, keyed)) == ErrorCode::RetestTooEarly);
    keyed.override = QStringLiteral("fire alarm");
    must(recordResult(*exam.office, keyed));
    CHECK(exam.attempts("override, override_by") == u"|;fire alarm|Kim Lee");
}

TEST_CASE("Certifying issues number and days to those with a confirmed pass, once") {
    ExamOffice exam;
    const auto ready = [&] { return must(uncertifiedPasses(*exam.office)).ready; };
    static_cast<void>(
        exam.takeIn(ExamOffice::usual, {QStringLiteral("R1,P-1,,2020-05-12,90,,,,,"),
                                        QStringLiteral("R2,P-2,,2020-05-12,80,,,,,"),
                                        QStringLiteral("R3,P-3,,2020-05-13,82,,,,,")}));
    CHECK(ready() == std::vector{PersonId(1), PersonId(3)});
    SECTION("someone without a pass is refused, and nobody is certified") {
        CHECK(refusal(certify(*exam.office, {PersonId(1), PersonId(2)}, kim)) ==
              ErrorCode::NothingToCertify);
        CHECK(refusal(certify(*exam.office, {PersonId(99)}, kim)) == ErrorCode::NotFound);
        CHECK(refusal(certify(*exam.office, {}, QStringLiteral(" "))) == ErrorCode::BlankText);
        CHECK(exam.office.value("SELECT count(*) FROM credential") == u"0");
    }
    SECTION("stopped half way, nobody is certified") {
        CHECK(refusal(certify(*exam.office, {}, kim, {},
                              [](int percent) { return percent < 50; })) == ErrorCode::Cancelled);
        CHECK(exam.office.value("SELECT count(*) FROM credential") == u"0");
        CHECK(ready() == std::vector{PersonId(1), PersonId(3)});
    }
    SECTION("those named") {
        const auto certified = must(certify(*exam.office, {PersonId(3)}, kim)).certified;
        REQUIRE(certified.size() == 1);
        CHECK(certified[0].certifiedOn == day("2020-05-13"));
        CHECK(certified[0].expiresOn == day("2023-05-31"));
        CHECK(ready() == std::vector{PersonId(1)});
        CHECK(refusal(certify(*exam.office, {PersonId(3)}, kim)) == ErrorCode::NothingToCertify);
    }
    SECTION("everyone, each with a number of their own") {
        const auto certified = must(certify(*exam.office, {}, kim)).certified;
        REQUIRE(certified.size() == 2);
        CHECK(certified[0].number == u"CESP-000001");
        CHECK(certified[1].number == u"CESP-000002");
        CHECK(ready().empty());
        CHECK(must(certify(*exam.office, {}, kim)).certified.empty());
        const PersonView view = must(openPerson(*exam.office, PersonId(1)));
        REQUIRE(view.credential);
        CHECK(view.credential->value.certifiedBy == kim);
        CHECK(view.credentialStatus == CredentialStatus::Active);
    }
    CHECK(exam.office.damage() == QStringList());
}

TEST_CASE("A result without an authorization that covers its day is taken in and not certified") {
    ExamOffice exam;
    const auto verdict = GENERATE(Verdict::Deny, Verdict::Pend, Verdict::Withdraw);
    must(decide(*exam.office, {.application = ApplicationId(1),
                               .verdict = verdict,
                               .by = kim,
                               .reason = QStringLiteral("x"),
                               .supersedeReason = QStringLiteral("x")}));
    const auto taken =
        exam.takeIn(ExamOffice::usual, {QStringLiteral("R1,P-1,,2020-05-12,90,,,,,"),
                                        QStringLiteral("R2,P-2,,2020-05-12,90,,,,,")});
    CHECK(taken.imported == 2);
    CHECK(told(taken.warnings) == QStringList{QStringLiteral("2 candidate_id not_authorized")});

    const UncertifiedPasses passes = must(uncertifiedPasses(*exam.office));
    CHECK(passes.ready == std::vector{PersonId(2)});
    REQUIRE(passes.heldBack.size() == 1);
    CHECK(passes.heldBack[0].person == PersonId(1));
    const Certification done = must(certify(*exam.office, {}, kim));
    CHECK(done.certified.size() == 1);
    REQUIRE(done.heldBack.size() == 1);
    CHECK(done.heldBack[0].why.code == ErrorCode::NotAuthorized);
    CHECK(done.heldBack[0].why.subject == u"2020-05-12");

    SECTION("an exception with a reason lets it pass, and stands beside the result") {
        CHECK(
            must(certify(*exam.office, {PersonId(1)}, kim, QStringLiteral(" "))).certified.empty());
        CHECK(must(certify(*exam.office, {PersonId(1)}, kim, QStringLiteral("the board said so")))
                  .certified.size() == 1);
        CHECK(exam.attempts("override, override_by") == u"the board said so|Kim Lee;|");
    }
    SECTION("so does an approval") {
        must(decide(*exam.office, {.application = ApplicationId(1),
                                   .verdict = Verdict::Approve,
                                   .by = kim,
                                   .supersedeReason = QStringLiteral("y")}));
        CHECK(must(certify(*exam.office, {}, kim)).certified.size() == 1);
    }
    CHECK(exam.office.damage() == QStringList());
}

TEST_CASE("A pass under an application that nobody decided waits to be certified") {
    TestOffice office("2020-06-15");
    const auto pass = [&office] {
        const AttemptId result = must(recordResult(*office, {.person = PersonId(1),
                                                             .satOn = day("2020-05-12"),
                                                             .result = AttemptResult::Passed,
                                                             .by = kim,
                                                             .override = QStringLiteral("sat")}));
        must(confirmResult(*office, result, {}, AttemptResult::Passed, kim));
        // As a vendor's file brings it: without an exception.
        must(office->store().write(someReason(), [&](storage::Session& session) {
            const Stored<Attempt> before = session.require(result);
            Attempt after = before.value;
            after.override.clear();
            after.overrideBy.clear();
            session.update(before, after);
        }));
    };
    SECTION("until it is approved") {
        const ApplicationId id = office.take();
        pass();
        const UncertifiedPasses passes = must(uncertifiedPasses(*office));
        CHECK(passes.ready.empty());
        REQUIRE(passes.heldBack.size() == 1);
        CHECK(passes.heldBack[0].why == Error{ErrorCode::NotAuthorized,
                                              QStringLiteral("2020-05-12"),
                                              QStringLiteral("intake")});
        CHECK(must(certify(*office, {}, kim)).certified.empty());
        must(decide(*office, {.application = id, .verdict = Verdict::Approve, .by = kim}));
        CHECK(must(certify(*office, {}, kim)).certified.size() == 1);
    }
    SECTION("but not for an application that came in after it") {
        office.take(with(anIntake(), "submitted_on", QStringLiteral("2020-05-20")));
        pass();
        CHECK(must(certify(*office, {}, kim)).certified.size() == 1);
    }
    CHECK(office.damage() == QStringList());
}

TEST_CASE("Nobody certifies whom they trained, by no exception") {
    ExamOffice exam;
    exam.takeIn(ExamOffice::usual, {QStringLiteral("R1,P-1,,2020-05-12,90,,,,,"),
                                    QStringLiteral("R2,P-2,,2020-05-12,90,,,,,")});
    must(exam.office->store().write(someReason(), [](storage::Session& session) {
        Training course = aCourse("40");
        course.instructor = QStringLiteral(" kim  LEE ");
        session.insert(ApplicationId(1), course);
    }));
    CHECK(must(uncertifiedPasses(*exam.office)).ready.size() == 2);
    CHECK(must(uncertifiedPasses(*exam.office, kim)).ready == std::vector{PersonId(2)});
    const Certification done = must(certify(*exam.office, {}, kim, QStringLiteral("in a hurry")));
    CHECK(done.certified.size() == 1);
    REQUIRE(done.heldBack.size() == 1);
    CHECK(done.heldBack[0].why ==
          Error{ErrorCode::ConflictOfInterest, kim, QStringLiteral("trained")});
    CHECK(must(certify(*exam.office, {}, QStringLiteral("Robin"))).certified.size() == 1);
}

TEST_CASE("A row taken in with a reason although nobody authorized it can be certified") {
    ExamOffice exam;
    must(decide(*exam.office, {.application = ApplicationId(1),
                               .verdict = Verdict::Withdraw,
                               .by = kim,
                               .supersedeReason = QStringLiteral("x")}));
    CHECK(exam.outcome("R1,P-1,,2020-05-12,90,,,,,", "withdrew too late") == u"imported");
    CHECK(exam.attempts("override, override_by") == u"withdrew too late|Kim Lee");
    CHECK(must(uncertifiedPasses(*exam.office)).ready == std::vector{PersonId(1)});
}

TEST_CASE("Two lines of one file that cannot both stand name each other") {
    ExamOffice exam;
    const auto taken =
        exam.takeIn(ExamOffice::usual, {QStringLiteral("R1,P-1,,2020-05-20,90,,,,,"),
                                        QStringLiteral("R2,P-1,,2020-05-12,90,,,,,")});
    CHECK(told(taken.errors) == QStringList{QStringLiteral("3 exam_date sittings_collide")});
    CHECK(taken.errors[0].error.detail == u"2");
}

TEST_CASE("A sitting of someone who has no authorization is keyed with an exception only") {
    ExamOffice exam;
    must(decide(*exam.office, {.application = ApplicationId(1),
                               .verdict = Verdict::Deny,
                               .by = kim,
                               .reason = QStringLiteral("x"),
                               .supersedeReason = QStringLiteral("x")}));
    KeyedResult keyed{.person = PersonId(1),
                      .satOn = day("2020-05-12"),
                      .result = AttemptResult::NoShow,
                      .by = kim};
    must(recordResult(*exam.office, keyed)); // no sitting, nothing to be authorized for
    keyed.rawScore = 90;
    CHECK(refusal(recordResult(*exam.office, keyed)) == ErrorCode::NotAuthorized);
    keyed.override = QStringLiteral("appeal upheld by phone");
    must(recordResult(*exam.office, keyed));
    CHECK(exam.attempts("result, override") == u"no_show|;passed|appeal upheld by phone");
}

TEST_CASE("A keyed result that nobody confirmed yet is corrected or taken back with a reason") {
    ExamOffice exam;
    KeyedResult keyed{.person = PersonId(1),
                      .satOn = day("2020-05-12"),
                      .result = AttemptResult::Failed,
                      .rawScore = 19,
                      .by = kim};
    const AttemptId id = must(recordResult(*exam.office, keyed));
    const QString typo = QStringLiteral("digits swapped");
    keyed.rawScore = 91;
    CHECK(refusal(correctResult(*exam.office, id, keyed, QStringLiteral(" "))) ==
          ErrorCode::ReasonNeeded);
    must(correctResult(*exam.office, id, keyed, typo));
    CHECK(exam.attempts("id, raw_score, result, confirmation") == u"1|91|passed|waiting");
    CHECK(exam.office.value("SELECT action || ' ' || reason FROM audit_group ORDER BY id DESC "
                            "LIMIT 1") == u"correct_result digits swapped");
    SECTION("the corrected one is confirmed as it is now, and then stays") {
        CHECK(refusal(confirmResult(*exam.office, id, 19, AttemptResult::Passed, kim)) ==
              ErrorCode::ResultDiffers);
        must(confirmResult(*exam.office, id, 91, AttemptResult::Passed, kim));
        CHECK(refusal(correctResult(*exam.office, id, keyed, typo)) == ErrorCode::ResultConfirmed);
        CHECK(refusal(removeResult(*exam.office, id, typo)) == ErrorCode::ResultConfirmed);
    }
    SECTION("taken back") {
        CHECK(refusal(removeResult(*exam.office, id, {})) == ErrorCode::ReasonNeeded);
        must(removeResult(*exam.office, id, typo));
        CHECK(exam.attempts("id") == u"");
    }
    CHECK(exam.office.damage() == QStringList());
}

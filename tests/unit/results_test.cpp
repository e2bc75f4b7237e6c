// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/exchange/resultsreader.h"
#include "tests/unit/intake_support.h"

#include <QBuffer>

#include <catch2/catch.hpp>

using namespace certdesk;
using namespace certdesk::tests;

namespace {

QByteArray mappingJson(const QString& name) {
    for (const ResultMapping& mapping : shippedResultMappings())
        if (mapping.name == name)
            return mapping.json;
    FAIL("no mapping " << name.toStdString());
    return {};
}

ResultLayout layout(const QString& name = QStringLiteral("neutral")) {
    const Result<ResultLayout> read = readResultMapping(mappingJson(name));
    REQUIRE(read);
    return *read;
}

std::vector<ReadResult> read(QByteArray bytes, const ResultLayout& by = layout()) {
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    Result<ResultsReader> reader = ResultsReader::open(buffer, by);
    REQUIRE(reader);
    std::vector<ReadResult> rows;
    for (auto row = reader->next(); row && *row; row = reader->next())
        rows.push_back(**row);
    return rows;
}

Error openFailure(QByteArray bytes, const ResultLayout& by = layout()) {
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::ReadOnly));
    const Result<ResultsReader> reader = ResultsReader::open(buffer, by);
    REQUIRE_FALSE(reader);
    return reader.error();
}

constexpr auto* header =
    "registration_id,authorization_id,candidate_id,last_name,first_name,exam_code,form_code,window,"
    "exam_date,status,items_scored,raw_score,cut_score,result,d1_correct,d1_total,d2_correct,"
    "d2_total,d3_correct,d3_total,d4_correct,d4_total,note\n";

} // namespace

TEST_CASE("A neutral row reads whole") {
    const auto rows = read(QByteArray(header) +
                           "R1,AT-000001,C-000001,Núñez,Ana,CESP,F1,2020-05,2020-05-12,done,115,79,"
                           "82,FAIL,20,30,20,30,19,30,20,25,late\n");
    REQUIRE(rows.size() == 1);
    REQUIRE(rows[0].row);
    CHECK(*rows[0].row == ResultRow{.line = 2,
                                    .registrationId = QStringLiteral("R1"),
                                    .authorizationId = QStringLiteral("AT-000001"),
                                    .candidateId = QStringLiteral("C-000001"),
                                    .lastName = QStringLiteral("Núñez"),
                                    .firstName = QStringLiteral("Ana"),
                                    .examCode = QStringLiteral("CESP"),
                                    .formCode = QStringLiteral("F1"),
                                    .windowCode = QStringLiteral("2020-05"),
                                    .examDate = QDate(2020, 5, 12),
                                    .status = QStringLiteral("done"),
                                    .itemsScored = 115,
                                    .rawScore = 79,
                                    .cutScore = 82,
                                    .result = AttemptResult::Failed,
                                    .domains = {DomainScore{20, 30}, DomainScore{20, 30},
                                                DomainScore{19, 30}, DomainScore{20, 25}},
                                    .note = QStringLiteral("late")});
}

TEST_CASE("Columns may be missing and stand in any order") {
    const auto rows = read(
        "raw_score; Exam_Date ;extra;candidate_id;registration_id\n90;2020-05-12;?;C-000001;R1\n");
    REQUIRE(rows.size() == 1);
    REQUIRE(rows[0].row);
    CHECK(rows[0].row->rawScore == 90);
    CHECK_FALSE(rows[0].row->result);
    CHECK(rows[0].row->windowCode.isEmpty());
}

TEST_CASE("Needed columns that are not there are named") {
    CHECK(openFailure("registration_id,exam_date,note\n") ==
          Error{ErrorCode::MissingColumn, QStringLiteral("candidate_id, result"),
                QStringLiteral("neutral")});
    CHECK(openFailure("1,null,2,0\n2,0,3,null\n").code == ErrorCode::MissingColumn);
}

TEST_CASE("Result words read in any case, and an unknown one is refused") {
    struct Given {
        const char* word;
        AttemptResult result;
    };
    const auto given = GENERATE(values<Given>({{"pass", AttemptResult::Passed},
                                               {"FAIL", AttemptResult::Failed},
                                               {"No_Show", AttemptResult::NoShow},
                                               {" cancelled ", AttemptResult::Cancelled},
                                               {"Invalidated", AttemptResult::Invalidated},
                                               {"not_scored", AttemptResult::ScorePending}}));
    const auto rows = read("registration_id,candidate_id,exam_date,result\nR1,C-1,2020-05-12," +
                           QByteArray(given.word) + "\n");
    REQUIRE(rows.size() == 1);
    REQUIRE(rows[0].row);
    CHECK(rows[0].row->result == given.result);
}

TEST_CASE("A wrong row is refused with line, column and what was expected; the others are read") {
    struct Wrong {
        const char* row;
        const char* column;
        ErrorCode code;
    };
    using E = ErrorCode;
    const auto wrong = GENERATE(values<Wrong>({
        {",C-1,2020-05-12,90,115,,,,", "registration_id", E::Missing},
        {"R,  ,2020-05-12,90,115,,,,", "candidate_id", E::Missing},
        {"R,C-1,,90,115,,,,", "exam_date", E::Missing},
        {"R,C-1,2020-02-30,90,115,,,,", "exam_date", E::WrongDay},
        {"R,C-1,05/12/2020,90,115,,,,", "exam_date", E::WrongDay},
        {"R,C-1,2020-05-12 10:00:00,90,115,,,,", "exam_date", E::WrongDay},
        {"R,C-1,2020-05-12,,115,,,,", "result", E::Missing},
        {"R,C-1,2020-05-12,9x,115,,,,", "raw_score", E::WrongNumber},
        {"R,C-1,2020-05-12,-9,115,,,,", "raw_score", E::WrongNumber},
        {"R,C-1,2020-05-12,79.5,115,,,,", "raw_score", E::WrongNumber},
        {"R,C-1,2020-05-12,99999999999999,115,,,,", "raw_score", E::WrongNumber},
        {"R,C-1,2020-05-12,116,115,,,,", "raw_score", E::ScoreAboveItems},
        {"R,C-1,2020-05-12,90,many,,,,", "items_scored", E::WrongNumber},
        {"R,C-1,2020-05-12,90,115,x,,,", "cut_score", E::WrongNumber},
        {"R,C-1,2020-05-12,90,115,,passed,,", "result", E::UnknownWord},
        {"R,C-1,2020-05-12,90,115,,,31,30", "d1_correct", E::ScoreAboveItems},
        {"R,C-1,2020-05-12,90,115,,,a,30", "d1_correct", E::WrongNumber},
        {"R,C-1,2020-05-12,90,115,,", "", E::WrongFieldCount},
    }));
    INFO(wrong.row);
    const auto rows =
        read("registration_id,candidate_id,exam_date,raw_score,items_scored,cut_score,"
             "result,d1_correct,d1_total\nR1,C-1,2020-05-12,\"90\",115,,,,\n\n" +
             QByteArray(wrong.row) + "\nR3,C-1,2020-05-12,90,115,,,,\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].row);
    CHECK(rows[2].row);
    CHECK_FALSE(rows[1].row);
    REQUIRE(rows[1].errors.size() == 1);
    CHECK(rows[1].errors[0].line == 4);
    CHECK(rows[1].errors[0].column == QString::fromUtf8(wrong.column));
    CHECK(rows[1].errors[0].error.code == wrong.code);
}

TEST_CASE("A row that cannot be taken still says whose it is, as far as it can be read") {
    const auto rows = read("registration_id,candidate_id,last_name,first_name,exam_date,result\n"
                           "R1,C-000001,Núñez,Ana,someday,pass\n"
                           "R2,C-000002,,,someday,pass\n"
                           "R3,,Lee,,2020-05-12,pass\n"
                           "R4,C-000004,Smith,Jo\n");
    REQUIRE(rows.size() == 4);
    for (const ReadResult& row : rows)
        REQUIRE(row.errors.size() == 1);
    CHECK(rows[0].name == u"Ana Núñez");
    CHECK(rows[0].candidateId == u"C-000001");
    CHECK(rows[0].errors[0].about == u"Núñez, Ana (C-000001)");
    CHECK(rows[1].errors[0].about == u"C-000002");
    CHECK(rows[2].name == u"Lee");
    CHECK(rows[2].errors[0].about == u"Lee");
    // Not parted into columns: nobody is guessed, but the line is told from others.
    CHECK(rows[3].name == u"R4, C-000004, Smith, Jo");
    CHECK(rows[3].errors[0].about == rows[3].name);
}

TEST_CASE("Everything wrong with a row is reported") {
    const auto rows = read("registration_id,candidate_id,exam_date,raw_score\n,C-1,x,y\n");
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].errors.size() == 3);
}

TEST_CASE("Rows of commas alone are what a spreadsheet leaves behind") {
    CHECK(read("registration_id,candidate_id,exam_date,raw_score\n,,,\n").empty());
}

TEST_CASE("A Pearson VUE exam file reads by its mapping") {
    const auto rows =
        read("RegistrationID\tClientCandidateID\tExamDate\tForm\tScore\tPassingScore\t"
             "Grade\tNoShow\n"
             "301\tC-000001\t2021/05/12 13:30:00\tF1\t90\t82\tPass\tfalse\n"
             "302\tC-000002\t2021/05/12 09:00:00\tF1\t\t\t\ttrue\n"
             "303\tC-000003\t2021/05/12 25:00:00\tF1\t90\t82\tPass\t\n",
             layout(QStringLiteral("pearson-vue")));
    REQUIRE(rows.size() == 3);
    REQUIRE(rows[0].row);
    CHECK(rows[0].row->examDate == QDate(2021, 5, 12));
    CHECK(rows[0].row->rawScore == 90);
    CHECK(rows[0].row->cutScore == 82);
    CHECK(rows[0].row->result == AttemptResult::Passed);
    REQUIRE(rows[1].row);
    CHECK(rows[1].row->result == AttemptResult::NoShow);
    REQUIRE(rows[2].errors.size() == 1);
    CHECK(rows[2].errors[0].column == u"ExamDate");
}

TEST_CASE("All mappings that ship are sound and named as their files") {
    QStringList names;
    for (const ResultMapping& mapping : shippedResultMappings()) {
        INFO(mapping.name.toStdString());
        const Result<ResultLayout> read = readResultMapping(mapping.json);
        REQUIRE(read);
        CHECK(read->name == mapping.name);
        names << mapping.name;
    }
    names.sort();
    CHECK(names == QStringList{QStringLiteral("certiverse"), QStringLiteral("neutral"),
                               QStringLiteral("pearson-vue")});
}

TEST_CASE("A mapping that is wrong is refused with the path of what is wrong") {
    struct Wrong {
        const char* from;
        const char* to;
        const char* subject;
        ErrorCode code;
    };
    using E = ErrorCode;
    const auto wrong = GENERATE(values<Wrong>({
        {R"("candidate_id": ["candidate_id"],)", "", "columns.candidate_id", E::Missing},
        {R"("candidate_id": ["candidate_id"])", R"("candidate_id": "candidate_id")",
         "columns.candidate_id", E::WrongType},
        {R"("note": ["note"])", R"("notes": ["note"])", "columns.notes", E::FieldIgnored},
        {R"(["YYYY-MM-DD"])", R"([])", "days", E::Missing},
        {R"(["YYYY-MM-DD"])", R"(["YYYY-DD"])", "days", E::WrongDay},
        {R"("failed": ["fail"])", R"("failed": ["PASS"])", "results.failed", E::DuplicateField},
        {R"("name": "neutral",)", "", "name", E::Missing},
    }));
    const Result<ResultLayout> read = readResultMapping(
        replacedOnce(mappingJson(QStringLiteral("neutral")), wrong.from, wrong.to));
    REQUIRE_FALSE(read);
    CHECK(read.error().code == wrong.code);
    CHECK(read.error().subject == QString::fromUtf8(wrong.subject));
    CHECK(readResultMapping("{").error().code == E::NotJson);
    CHECK(readResultMapping("{}").error().code == E::WrongFormat);
}

TEST_CASE("A day is read by its pattern, exactly") {
    CHECK(dayByPattern(u"12.05.2020", u"DD.MM.YYYY") == QDate(2020, 5, 12));
    CHECK(dayByPattern(u"2020-05-12T23:59:59Z", u"YYYY-MM-DDThh:mm:ssZ") == QDate(2020, 5, 12));
    for (const auto* wrong : {u"2020-5-12", u"2020-05-12 ", u"0000-05-12", u"2020-02-30",
                              u"2020/05/12", u"２020-05-12"})
        CHECK_FALSE(dayByPattern(wrong, u"YYYY-MM-DD"));
}

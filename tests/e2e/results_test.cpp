// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/e2e/intakesource.h"
#include "tests/support/corpus.h"

#include <catch2/catch.hpp>

using namespace certdesk::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// An office with many approved candidates: numbers C-000001 to C-000030, names Family1 to
/// Family30.
class ResultDesk final {
public:
    ResultDesk() {
        IntakeSource source;
        for (int i = 1; i <= 30; ++i)
            source.add(u"Given%1"_s.arg(i), u"Family%1"_s.arg(i));
        desk.done("import-applications", {source.writeTo(desk)}, "2020-03-12");
        for (int i = 1; i <= 30; ++i)
            desk.done("decide", {u"APP-%1"_s.arg(i), u"approve"_s, u"--by"_s, director},
                      "2020-03-20");
    }
    [[nodiscard]] Ran import(const QByteArray& text, const QStringList& options = {}) const {
        return desk.on("import-results", QStringList{desk.write(u"results.csv"_s, text),
                                                     u"--as-of"_s, u"2020-09-01"_s} +
                                             options);
    }
    [[nodiscard]] QJsonValue attempt(int person) const {
        return desk.show(u"P-%1"_s.arg(person), "2020-09-01").value(u"attempts")[0];
    }
    Desk desk;
};

QStringList places(const Ran& ran, QStringView list) {
    QStringList places;
    const QJsonArray problems = ran.json().value(list).toArray();
    for (const QJsonValue& problem : problems) {
        CHECK_FALSE(problem[u"message"].toString().isEmpty());
        places << u"%1 %2"_s.arg(problem[u"line"].toInt()).arg(problem[u"column"].toString());
    }
    return places;
}

constexpr auto header =
    "registration_id,candidate_id,last_name,first_name,form_code,window,exam_date,"
    "items_scored,raw_score,cut_score,result,note\n";

} // namespace

TEST_CASE("Good rows go in, wrong ones are named by line and column") {
    const ResultDesk results;
    const QByteArray text =
        QByteArray(header) +
        "R1,C-000001,Family1,,,,2020-05-12,,90,,,\"a\nnote of\n3 lines\"\n" // line 2
        "R2,C-000099,,,,,2020-05-12,,90,,,\n"                               // 5
        "R3,,Family3,Given3,,,2020-05-12,,90,,,by name alone\n"             // 6
        "R4,C-000004,Other,,,,2020-05-12,,90,,,\n"                          // 7
        "R5,C-000005,,,,,12/05/2020,,90,,,\n"                               // 8
        "R6,C-000006,,,,,2020-02-30,,90,,,\n"                               // 9
        "R7,C-000007,,,,2020-08,2020-05-12,,90,,,\n"                        // 10
        "R8,C-000008,,,,2019-05,2020-05-12,,90,,,\n"                        // 11
        "R9,C-000009,,,,,2020-06-15,,90,,,in no window\n"                   // 12
        "R10,C-000010,,,F9,,2020-05-12,,90,,,\n"                            // 13
        "R11,C-000011,,,,,2020-05-12,,116,,,above the form's items\n"       // 14
        "R12,C-000012,,,,,2020-05-12,90,91,,,above the row's items\n"       // 15
        "R13,C-000013,,,,,2020-05-12,,-1,,,\n"                              // 16
        "R14,C-000014,,,,,2020-05-12,,,,perhaps,\n"                         // 17
        "R15,C-000015,,,,,2020-05-12,,,,,neither score nor result\n"        // 18
        "R16,C-000016,,,,,2020-05-12\n"                                     // 19
        ",C-000017,,,,,2020-05-12,,90,,,\n"                                 // 20
        "R1,C-000001,,,,,2020-05-12,,89,,,the same one but different\n"     // 21
        "R19,C-000001,,,,,2020-08-12,,90,,,after a pass\n"                  // 22
        "R20,P-20,Family20,,,,2020-05-13,,81,,,by external id\n";           // 23
    const Ran ran = results.import(text);
    CHECK(ran.exitCode == 1);
    CHECK(places(ran, u"errors") ==
          QStringList{u"5 candidate_id"_s, u"6 candidate_id"_s, u"7 last_name"_s, u"8 exam_date"_s,
                      u"9 exam_date"_s, u"10 exam_date"_s, u"11 window"_s, u"12 window"_s,
                      u"13 form_code"_s, u"14 raw_score"_s, u"15 raw_score"_s, u"16 raw_score"_s,
                      u"17 result"_s, u"18 result"_s, u"19 "_s, u"20 registration_id"_s,
                      u"21 registration_id"_s, u"22 exam_date"_s});
    CHECK(ran.json().value(u"rows") == 20);
    CHECK(ran.json().value(u"imported") == 2);
    CHECK(ran.json().value(u"refused") == 18);
    CHECK(results.attempt(1)[u"result"] == u"passed"_s);
    CHECK(results.attempt(20)[u"result"] == u"failed"_s);

    const Ran again = results.import(text);
    CHECK(again.json().value(u"imported") == 0);
    CHECK(again.json().value(u"already_present") == 2);
    CHECK(results.desk.on("check").exitCode == 0);
}

TEST_CASE("Result words and scores give the result that is stored") {
    const ResultDesk results;
    struct Row {
        QByteArray cells; ///< form_code to note
        QString stored;
        QJsonValue cut;
        bool warns;
    };
    const std::vector<Row> rows{
        {",,2020-05-12,,,,PASS,", u"passed"_s, {}, false},
        {",,2020-05-12,,,,Fail,", u"failed"_s, {}, false},
        {",,2020-05-12,,,,no_show,", u"no_show"_s, {}, false},
        {",,2020-05-12,,,,cancelled,", u"cancelled"_s, {}, false},
        {",,2020-05-12,,,,invalidated,", u"invalidated"_s, {}, false},
        {",,2020-05-12,,,,not_scored,", u"score_pending"_s, {}, false},
        {"F1,2020-05,2020-05-01,,82,,,", u"passed"_s, 82, false},
        {",,2020-05-31,,81,,,", u"failed"_s, 82, false},
        {",,2020-05-12,,85,86,,", u"failed"_s, 86, false},
        {",,2020-05-12,130,120,100,pass,", u"passed"_s, 100, false},
        {",,2020-05-12,,90,,fail,", u"passed"_s, 82, true},
        {",,2020-05-12,,10,,pass,", u"failed"_s, 82, true},
        {",,2020-05-12,,115,,,", u"passed"_s, 82, false},
        {",,2020-05-12,,0,,,", u"failed"_s, 82, false},
    };
    QByteArray text = header;
    QStringList warnings;
    int person = 0;
    for (const Row& row : rows) {
        const QByteArray number = QByteArray::number(++person);
        text += "R" + number + ",P-" + number + ",FAMILY" + number + ",," + row.cells + '\n';
        if (row.warns)
            warnings << u"%1 result"_s.arg(person + 1);
    }
    const Ran ran = results.import(text);
    CAPTURE(ran.out.toStdString());
    CHECK(ran.exitCode == 0);
    CHECK(places(ran, u"warnings") == warnings);
    person = 0;
    for (const Row& row : rows) {
        const QJsonValue attempt = results.attempt(++person);
        CAPTURE(row.cells.toStdString());
        CHECK(attempt[u"result"] == row.stored);
        CHECK(attempt[u"cut_score"] == row.cut);
        CHECK(attempt[u"form"] == u"F1"_s);
        CHECK(attempt[u"window"] == u"2020-05"_s);
    }
}

TEST_CASE("Never a result on the wrong person, unless someone says why") {
    const Desk desk;
    desk.done("import-applications",
              {IntakeSource()
                   .add(u"Ana"_s, u"Núñez Ortega"_s)
                   .set(u"applicant.former_names"_s, QJsonArray{u"Ruiz"_s})
                   .writeTo(desk)},
              "2020-03-12");
    desk.done("decide", {u"APP-1"_s, u"approve"_s, u"--by"_s, director}, "2020-03-20");
    const auto import = [&desk](const QByteArray& family, const QByteArray& given,
                                const QStringList& options = {}) {
        const QString file = desk.write(u"r.csv"_s, QByteArray(header) + "R1,P-1," + family + ',' +
                                                        given + ",,,2020-05-12,,90,,,\n");
        return desk.on("import-results", QStringList{file, u"--dry-run"_s} + options);
    };
    for (const char* same :
         {"Núñez Ortega", "NUNEZ ORTEGA", "Nunez-Ortega", "Ortega Núñez", "ruiz", ""})
        CHECK(import(same, "Ana").exitCode == 0);
    CHECK(import("Ana", "Núñez Ortega").exitCode == 0); // swapped
    CHECK(import("Ortega", "Ana").exitCode == 1);
    CHECK(import("Smith", "Ana").exitCode == 1);
    CHECK(import("Smith", "Ana", {u"--override"_s, u" "_s}).exitCode == 1);
    const Ran overridden = import("Smith", "Ana", {u"--override"_s, u"married, called her"_s});
    CHECK(overridden.exitCode == 0);
    CHECK(places(overridden, u"warnings") == QStringList{u"2 last_name"_s});
}

TEST_CASE("A results file is read in the ways that vendors write it") {
    const ResultDesk results;
    const QByteArray plain = "registration_id,candidate_id,exam_date,result,note\n"
                             "0012,P-1,2020-05-12,pass,caf\xC3\xA9\n";
    const std::vector<QByteArray> ways{
        plain,
        "\xEF\xBB\xBF" + plain,
        QByteArray(plain).replace("\xC3\xA9", "\xE9"), // Windows-1252
        QByteArray(plain).replace(',', ';'),
        QByteArray(plain).replace(',', '\t'),
        QByteArray(plain).replace("\n", "\r\n"),
        QByteArray(plain).replace("\n", "\r"),
        plain.chopped(1),
        "\n\n" + plain + "\n,,,,\n",
        "Note;EXAM_DATE;Result;Registration_ID; Candidate_Id \n;2020-05-12;pass;0012;P-1\n",
    };
    for (const QByteArray& way : ways) {
        CAPTURE(way.toStdString());
        const Ran ran = results.import(way, {u"--dry-run"_s});
        CHECK(ran.exitCode == 0);
        CHECK(ran.json().value(u"imported") == 1);
    }
    const QByteArray vendor =
        "RegistrationID\tClientCandidateID\tExamDate\tForm\tScore\tPassingScore\t"
        "Grade\tNoShow\nR1\tC-000001\t2020/05/12 09:00:00\tF1\t90\t82\tpass\tfalse\n";
    CHECK(results.import(vendor, {u"--mapping"_s, u"pearson-vue"_s, u"--dry-run"_s})
              .json()
              .value(u"imported") == 1);
    CHECK(results.import(vendor, {u"--mapping"_s, u"nobody"_s}).errorCode() == u"unknown_mapping");
}

TEST_CASE("A file that is no results file is refused as a whole, and says what it lacks") {
    const ResultDesk results;
    struct Wrong {
        QByteArray text;
        QString code;
        QByteArray names;
    };
    for (const Wrong& wrong :
         {Wrong{"", u"empty_file"_s, "results.csv"},
          {"registration_id,exam_date,result\n", u"missing_column"_s, "candidate_id"},
          {"registration_id|candidate_id|exam_date|result\n", u"wrong_delimiter"_s, "|"},
          {"registration_id,candidate_id,candidate_id,exam_date,result\n", u"duplicate_column"_s,
           "candidate_id"},
          {"R1,C-000001,2020-05-12,pass\n", u"missing_column"_s, "registration_id"},
          {QByteArray("\xFF\xFEr\0", 4), u"not_csv"_s, "UTF-16"}}) {
        const Ran ran = results.import(wrong.text);
        CAPTURE(ran.out.toStdString());
        CHECK(ran.exitCode == 1);
        CHECK(ran.errorCode() == wrong.code);
        CHECK(ran.err.contains(wrong.names));
    }
    for (const CorpusFile& file : corpusFiles(u"csv"_s)) {
        CAPTURE(file.name.toStdString());
        CHECK(results.desk.on("import-results", {file.path}).exitCode == 1);
    }
    CHECK(results.desk.on("import-results", {results.desk.path(u"absent"_s)}).exitCode == 1);
    CHECK(results.desk.on("import-results", {results.desk.path(u"."_s)}).exitCode == 1);
}

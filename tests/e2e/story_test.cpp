// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/e2e/intakesource.h"

#include <catch2/catch.hpp>

using namespace certdesk::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue first(const QJsonObject& object, QStringView list) {
    return object.value(list).toArray().at(0);
}

} // namespace

TEST_CASE("From the application to the certificate, every step in a process of its own") {
    const Desk desk;
    const QString source = IntakeSource()
                               .add(u"Ana"_s, u"Núñez"_s)
                               .set(u"documents.1.review"_s, u"unreviewed"_s)
                               .writeTo(desk);

    const QJsonObject taken = desk.done("import-applications", {source}, "2020-03-12");
    CHECK(taken.value(u"imported") == 1);
    const QJsonValue pair = first(taken, u"applications");
    CHECK(pair[u"application"] == u"A-000001"_s);
    CHECK(pair[u"candidate"] == u"C-000001"_s);

    // The résumé waits for its review: nobody can be approved like this without an exception.
    QJsonObject ana = desk.show(u"P-1"_s, "2020-03-20");
    const QJsonValue before = first(ana, u"applications");
    CHECK(before[u"stage"] == u"intake"_s);
    CHECK(before[u"eligibility"] == u"pending"_s);
    const QStringList approve{u"A-000001"_s, u"approve"_s, u"--by"_s, director};
    CHECK(desk.on("decide", approve).errorCode() == u"not_approvable");
    const QString resume = before[u"documents"][1][u"document"].toString();
    desk.done("review", {resume, u"accepted"_s, u"--by"_s, director}, "2020-03-21");

    const QJsonObject decided = desk.done("decide", approve, "2020-04-01");
    CHECK(decided.value(u"stage") == u"approved"_s);
    CHECK(decided.value(u"second_review") == false);
    CHECK(desk.on("decide", approve).errorCode() == u"decision_stands");

    const QJsonObject letters = desk.done(
        "letters", {u"--out"_s, desk.path(u"april.pdf"_s), u"--mark-sent"_s}, "2020-04-02");
    CHECK(first(letters, u"letters")[u"kind"] == u"approved"_s);
    CHECK(desk.read(u"april.pdf"_s).startsWith("%PDF-"));

    const QString results =
        desk.write(u"results.csv"_s, "registration_id,candidate_id,last_name,exam_date,raw_"
                                     "score\nR-1,C-000001,Nunez,2020-05-12,90\n");
    CHECK(desk.done("import-results", {results, u"--by"_s, director}, "2020-06-01")
              .value(u"imported") == 1);
    const QJsonObject certified = desk.done("certify", {u"--by"_s, director}, "2020-06-02");
    CHECK(certified.value(u"certified").toArray().size() == 1);
    CHECK(desk.done("certify", {u"--by"_s, director}, "2020-06-02")
              .value(u"certified")
              .toArray()
              .isEmpty());
    const QJsonObject june = desk.done(
        "letters", {u"--out"_s, desk.path(u"june.pdf"_s), u"--mark-sent"_s}, "2020-06-03");
    CHECK(first(june, u"letters")[u"kind"] == u"passed"_s);

    ana = desk.show(u"C-000001"_s, "2020-06-15");
    CHECK(ana.value(u"name") == u"Ana Núñez"_s);
    CHECK(ana.value(u"as_of") == u"2020-06-15"_s);
    CHECK(first(ana, u"applications")[u"decisions"][0][u"by"] == director);
    CHECK(first(ana, u"attempts")[u"result"] == u"passed"_s);
    CHECK(ana.value(u"retest")[u"allowed_on"].isNull());
    CHECK(ana.value(u"credential")[u"certified_on"] == u"2020-05-12"_s);
    CHECK(ana.value(u"credential")[u"expires_on"] == u"2023-05-31"_s);
    CHECK(ana.value(u"credential")[u"status"] == u"active"_s);

    const QString copy = desk.path(u"copy.certdesk"_s);
    desk.done("backup", {copy}, "2020-06-16");
    desk.done("check", {}, "2020-06-16");
    CHECK(runJson({u"show"_s, copy, u"P-1"_s, u"--as-of"_s, u"2020-06-15"_s}).json() == ana);
    CHECK(desk.files() == QStringList{u"april.pdf"_s, u"copy.certdesk"_s, u"diploma.pdf"_s,
                                      u"june.pdf"_s, u"office.certdesk"_s, u"office.json"_s,
                                      u"results.csv"_s, u"resume.docx"_s, u"source.json"_s});
}

TEST_CASE("Who did not pass learns when to come again, and comes again") {
    const Desk desk;
    desk.done("import-applications", {fivePeople().writeTo(desk)}, "2020-03-12");
    for (const auto& number : {u"A-000001"_s, u"APP-2"_s})
        desk.done("decide", {number, u"approve"_s, u"--by"_s, director}, "2020-04-01");
    const QByteArray header =
        "registration_id,candidate_id,exam_date,raw_score,d1_correct,d1_total\n";
    const QString may = desk.write(u"may.csv"_s, header + "R-1,P-1,2020-05-12,79,12,30\n");
    desk.done("import-results", {may}, "2020-06-01");

    QJsonObject ana = desk.show(u"P-1"_s, "2020-06-15");
    CHECK(first(ana, u"attempts")[u"attempt"] == u"T-000001"_s);
    CHECK(first(ana, u"attempts")[u"cut_score"] == 82);
    CHECK(ana.value(u"retest")[u"allowed_on"] == u"2020-06-01"_s);
    CHECK(ana.value(u"retest")[u"period_start"] == u"2020-05-01"_s);
    CHECK(ana.value(u"retest")[u"period_end"] == u"2021-05-01"_s);
    CHECK(ana.value(u"retest")[u"sittings_in_period"] == 1);
    CHECK(ana.value(u"credential").isNull());
    const QStringList certify{u"--candidate"_s, u"P-1"_s, u"--by"_s, director};
    CHECK(desk.on("certify", certify).errorCode() == u"nothing_to_certify");

    const QJsonObject letters = desk.done(
        "letters", {u"--candidate"_s, u"P-1"_s, u"--out"_s, desk.path(u"l.pdf"_s)}, "2020-06-15");
    CHECK(first(letters, u"letters")[u"kind"] == u"failed"_s);

    const QString august = desk.write(u"august.csv"_s, header + "R-2,P-1,2020-08-03,95,20,30\n");
    const QJsonObject taken = desk.done("import-results", {august}, "2020-09-01");
    CHECK(first(taken, u"warnings")[u"line"] == 2); // approved for May alone
    const QJsonObject certified =
        desk.done("certify", certify + QStringList{u"--candidate"_s, u"C-000001"_s}, "2020-09-02");
    CHECK(certified.value(u"certified").toArray().size() == 1);
    desk.done("check", {}, "2020-09-02");
}

TEST_CASE("A drawn approval waits for another person") {
    const Desk desk(Desk::Letterhead::None);
    const QString office = desk.path(u"drawn.certdesk"_s);
    const QString profile =
        desk.write(u"all.json"_s, QJsonObject{{u"second_review_percent"_s, 100}});
    REQUIRE(runJson({u"new"_s, office, u"--office"_s, profile}).exitCode == 0);
    const QString source = IntakeSource().add(u"Ana"_s, u"Núñez"_s).writeTo(desk);
    REQUIRE(runJson({u"import-applications"_s, office, source}).exitCode == 0);
    const auto approve = [&office](const QString& by) {
        return runJson({u"decide"_s, office, u"A-000001"_s, u"approve"_s, u"--by"_s, by,
                        u"--as-of"_s, u"2020-04-01"_s});
    };
    const QJsonObject waiting = approve(u"First"_s).json();
    CHECK(waiting.value(u"second_review") == true);
    CHECK(waiting.value(u"stage") == u"in_review"_s);
    CHECK(approve(u"First"_s).errorCode() == u"decision_stands");
    const QJsonObject agreed = approve(u"Second"_s).json();
    CHECK(agreed.value(u"second_review") == false);
    CHECK(agreed.value(u"stage") == u"approved"_s);
}

TEST_CASE("Due is told in JSON and in words, up to the day asked for") {
    const Desk desk;
    desk.done("import-applications", {IntakeSource().add(u"Ana"_s, u"Núñez"_s).writeTo(desk)},
              "2020-03-12");
    const QJsonObject due = desk.done("due", {u"--days"_s, u"14"_s}, "2020-03-18");
    CHECK(due.value(u"as_of") == u"2020-03-18"_s);
    CHECK(due.value(u"until") == u"2020-04-01"_s);
    CHECK(due.value(u"count") == 1);
    const QJsonValue notice = first(due, u"due");
    CHECK(notice[u"kind"] == u"notice"_s);
    CHECK(notice[u"application"] == u"A-000001"_s);
    CHECK(notice[u"candidate"] == u"C-000001"_s);
    CHECK(notice[u"name"] == u"Núñez, Ana"_s);
    CHECK(notice[u"what"].toString().startsWith(u"Notice of the decision, day "));
    CHECK(notice[u"clock"][u"days"] == 10);
    CHECK(notice[u"days_left"].toInt() ==
          QDate(2020, 3, 18).daysTo(QDate::fromString(notice[u"day"].toString(), Qt::ISODate)));

    const QJsonObject more = desk.done("due", {u"--until"_s, u"2020-12-31"_s}, "2020-03-18");
    CHECK(more.value(u"count") == 3);
    CHECK(more.value(u"due")[1][u"kind"] == u"window_closes"_s);
    CHECK(more.value(u"due")[1][u"candidate"].isNull());
    const Ran words = run({u"due"_s, desk.office(), u"--as-of=2020-03-18"_s});
    CHECK(words.exitCode == 0);
    CHECK(words.out.contains("A-000001"));
    CHECK(words.out.endsWith("things are due\n"));
}

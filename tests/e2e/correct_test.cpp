// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/e2e/intakesource.h"

#include <catch2/catch.hpp>

using namespace certdesk::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto today = "2020-06-20";

/// An office whose one applicant passed in May, was certified and told so.
Desk certifiedDesk() {
    Desk desk;
    IntakeSource source;
    source.add(u"Ana"_s, u"Núñez"_s);
    desk.done("import-applications", {source.writeTo(desk)}, "2020-03-20");
    desk.done("decide", {u"APP-1"_s, u"approve"_s, u"--by"_s, director}, "2020-03-20");
    const QString results = desk.write(
        u"results.csv"_s, "registration_id,candidate_id,exam_date,raw_score,d1_correct,d1_total\n"
                          "R1,P-1,2020-05-12,84,20,30\n");
    desk.done("import-results", {results}, "2020-06-15");
    desk.done("certify", {u"--by"_s, director}, "2020-06-15");
    desk.done("letters", {u"--out"_s, desk.path(u"sent.pdf"_s), u"--mark-sent"_s}, "2020-06-15");
    return desk;
}

Ran on(const Desk& desk, const char* command, const QStringList& rest) {
    return desk.on(command, rest + QStringList{u"--as-of"_s, QLatin1StringView(today)});
}

QStringList kinds(const QJsonObject& correction) {
    QStringList kinds;
    for (const QJsonValue line : correction[u"consequences"].toArray())
        kinds << line[u"kind"].toString();
    return kinds;
}

} // namespace

TEST_CASE("A wrong score is corrected from the command line to the last line ticked off") {
    const Desk desk = certifiedDesk();
    const QStringList right{u"T-000001"_s, u"--raw-score"_s, u"48"_s, u"--by"_s, director};

    const Ran rehearsed = on(desk, "correct", right + QStringList{u"--dry-run"_s});
    CHECK(rehearsed.exitCode == 0);
    CHECK(rehearsed.json()[u"correction"].isNull());
    CHECK(kinds(rehearsed.json()) == QStringList{u"withdraw_certificate"_s, u"replace_letter"_s});
    CHECK(desk.done("corrections", {u"--all"_s}, today)[u"count"] == 0);

    CHECK(on(desk, "correct", right).errorCode() == u"reason_needed");
    const QJsonObject done =
        on(desk, "correct", right + QStringList{u"--reason"_s, u"digits swapped"_s}).json();
    CHECK(done[u"ok"] == true);
    CHECK(done[u"correction"] == u"CR-000001"_s);
    CHECK(done[u"fact"] == u"result"_s);
    CHECK(done[u"about"] == u"T-000001"_s);
    const QJsonArray changes = done[u"changes"].toArray();
    REQUIRE(changes.size() == 3);
    CHECK(changes[0][u"before"] == u"passed"_s);
    CHECK(changes[0][u"after"] == u"failed"_s);
    CHECK(changes[2][u"before"] == u"20/30"_s);
    CHECK(done[u"consequences"][0][u"line"] == u"CR-000001/1"_s);
    CHECK(done[u"consequences"][1][u"day"] == u"2020-06-15"_s);

    const QStringList withdraw{u"CR-000001/1"_s, u"--tick"_s, u"--by"_s, director};
    CHECK(on(desk, "correct", withdraw).exitCode == 0);
    CHECK(on(desk, "correct", withdraw).errorCode() == u"ticked_off_already");
    CHECK(desk.show(u"P-1"_s, today)[u"credential"][u"status"] == u"revoked"_s);

    const QJsonObject letters =
        desk.done("letters", {u"--out"_s, desk.path(u"right.pdf"_s), u"--mark-sent"_s}, today);
    CHECK(letters[u"letters"][0][u"kind"] == u"failed"_s);
    CHECK(desk.done("corrections", {}, today)[u"count"] == 0);
    const QJsonObject all =
        desk.done("corrections", {u"--candidate"_s, u"P-1"_s, u"--all"_s}, today)[u"corrections"][0]
            .toObject();
    CHECK(all[u"consequences"][1][u"done_on"] == u"2020-06-20"_s);
    CHECK(all[u"consequences"][1][u"note"] == u"L-000002"_s);
    CHECK(desk.on("check").exitCode == 0);
}

TEST_CASE("A name is corrected, and what goes with another kind of fact is told") {
    const Desk desk = certifiedDesk();
    const QStringList by{u"--by"_s, director, u"--reason"_s, u"married"_s};
    const QJsonObject done =
        on(desk, "correct",
           QStringList{u"C-000001"_s, u"--family-name"_s, u"Roe"_s, u"--changed-on"_s,
                       u"2020-06-18"_s, u"--evidence"_s, u"certificate"_s} +
               by)
            .json();
    CHECK(done[u"fact"] == u"name"_s);
    CHECK(kinds(done) == QStringList{u"reissue_certificate"_s, u"replace_letter"_s});
    CHECK(desk.show(u"P-1"_s, today)[u"name"] == u"Ana Roe"_s);

    const QStringList stray{u"C-000001"_s, u"--raw-score"_s, u"48"_s};
    CHECK(on(desk, "correct", stray + by).exitCode == 2);
    CHECK(on(desk, "correct", QStringList{u"T-000001"_s, u"--result"_s, u"fail"_s} + by).exitCode ==
          2);
    CHECK(on(desk, "correct", QStringList{u"T-000001"_s, u"--raw-score"_s, u"many"_s} + by)
              .exitCode == 2);
    CHECK(on(desk, "correct", QStringList{u"T-000009"_s, u"--raw-score"_s, u"48"_s} + by)
              .errorCode() == u"not_found");
    CHECK(on(desk, "correct", QStringList{u"CR-000001/7"_s, u"--tick"_s} + by).exitCode == 2);
    CHECK(on(desk, "correct", {u"CR-000001/7"_s, u"--tick"_s, u"--by"_s, director}).errorCode() ==
          u"not_found");
    CHECK(desk.on("check").exitCode == 0);
}

TEST_CASE("A misfiled document changes its kind and is reviewed anew") {
    const Desk desk = certifiedDesk();
    const QJsonObject done = on(desk, "correct",
                                {u"D-000001"_s, u"--kind"_s, u"other"_s, u"--by"_s, director,
                                 u"--reason"_s, u"a cover letter"_s})
                                 .json();
    CHECK(done[u"fact"] == u"document"_s);
    CHECK(kinds(done) == QStringList{u"review_decision"_s});
    CHECK(desk.show(u"P-1"_s, today)[u"applications"][0][u"documents"][0][u"review"] ==
          u"unreviewed"_s);
    CHECK(desk.on("check").exitCode == 0);
}

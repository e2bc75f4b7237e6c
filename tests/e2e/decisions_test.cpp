// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/e2e/intakesource.h"

#include <catch2/catch.hpp>

using namespace certdesk::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString robin = u"Robin Reviewer"_s;

QStringList by(const QString& name, const QStringList& rest) {
    return QStringList{u"--by"_s, name} + rest;
}

enum class Fee { Paid, Open };

/// So many applications that meet every requirement but the fee, perhaps.
void takeIn(const Desk& desk, int count, Fee fee = Fee::Paid) {
    IntakeSource source;
    for (int n = 0; n < count; ++n) {
        source.add(u"Ana"_s, QString(u"Núñez" + QString::number(n)));
        if (fee == Fee::Open)
            source.set(u"payments"_s, QJsonArray());
    }
    CHECK(
        desk.done("import-applications", {source.writeTo(desk)}, "2020-03-12").value(u"imported") ==
        count);
}

} // namespace

TEST_CASE("A conflict keeps a reviewer from deciding until it is withdrawn") {
    const Desk desk;
    takeIn(desk, 1);
    const QJsonObject declared = desk.done(
        "conflict", QStringList{u"A-000001"_s} + by(director, {u"--kind"_s, u"relative"_s}),
        "2020-03-20");
    CHECK(declared.value(u"conflicts").toArray().at(0)[u"kind"_s] == u"relative"_s);
    const Ran refused =
        desk.on("decide", QStringList{u"A-000001"_s, u"approve"_s} + by(director, {}));
    CHECK(refused.exitCode == 1);
    CHECK(refused.errorCode() == u"conflict_of_interest");
    const Ran wrong = desk.on("conflict", QStringList{u"A-000001"_s} + by(director, {}));
    CHECK(wrong.exitCode == 2);
    desk.done("conflict",
              QStringList{u"A-000001"_s} + by(director, {u"--withdraw"_s, u"another Ana"_s}),
              "2020-03-21");
    desk.done("decide", QStringList{u"A-000001"_s, u"approve"_s} + by(director, {}), "2020-03-21");
}

TEST_CASE("An authorization waits for a request for accommodations at the command line") {
    const Desk desk;
    takeIn(desk, 1);
    const QStringList named = QStringList{u"A-000001"_s} + by(director, {});
    CHECK(desk.on("accommodation", named).exitCode == 2);
    const QJsonObject asked = desk.done(
        "accommodation", named + QStringList{u"--received-on"_s, u"2020-03-15"_s}, "2020-03-18");
    CHECK(asked.value(u"accommodation")[u"outcome"_s] == u"undecided"_s);
    const QJsonObject approved = desk.done(
        "decide", QStringList{u"A-000001"_s, u"approve"_s} + by(director, {}), "2020-03-20");
    CHECK(approved.value(u"authorization_waits") == true);
    const QJsonObject shown = desk.done("show", {u"C-000001"_s}, "2020-03-20");
    const QJsonValue waiting = shown.value(u"applications").toArray().at(0);
    CHECK(waiting[u"authorization_waits"_s] == true);
    CHECK(waiting[u"accommodation"_s][u"received_on"_s] == u"2020-03-15"_s);
    const QJsonObject granted = desk.done(
        "accommodation", named + QStringList{u"--grant"_s, u"A separate room"_s}, "2020-03-23");
    CHECK(granted.value(u"authorization")[u"number"_s] == u"AT-000001"_s);
    CHECK(granted.value(u"accommodation")[u"granted"_s] == u"A separate room"_s);
    CHECK(desk.done("check", {}, "2020-03-23").value(u"ok") == true);
}

TEST_CASE("An appeal is taken in, reviewed and decided at the command line, by someone else") {
    const Desk desk;
    takeIn(desk, 1);
    desk.done("decide",
              QStringList{u"A-000001"_s, u"deny"_s, u"--reason"_s, u"not hers"_s} +
                  by(director, {}),
              "2020-03-20");
    CHECK(desk.on("appeal", QStringList{u"A-000001"_s} + by(robin, {})).exitCode == 2);
    const QJsonObject filed = desk.done(
        "appeal", QStringList{u"A-000001"_s, u"--received-on"_s, u"2020-03-23"_s} + by(robin, {}),
        "2020-03-23");
    CHECK(filed.value(u"appeal") == u"AP-000001"_s);
    CHECK(filed.value(u"kind") == u"eligibility"_s);
    CHECK(filed.value(u"not_reviewed").isNull());
    const QStringList named{u"AP-000001"_s};
    desk.done("appeal", named + by(robin, {u"--reviewed-on"_s, u"2020-03-24"_s}), "2020-03-24");
    const QStringList outcome{u"--outcome"_s, u"upheld"_s, u"--reason"_s, u"it was hers"_s};
    CHECK(desk.on("appeal", named + by(director, outcome)).errorCode() == u"conflict_of_interest");
    desk.done("appeal", named + by(robin, outcome), "2020-03-25");
    const QJsonObject shown = desk.done("show", {u"C-000001"_s}, "2020-03-25");
    CHECK(shown.value(u"appeals").toArray().at(0)[u"outcome"_s] == u"upheld"_s);

    desk.done("complaint",
              QStringList{u"C-000001"_s, u"--received-on"_s, u"2020-03-25"_s} + by(robin, {}),
              "2020-03-25");
    const QJsonArray due = desk.done("due", {}, "2020-03-25").value(u"due").toArray();
    const auto screening = std::find_if(due.begin(), due.end(), [](const QJsonValue& line) {
        return line[u"kind"_s] == u"complaint_screening"_s;
    });
    REQUIRE(screening != due.end());
    CHECK((*screening)[u"name"_s] == QString());
    CHECK((*screening)[u"candidate"_s].isNull());
    desk.done("complaint", QStringList{u"CO-000001"_s, u"--screened"_s} + by(robin, {}),
              "2020-03-26");
    CHECK(desk.done("check", {}, "2020-03-26").value(u"ok") == true);
}

TEST_CASE("Decisions are drafted, listed and signed from the command line") {
    const Desk desk;
    takeIn(desk, 2);
    for (const QString& number : {u"A-000001"_s, u"A-000002"_s}) {
        const QJsonObject drafted =
            desk.done("decide", QStringList{number, u"approve"_s} + by(director, {u"--draft"_s}),
                      "2020-03-20");
        CHECK(drafted.value(u"drafted") == true);
    }
    const QJsonObject listed = desk.done("sign", by(director, {u"--dry-run"_s}), "2020-03-20");
    CHECK(listed.value(u"drafted").toArray().size() == 2);
    CHECK(listed.value(u"signed").toArray().isEmpty());
    const QJsonObject one =
        desk.done("sign", by(robin, {u"--application"_s, u"A-000002"_s}), "2020-03-20");
    REQUIRE(one.value(u"signed").toArray().size() == 1);
    CHECK(one.value(u"signed").toArray().at(0)[u"stage"_s] == u"approved"_s);
    CHECK(desk.on("sign", by(director, {u"--application"_s, u"A-000002"_s})).errorCode() ==
          u"nothing_drafted");
    const QJsonObject rest = desk.done("sign", by(director, {}), "2020-03-20");
    CHECK(rest.value(u"signed").toArray().size() == 1);
    CHECK(desk.done("check", {}, "2020-03-20").value(u"ok") == true);
}

TEST_CASE("A draft whose case has changed is signed by name once someone says they looked again") {
    const Desk desk;
    takeIn(desk, 1);
    desk.done("decide",
              QStringList{u"A-000001"_s, u"deny"_s} +
                  by(director, {u"--reason"_s, u"no diploma"_s, u"--draft"_s}),
              "2020-03-20");
    desk.done("review",
              QStringList{u"D-000001"_s, u"refused"_s} +
                  by(director, {u"--reason"_s, u"cut off"_s}),
              "2020-03-20");
    const QStringList named = by(director, {u"--application"_s, u"A-000001"_s});
    const Ran refused = desk.on("sign", named);
    CHECK(refused.exitCode == 1);
    CHECK(refused.errorCode() == u"facts_changed");
    CHECK(refused.json()[u"error"_s][u"message"_s].toString().contains(
        u"document 1 review: accepted, refused"_s));
    const QJsonObject done =
        desk.done("sign", named + QStringList{u"--facts-changed"_s}, "2020-03-20");
    CHECK(done.value(u"signed").toArray().size() == 1);
}

TEST_CASE("Requests that are over are denied in one run, after a look") {
    const Desk desk;
    takeIn(desk, 2, Fee::Open);
    desk.done("decide",
              QStringList{u"A-000001"_s, u"pend"_s} +
                  by(director, {u"--code"_s, u"fee_unpaid"_s, u"--due"_s, u"2020-04-01"_s}),
              "2020-03-20");
    CHECK(desk.on("decide", QStringList{u"A-000002"_s, u"deny"_s, u"--due"_s, u"2020-04-01"_s,
                                        u"--reason"_s, u"x"_s} +
                                by(director, {}))
              .exitCode == 2);
    const QJsonObject dry = desk.done("expire", by(director, {u"--dry-run"_s}), "2020-04-02");
    REQUIRE(dry.value(u"expired").toArray().size() == 1);
    CHECK(dry.value(u"expired").toArray().at(0)[u"outcome"_s] == u"set_aside"_s);
    CHECK(dry.value(u"expired").toArray().at(0)[u"error"_s][u"code"_s] == u"request_not_sent"_s);
    CHECK(dry.value(u"expired").toArray().at(0)[u"days_over"_s] == 1);
    const QStringList named = by(director, {u"--candidate"_s, u"C-000001"_s});
    const QJsonObject run = desk.done("expire", named, "2020-04-02");
    CHECK(run.value(u"denied") == 1);
    CHECK(desk.done("expire", by(director, {}), "2020-04-02").value(u"denied") == 0);
}

TEST_CASE("A denial of what meets all requirements is signed with a warning, and listed") {
    const Desk desk;
    takeIn(desk, 1);
    const QJsonObject denied =
        desk.done("decide",
                  QStringList{u"A-000001"_s, u"deny"_s, u"--reason"_s, u"someone else’s"_s} +
                      by(director, {}),
                  "2020-03-20");
    const QJsonArray warnings = denied.value(u"warnings").toArray();
    CHECK(std::any_of(warnings.begin(), warnings.end(), [](const QJsonValue& warning) {
        return warning[u"code"_s] == u"denied_all_the_same"_s;
    }));
    CHECK(desk.done("report", {u"exceptions"_s}, "2020-03-20")
              .value(u"exceptions")
              .toArray()
              .at(0)[u"kind"_s] == u"denial_override"_s);
}

TEST_CASE("The lists for an auditor come as JSON and as CSV") {
    const Desk desk;
    takeIn(desk, 1, Fee::Open);
    desk.done("decide",
              QStringList{u"A-000001"_s, u"approve"_s} + by(director, {u"--override"_s, u"=1+1"_s}),
              "2020-03-20");
    const QString csv = desk.path(u"exceptions.csv"_s);
    const QJsonObject exceptions =
        desk.done("report", {u"exceptions"_s, u"--out"_s, csv}, "2020-03-20");
    REQUIRE(exceptions.value(u"exceptions").toArray().size() == 1);
    CHECK(exceptions.value(u"exceptions").toArray().at(0)[u"kind"_s] == u"decision_override"_s);
    CHECK(desk.read(u"exceptions.csv"_s).contains(",'=1+1\r\n"));
    CHECK(desk.done("report", {u"exceptions"_s, u"--from"_s, u"2020-03-21"_s}, "2020-03-22")
              .value(u"exceptions")
              .toArray()
              .isEmpty());
    const QJsonObject decided =
        desk.done("report", {u"as-decided"_s, u"--application"_s, u"A-000001"_s}, "2020-03-20");
    const QJsonObject first = decided.value(u"decisions").toArray().at(0).toObject();
    CHECK(first.value(u"evaluation").toObject().value(u"approvable") == false);
    CHECK(first.value(u"facts").toObject().value(u"document").toArray().size() == 2);
    CHECK(desk.done("report", {u"timeliness"_s}, "2020-03-20").value(u"share_percent").isNull());
    CHECK(desk.done("report", {u"agreement"_s}, "2020-03-20").value(u"waiting") == 0);
    CHECK(desk.on("report", {u"as-decided"_s}).exitCode == 2);
    CHECK(desk.on("report", {u"nonsense"_s}).exitCode == 2);
    CHECK(desk.on("report", {u"exceptions"_s, u"--from"_s, u"May"_s}).exitCode == 2);
}

TEST_CASE("A blind second review keeps the first one's words back until it is signed") {
    const Desk desk;
    const auto reasonShown = [&](const QString& sight) {
        const QString file = desk.path(QString(sight + u".certdesk"));
        const QString profile =
            desk.write(u"office.json"_s, QJsonObject{{u"second_review_percent"_s, 100},
                                                     {u"second_review_sight"_s, sight}});
        REQUIRE(runJson({u"new"_s, file, u"--office"_s, profile}).exitCode == 0);
        const QString source = IntakeSource().add(u"Ana"_s, u"Núñez"_s).writeTo(desk);
        const QStringList today{u"--as-of"_s, u"2020-03-20"_s};
        REQUIRE(runJson(QStringList{u"import-applications"_s, file, source} + today).exitCode == 0);
        REQUIRE(runJson(QStringList{u"decide"_s, file, u"A-000001"_s, u"approve"_s, u"--reason"_s,
                                    u"a fine case"_s} +
                        by(director, today))
                    .exitCode == 0);
        const QJsonObject shown =
            runJson(QStringList{u"show"_s, file, u"C-000001"_s} + today).json();
        return shown.value(u"applications")[0][u"decisions"][0][u"reason"].toString();
    };
    CHECK(reasonShown(u"open"_s) == u"a fine case");
    CHECK(reasonShown(u"blind"_s).isEmpty());
}

TEST_CASE("A second request for more warns that the resubmission is used, and is signed") {
    const Desk desk;
    takeIn(desk, 1, Fee::Open);
    const QStringList ask =
        QStringList{u"A-000001"_s, u"pend"_s} + by(director, {u"--code"_s, u"fee_unpaid"_s});
    CHECK(desk.done("decide", ask, "2020-03-20").value(u"warnings").toArray().isEmpty());
    desk.done(
        "pay",
        {u"A-000001"_s, u"--kind"_s, u"exam_fee"_s, u"--amount"_s, u"10.00"_s, u"--by"_s, director},
        "2020-03-25");
    const QJsonObject again = desk.done(
        "decide", ask + QStringList{u"--supersede"_s, u"part of the fee came"_s}, "2020-03-26");
    CHECK(again.value(u"stage") == u"pended"_s);
    CHECK(again.value(u"resubmissions") == 1);
    REQUIRE(again.value(u"warnings").toArray().size() == 1);
    CHECK(again.value(u"warnings").toArray().at(0)[u"path"] == u"decision"_s);
    CHECK(again.value(u"warnings")
              .toArray()
              .at(0)[u"message"]
              .toString()
              .contains(u"CESP, March 2020"));
}

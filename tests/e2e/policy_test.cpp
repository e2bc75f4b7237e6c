// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/e2e/intakesource.h"

#include <QJsonDocument>

#include <catch2/catch.hpp>

using namespace certdesk::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The edition of 2021 as the office has it, under another code and from another day on.
QJsonObject editionFrom(const Desk& desk, const QString& code, const QString& day) {
    desk.done("editions", {u"--export"_s, u"cesp-2021-01"_s, u"--out"_s, desk.path(u"e.json"_s)},
              "2021-06-01");
    QJsonObject edition = QJsonDocument::fromJson(desk.read(u"e.json"_s)).object();
    edition.insert(u"code"_s, code);
    edition.insert(u"effective_from"_s, day);
    return edition;
}

QStringList codesOf(const QJsonObject& answer) {
    QStringList codes;
    for (const auto& one : answer.value(u"editions").toArray())
        codes << one.toObject().value(u"edition").toString();
    return codes;
}

} // namespace

TEST_CASE("An edition is written out, changed, rehearsed and added") {
    const Desk desk;
    QJsonObject edition = editionFrom(desk, u"ours-2022"_s, u"2022-01-01"_s);
    QJsonObject times = edition.value(u"times").toObject();
    times.insert(u"appeal_days"_s, 45);
    edition.insert(u"times"_s, times);
    const QString file = desk.write(u"ours.json"_s, edition);
    const QStringList by{u"--by"_s, director};

    const QJsonObject rehearsed =
        desk.done("import-edition", QStringList{file, u"--dry-run"_s} + by, "2021-06-01");
    REQUIRE(rehearsed.value(u"differences").toArray().size() == 1);
    const QJsonObject difference = rehearsed.value(u"differences").toArray()[0].toObject();
    CHECK(difference.value(u"path").toString() == u"times.appeal_days");
    CHECK(difference.value(u"before").toString() == u"30");
    CHECK(difference.value(u"after").toString() == u"45");
    CHECK(difference.value(u"words").toString() == u"Time to appeal: 45 days instead of 30 days");
    CHECK(codesOf(desk.done("editions", {}, "2021-06-01")).size() == 2);

    desk.done("import-edition", QStringList{file} + by, "2021-06-01");
    CHECK(codesOf(desk.done("editions", {}, "2021-06-01")) ==
          QStringList{u"cesp-2020-03"_s, u"cesp-2021-01"_s, u"ours-2022"_s});
    const QString out = desk.path(u"out.json"_s);
    desk.done("editions", {u"--export"_s, u"ours-2022"_s, u"--out"_s, out}, "2021-06-01");
    CHECK(desk.read(u"out.json"_s) == desk.read(u"ours.json"_s));
    CHECK(desk.on("check").exitCode == 0);

    const Ran again = desk.on("import-edition", QStringList{file} + by);
    CHECK(again.exitCode == 1);
    CHECK(again.errorPaths().contains(u"code"_s));
}

TEST_CASE("An edition that can't be added is refused with each path, and nothing is written") {
    const Desk desk;
    QJsonObject edition = editionFrom(desk, u"ours"_s, u"2021-05-01"_s);
    const QStringList by{u"--by"_s, director, u"--as-of"_s, u"2021-06-01"_s};
    const QString file = desk.write(u"ours.json"_s, edition);
    const Ran late = desk.on("import-edition", QStringList{file} + by);
    CHECK(late.exitCode == 1);
    CHECK(late.errorPaths() == QStringList{u"effective_from"_s});
    edition.insert(u"surprise"_s, 1);
    edition.remove(u"sections"_s);
    const Ran wrong =
        desk.on("import-edition", QStringList{desk.write(u"ours.json"_s, edition)} + by);
    CHECK(wrong.exitCode == 1);
    CHECK(wrong.errorPaths() == QStringList{u"sections"_s, u"surprise"_s});
    for (const QString& source :
         {desk.path(u"absent"_s), desk.path(u"."_s),
          desk.write(u"noise"_s, QByteArray(3'000'000, '[')), desk.write(u"empty"_s, QByteArray())})
        CHECK(desk.on("import-edition", QStringList{source} + by).exitCode == 1);
    CHECK(codesOf(desk.done("editions", {}, "2021-06-01")).size() == 2);
    CHECK(desk.on("editions", {u"--export"_s, u"cesp-2020-03"_s}).exitCode == 2);
    CHECK(desk.on("editions", {u"--export"_s, u"none"_s, u"--out"_s, desk.path(u"x"_s)}).exitCode ==
          1);
    CHECK_FALSE(desk.files().contains(u"x"_s));
}

TEST_CASE("A case is run again as of the day of its decision") {
    const Desk desk;
    desk.done("import-applications", {fivePeople().writeTo(desk)}, "2020-03-20");
    desk.done("decide", {u"A-000001"_s, u"approve"_s, u"--by"_s, director}, "2020-04-02");
    desk.done("review", {u"D-000001"_s, u"refused"_s, u"--by"_s, director, u"--reason"_s, u"x"_s},
              "2020-05-02");
    const QJsonObject then = desk.done("rerun", {u"A-000001"_s}, "2020-04-02");
    CHECK(then.value(u"evaluation").toObject().value(u"approvable").toBool());
    CHECK(then.value(u"evaluation").toObject().value(u"edition").toString() == u"cesp-2020-03");
    CHECK(then.value(u"decision").toObject().value(u"same").toBool());
    CHECK(then.value(u"forgotten").toArray().isEmpty());
    const QJsonObject now = desk.done("rerun", {u"A-000001"_s}, "2020-05-02");
    CHECK_FALSE(now.value(u"decision").toObject().value(u"same").toBool());
    const Ran before = desk.on("rerun", {u"A-000001"_s, u"--as-of"_s, u"2020-03-19"_s});
    CHECK(before.exitCode == 1);
    CHECK(before.errorCode() == u"recorded_later");
    CHECK(desk.on("rerun", {u"A-000099"_s}).exitCode == 1);
}

TEST_CASE("Who agreed to an older version of the code is listed once an edition asks for another") {
    const Desk desk;
    desk.done("import-applications", {fivePeople().writeTo(desk)}, "2020-03-20");
    CHECK(desk.done("attestations", {}, "2020-03-20").value(u"count") == 5);
    CHECK(desk.done("attestations", {u"--old"_s}, "2020-03-20").value(u"count") == 0);
    const QByteArray code = R"({"format": "certdesk-code-of-conduct", "version": 1,
        "code": "2021-06", "title": "Code", "introduction": "All agree.", "sections": [
        {"number": 1, "title": "All", "provisions": [
            {"code": "1.1", "title": "Be good", "text": "I am good."}]}]})";
    const QStringList by{u"--by"_s, director};
    QJsonObject edition = editionFrom(desk, u"ours"_s, u"2022-01-01"_s);
    edition.insert(u"conduct"_s,
                   QJsonObject{{u"version"_s, u"2021-06"_s}, {u"sections"_s, QJsonArray{1}}});
    const QString file = desk.write(u"ours.json"_s, edition);
    CHECK(desk.on("import-edition", QStringList{file, u"--as-of"_s, u"2021-06-01"_s} + by)
              .errorPaths() == QStringList{u"conduct.version"_s});
    desk.done("import-conduct", QStringList{desk.write(u"code.json"_s, code)} + by, "2021-06-01");
    desk.done("import-edition", QStringList{file} + by, "2021-06-01");
    CHECK(desk.done("attestations", {u"--old"_s}, "2021-12-31").value(u"count") == 0);
    const QJsonObject old = desk.done("attestations", {u"--old"_s}, "2022-01-01");
    CHECK(old.value(u"count") == 5);
    const QJsonObject first = old.value(u"people").toArray()[0].toObject();
    CHECK(first.value(u"version").toString() == u"2020-03");
    CHECK(first.value(u"old").toBool());
    CHECK(first.value(u"text_sha256").toString().size() == 64);
}

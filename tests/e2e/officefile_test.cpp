// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/e2e/intakesource.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <catch2/catch.hpp>

#include <sys/stat.h>

using namespace certdesk::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What anyone with SQLite can do to the file behind the program's back.
void tamper(const QString& file, const QString& sql) {
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
        database.setDatabaseName(file);
        REQUIRE(database.open());
        QSqlQuery query(database);
        INFO(sql.toStdString());
        REQUIRE(query.exec(sql));
    }
    QSqlDatabase::removeDatabase(u"tamper"_s);
}

/// A file that is no office file of ours, and how it is called.
struct Stranger {
    QString name;
    QString code;
};

std::vector<Stranger> layOut(const Desk& desk) {
    const QByteArray whole = desk.read(u"office.certdesk"_s);
    desk.write(u"empty"_s, QByteArray());
    desk.write(u"text"_s, "not a database");
    desk.write(u"start"_s, whole.left(50));
    desk.write(u"half"_s, whole.left(whole.size() / 2));
    desk.write(u"newer"_s, whole);
    tamper(desk.path(u"newer"_s), u"PRAGMA user_version = 999"_s);
    desk.write(u"schema"_s, QByteArray(whole).replace(100, 4000, QByteArray(4000, '\x5a')));
    tamper(desk.path(u"foreign"_s), u"CREATE TABLE other (id INTEGER)"_s);
    QDir(desk.path({})).mkdir(u"folder"_s);
    REQUIRE(mkfifo(desk.path(u"pipe"_s).toUtf8().constData(), 0600) == 0);
    desk.write(u"locked"_s, whole);
    desk.write(u".locked.lock"_s,
               R"({"host": "frontdesk", "machine": "0", "holders": [{"id": "1", "who": "ana",
                "process": 1, "started": "1", "since": "2026-03-02T08:15:00Z"}]})");
    return {{u"absent"_s, u"file_absent"_s},         {u"empty"_s, u"office_file_empty"_s},
            {u"text"_s, u"not_an_office_file"_s},    {u"start"_s, u"office_file_damaged"_s},
            {u"half"_s, u"office_file_damaged"_s},   {u"newer"_s, u"office_file_newer"_s},
            {u"schema"_s, u"office_file_damaged"_s}, {u"foreign"_s, u"not_an_office_file"_s},
            {u"folder"_s, u"file_is_folder"_s},      {u"pipe"_s, u"not_an_office_file"_s},
            {u"locked"_s, u"office_file_locked"_s}};
}

} // namespace

TEST_CASE("A file that can't be opened gives 3 and stays as it was, with nothing beside it") {
    const Desk desk;
    const std::vector<Stranger> strangers = layOut(desk);
    const QStringList before = desk.files();
    for (const Stranger& stranger : strangers) {
        CAPTURE(stranger.name.toStdString());
        const QString file = desk.path(stranger.name);
        const bool readable = QFileInfo(file).isFile();
        const QByteArray bytes = readable ? desk.read(stranger.name) : QByteArray();
        for (const QStringList& call :
             {QStringList{u"list"_s, file},
              {u"check"_s, file},
              {u"certify"_s, file, u"--by"_s, director},
              {u"letters"_s, file, u"--out"_s, desk.path(u"letters.pdf"_s)},
              {u"import-results"_s, file, desk.path(u"office.json"_s)},
              {u"backup"_s, file, desk.path(u"copy"_s)}}) {
            const Ran ran = runJson(call);
            CHECK(ran.exitCode == 3);
            CHECK(ran.errorCode() == stranger.code);
        }
        CHECK((!readable || desk.read(stranger.name) == bytes));
    }
    CHECK(desk.files() == before);
    CHECK(run({u"list"_s, desk.path(u"locked"_s)}).err.contains("ana, frontdesk, 2026-03-02"));
}

TEST_CASE("Every command asks for the office file first") {
    const QString absent = u"/no/such/file.certdesk"_s;
    for (const QStringList& call :
         {QStringList{u"import-applications"_s, absent, absent},
          {u"import-results"_s, absent, absent},
          {u"show"_s, absent, u"C-000001"_s},
          {u"review"_s, absent, u"D-000001"_s, u"accepted"_s, u"--by"_s, director},
          {u"decide"_s, absent, u"A-000001"_s, u"withdraw"_s, u"--by"_s, director}})
        CHECK(runJson(call).exitCode == 3);
}

TEST_CASE("New and demo never overwrite, not even through a link") {
    const Desk desk;
    desk.write(u"there"_s, "precious");
    QFile::link(u"there"_s, desk.path(u"link"_s));
    QFile::link(u"nowhere"_s, desk.path(u"dangling"_s));
    const QStringList before = desk.files();
    for (const QString& command : {u"new"_s, u"demo"_s}) {
        for (const QString& name :
             {u"there"_s, u"link"_s, u"dangling"_s, u"office.certdesk"_s, u"."_s}) {
            CAPTURE(command.toStdString(), name.toStdString());
            const Ran ran = runJson({command, desk.path(name)});
            CHECK(ran.exitCode == 1);
            CHECK(ran.errorCode() == u"file_exists");
        }
        CHECK(runJson({command, desk.path(u"no/such/folder"_s)}).errorCode() == u"folder_absent");
    }
    CHECK(desk.files() == before);
    CHECK(desk.read(u"there"_s) == "precious");
}

TEST_CASE("An office description that is wrong makes no office") {
    const Desk desk;
    const QString file = desk.path(u"made.certdesk"_s);
    for (const QByteArray& text :
         {QByteArray("{"), QByteArray("[]"), QByteArray("{\"name\": 1}"), QByteArray(100'000, '['),
          QByteArray("{\"staff\": [{\"title\": \"no name\"}]}"),
          QByteArray("{\"second_review_percent\": 101}"),
          QByteArray("{\"second_review_sight\": \"dim\"}"),
          QByteArray("{\"address\": \"12 Elm St\"}"),
          QByteArray("{\"address\": {\"state\": \"ohio\"}}"),
          QByteArray("{\"email\": \"not a mail\"}")}) {
        CAPTURE(text.left(60).toStdString());
        CHECK(runJson({u"new"_s, file, u"--office"_s, desk.write(u"o.json"_s, text)}).exitCode ==
              1);
        CHECK_FALSE(QFile::exists(file));
    }
    CHECK(runJson({u"new"_s, file, u"--office"_s, desk.path(u"absent"_s)}).errorCode() ==
          u"file_absent");
    CHECK(runJson({u"new"_s, file, u"--office"_s, desk.path(u"."_s)}).errorCode() ==
          u"file_is_folder");
}

TEST_CASE("What was changed behind the program's back is found and named") {
    const Desk desk;
    desk.done("import-applications", {fivePeople().writeTo(desk)}, "2020-03-12");
    desk.done("decide", {u"A-000001"_s, u"withdraw"_s, u"--by"_s, director}, "2020-03-13");
    desk.done("check", {}, "2020-03-14");
    struct Deed {
        QString sql;
        QString where;
    };
    for (const Deed& deed :
         {Deed{u"UPDATE person SET employer = 'Other' WHERE id = 3"_s, u"person 3"_s},
          {u"UPDATE application SET stage = 'approved' WHERE id = 2"_s, u"application 2"_s},
          {u"UPDATE document SET review = 'refused' WHERE id = 4"_s, u"document 4"_s},
          {u"DELETE FROM payment WHERE id = 1"_s, u"payment 1"_s},
          {u"UPDATE office SET name = 'Other'"_s, u"office 1"_s}}) {
        const QString copy = desk.path(u"copy.certdesk"_s);
        QFile::remove(copy);
        REQUIRE(QFile::copy(desk.office(), copy));
        tamper(copy, deed.sql);
        const Ran ran = runJson({u"check"_s, copy});
        CAPTURE(ran.out.toStdString());
        CHECK(ran.exitCode == 1);
        CHECK(ran.errorCode() == u"office_file_damaged");
        CHECK(ran.out.contains(deed.where.toUtf8()));
        CHECK(run({u"check"_s, copy, u"--quiet"_s}).err.contains(deed.where.toUtf8()));
    }
}

TEST_CASE("Two sample offices of one seed and day hold the same cases") {
    const Desk desk;
    const auto make = [&desk](const QString& name, const QString& seed) {
        const QString file = desk.path(name);
        REQUIRE(runJson({u"demo"_s, file, u"--applicants"_s, u"12"_s, u"--seed"_s, seed,
                         u"--as-of"_s, u"2022-06-15"_s})
                    .exitCode == 0);
        CHECK(runJson({u"check"_s, file}).exitCode == 0);
        QList<QJsonObject> people;
        for (int i = 1; i <= 12; ++i)
            people << runJson({u"show"_s, file, u"C-%1"_s.arg(i, 6, 10, QChar(u'0')), u"--as-of"_s,
                               u"2022-06-15"_s})
                          .json();
        return people;
    };
    const QList<QJsonObject> people = make(u"one"_s, u"7"_s);
    CHECK(make(u"two"_s, u"7"_s) == people);
    CHECK_FALSE(make(u"three"_s, u"8"_s) == people);
    for (const QJsonObject& person : people)
        CHECK_FALSE(person.value(u"applications").toArray().isEmpty());
    CHECK(runJson({u"show"_s, desk.path(u"one"_s), u"C-000013"_s}).errorCode() ==
          u"unknown_candidate");
}

TEST_CASE("People are found by any part of a name and by queue and state") {
    const Desk desk;
    desk.done("import-applications", {fivePeople().writeTo(desk)}, "2020-03-12");
    const auto found = [&desk](const QStringList& options) {
        const Ran ran = desk.on("list", options);
        CHECK(ran.exitCode == 0);
        QStringList numbers;
        const QJsonArray people = ran.json().value(u"people").toArray();
        for (const QJsonValue& person : people)
            numbers << person[u"candidate"].toString().right(1);
        numbers.sort();
        return numbers.join(QString());
    };
    CHECK(found({}) == u"12345");
    CHECK(found({u"--search"_s, u"nunez"_s}) == u"1");
    CHECK(found({u"--search"_s, u"NÚÑ"_s}) == u"1");
    CHECK(found({u"--search"_s, u"zolc"_s}) == u"2");
    CHECK(found({u"--search"_s, u"李"_s}) == u"3");
    CHECK(found({u"--search"_s, u"петр"_s}) == u"4");
    CHECK(found({u"--search"_s, u"C-000005"_s}) == u"5");
    CHECK(found({u"--search"_s, u"A-000005"_s}) == u"5");
    CHECK(found({u"--search"_s, u"APP-4"_s}) == u"4");
    CHECK(found({u"--search"_s, u"p2@example"_s}) == u"2");
    CHECK(found({u"--search"_s, u"nobody at all"_s}) == u"");
    CHECK(found({u"--state"_s, u"OH"_s}) == u"12345");
    CHECK(found({u"--state"_s, u"MI"_s}) == u"");
    CHECK(found({u"--queue"_s, u"new"_s}) == u"12345");
    CHECK(found({u"--queue"_s, u"decided"_s}) == u"");
    CHECK(found({u"--limit"_s, u"2"_s}).size() == 2);
    CHECK(desk.on("list", {u"--limit"_s, u"2"_s}).json().value(u"count") == 5);
}

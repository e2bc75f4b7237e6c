// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/base/sha256.h"
#include "core/storage/caserecords.h"
#include "core/storage/database.h"
#include "tests/support/teststore.h"

#include <QDir>
#include <QFile>

using namespace certdesk;
using namespace certdesk::tests;
using storage::migrations;
using storage::Store;

namespace {

std::vector<storage::Migration> andThen(const std::vector<QString>& steps) {
    std::vector<storage::Migration> all = migrations();
    for (const QString& step : steps)
        all.push_back(storage::parseMigration(all.back().number + 1, step));
    return all;
}

const QString addColumn = QStringLiteral(
    "-- A later step.\nALTER TABLE person ADD COLUMN nickname TEXT NOT NULL DEFAULT ''"
    "\n---\nCREATE TABLE pet (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL "
    "REFERENCES person) STRICT");

QStringList schemaRows(const QString& path) {
    return rowsOf(path, QStringLiteral("SELECT type, name, sql FROM sqlite_schema "
                                       "WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"));
}

QString versionOf(const QString& path) {
    return rowsOf(path, QStringLiteral("PRAGMA user_version")).value(0);
}

QStringList personsIn(const QString& path) {
    return rowsOf(path, QStringLiteral("SELECT external_id FROM person ORDER BY id"));
}

void addSomeone(TestStore& store) {
    store.write([](storage::Session& session) { addPerson(session, {.externalId = "P-1"}); });
    store.close();
}

} // namespace

TEST_CASE("Steps are numbered from one without a gap") {
    REQUIRE_FALSE(migrations().empty());
    int number = 0;
    for (const storage::Migration& step : migrations()) {
        CHECK(step.number == ++number);
        CHECK_FALSE(step.statements.isEmpty());
    }
    CHECK(storage::currentSchema() == number);
}

TEST_CASE("A step that was released is never edited") {
    // Number and hash of each released step. A change belongs into a step of its own.
    const QHash<QString, QString> released = {};
    const QDir folder(QStringLiteral(":/migrations"));
    for (auto step = released.begin(); step != released.end(); ++step) {
        QFile file(folder.filePath(step.key()));
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(sha256(file.readAll()) == step.value());
    }
}

TEST_CASE("Statements are parted by a line of three dashes") {
    const storage::Migration step =
        storage::parseMigration(7, QStringLiteral("-- words\nSELECT 1 -- 2\n---\nSELECT '---'\n"));
    CHECK(step.number == 7);
    REQUIRE(step.statements.size() == 2);
    CHECK(step.statements[1].trimmed() == u"SELECT '---'");
}

TEST_CASE("A file that was migrated has the schema of a new one") {
    const auto steps = andThen({addColumn});
    TestStore old;
    addSomeone(old);
    must(Store::open(old.path(), steps)).reset();

    QTemporaryDir folder;
    const QString fresh = folder.filePath(QStringLiteral("fresh.certdesk"));
    {
        storage::Database database(fresh, storage::Durability::WhileMaking);
        storage::migrate(database, steps);
    }
    CHECK(schemaRows(old.path()) == schemaRows(fresh));
    CHECK(versionOf(old.path()) == versionOf(fresh));
}

TEST_CASE("An older file is migrated after a backup beside it") {
    TestStore store;
    addSomeone(store);
    const QStringList oldSchema = schemaRows(store.path());
    must(Store::open(store.path(), andThen({addColumn}))).reset();

    const QString today = QString::number(storage::currentSchema());
    const QString backupName =
        QStringLiteral("office (before update from version %1)%2.certdesk").arg(today);
    const QString backup = store.beside(qUtf8Printable(backupName.arg(QString())));
    CHECK(store.folder() ==
          QStringList{backupName.arg(QString()), QStringLiteral("office.certdesk")});
    CHECK(versionOf(store.path()) == QString::number(storage::currentSchema() + 1));
    CHECK(personsIn(store.path()) == QStringList{QStringLiteral("P-1")});
    CHECK(versionOf(backup) == QString::number(storage::currentSchema()));
    CHECK(schemaRows(backup) == oldSchema);
    CHECK(personsIn(backup) == QStringList{QStringLiteral("P-1")});
    CHECK(must(Store::open(backup))->path() == backup); // an office file itself

    SECTION("opening it again does nothing more") {
        const FileState before = stateOf(store.path());
        must(Store::open(store.path(), andThen({addColumn}))).reset();
        CHECK(stateOf(store.path()).folder == before.folder);
    }
    SECTION("a second update keeps both backups") {
        tamper(store.path(), {QStringLiteral("DROP TABLE pet"),
                              QStringLiteral("ALTER TABLE person DROP COLUMN nickname"),
                              QStringLiteral("PRAGMA user_version = ") + today});
        must(Store::open(store.path(), andThen({addColumn}))).reset();
        CHECK(QFile::exists(store.beside(qUtf8Printable(backupName.arg(QStringLiteral(" 2"))))));
        CHECK(personsIn(backup) == QStringList{QStringLiteral("P-1")});
    }
}

TEST_CASE("Payments from before slips and refunds were kept stay as they were recorded") {
    TestStore store;
    store.write([](storage::Session& session) {
        const PersonId person = addPerson(session);
        const ApplicationId application = addApplication(session, person);
        const PaymentId payment = session.insert(
            person, Payment{.amount = Money::ofCents(19900), .receivedOn = QDate(2020, 3, 10)});
        session.insert(payment,
                       Allocation{PaymentKind::ExamFee, Money::ofCents(19900), application});
    });
    store.close();
    tamper(store.path(),
           {QStringLiteral("DROP TABLE refund"), QStringLiteral("DROP INDEX payment_by_batch"),
            QStringLiteral("DROP INDEX payment_by_voided"),
            QStringLiteral("ALTER TABLE payment DROP COLUMN batch_id"),
            QStringLiteral("ALTER TABLE payment DROP COLUMN reason"),
            QStringLiteral("ALTER TABLE payment DROP COLUMN recorded_by"),
            QStringLiteral("DROP TABLE payment_batch"), QStringLiteral("PRAGMA user_version = 1")});
    must(Store::open(store.path(), {migrations()[0], migrations()[1]})).reset();
    tamper(store.path(),
           {QStringLiteral("PRAGMA user_version = %1").arg(storage::currentSchema())});
    store.reopen();
    CHECK(store.read([](storage::Reader& reader) { return reader.require(PaymentId(1)).value; }) ==
          Payment{.amount = Money::ofCents(19900), .receivedOn = QDate(2020, 3, 10)});
    CHECK(store.damage() == QStringList());
}

TEST_CASE("Sittings and certificates from before editions were kept with them stay as recorded") {
    const Attempt sat{.satOn = QDate(2020, 5, 12), .result = AttemptResult::Passed};
    const Credential granted{.number = QStringLiteral("CESP-1"),
                             .certifiedOn = QDate(2020, 5, 12),
                             .expiresOn = QDate(2023, 5, 31)};
    TestStore store;
    store.write([&](storage::Session& session) {
        const PersonId person = addPerson(session);
        session.insert(person, sat);
        session.insert(person, granted);
    });
    store.close();
    tamper(store.path(), {QStringLiteral("DROP INDEX attempt_without_edition"),
                          QStringLiteral("DROP INDEX credential_without_edition"),
                          QStringLiteral("DROP TRIGGER credential_keeps_what_was_granted"),
                          QStringLiteral("CREATE TRIGGER credential_keeps_what_was_granted BEFORE "
                                         "UPDATE ON credential BEGIN SELECT 1; END"),
                          QStringLiteral("ALTER TABLE attempt DROP COLUMN edition"),
                          QStringLiteral("ALTER TABLE credential DROP COLUMN edition"),
                          QStringLiteral("PRAGMA user_version = 7")});
    must(Store::open(store.path(), {migrations().begin(), migrations().begin() + 8})).reset();
    tamper(store.path(),
           {QStringLiteral("PRAGMA user_version = %1").arg(storage::currentSchema())});
    store.reopen();
    CHECK(store.read([](storage::Reader& reader) { return reader.require(AttemptId(1)).value; }) ==
          sat);
    CHECK(store.read([](storage::Reader& reader) {
        return reader.require(Id<Credential>(1)).value;
    }) == granted);
    CHECK(store.damage() == QStringList());
}

TEST_CASE("Appeals from before they named their ruling stay as recorded, and are of the same one") {
    const Appeal filed{.kind = AppealKind::Accommodation,
                       .application = ApplicationId(1),
                       .receivedOn = QDate(2020, 3, 18)};
    TestStore store;
    store.write([&](storage::Session& session) {
        const PersonId person = addPerson(session);
        const ApplicationId application = addApplication(session, person);
        session.insert(application,
                       AccommodationRequest{{},
                                            {.outcome = AccommodationOutcome::NotGranted,
                                             .decidedOn = QDate(2020, 3, 17),
                                             .decidedBy = QStringLiteral("Kim Lee")}});
        session.insert(person, filed);
    });
    store.close();
    tamper(store.path(), {QStringLiteral("ALTER TABLE appeal DROP COLUMN ruling_id"),
                          QStringLiteral("ALTER TABLE appeal DROP COLUMN stood_decision_id"),
                          QStringLiteral("ALTER TABLE appeal DROP COLUMN stood_ruling_id"),
                          QStringLiteral("PRAGMA user_version = 11")});
    store.reopen();
    CHECK(store.read([](storage::Reader& reader) { return reader.require(Id<Appeal>(1)).value; }) ==
          filed);
    const auto now =
        store.read([&](storage::Reader& reader) { return storage::appealedNow(reader, filed); });
    REQUIRE(now.rulings.size() == 1);
    CHECK(now.rulings[0].id == AccommodationRequestId(1));
    CHECK(store.damage() == QStringList());
}

TEST_CASE("A file of today is opened without a backup, however often") {
    TestStore store;
    addSomeone(store);
    const QByteArray before = stateOf(store.path()).bytes;
    for (int i = 0; i < 3; ++i)
        must(Store::open(store.path())).reset();
    CHECK(stateOf(store.path()).bytes == before);
    CHECK(store.folder() == QStringList{QStringLiteral("office.certdesk")});
}

TEST_CASE("A broken step leaves the file as it was, and usable") {
    TestStore store;
    addSomeone(store);
    const QStringList schema = schemaRows(store.path());
    const auto broken = GENERATE(as<std::string>{},
                                 "CREATE TABLE pet (id INTEGER PRIMARY KEY) "
                                 "STRICT\n---\nCREATE TABBLE oops (x)",
                                 "UPDATE person_name SET person_id = 4711");
    for (int attempt = 0; attempt < 2; ++attempt)
        CHECK(refusal(Store::open(store.path(), andThen({QString::fromStdString(broken)}))) ==
              ErrorCode::OfficeFileDamaged);
    CHECK(store.folder() == QStringList{QStringLiteral("office.certdesk")});
    CHECK(schemaRows(store.path()) == schema);
    CHECK(versionOf(store.path()) == QString::number(storage::currentSchema()));
    store.reopen();
    store.write([](storage::Session& session) { addPerson(session, {.externalId = "P-2"}); });
    CHECK(store.damage().isEmpty());
}

TEST_CASE("Of several steps those before the broken one stand") {
    TestStore store;
    addSomeone(store);
    CHECK_FALSE(Store::open(store.path(), andThen({addColumn, QStringLiteral("nonsense")})));
    CHECK(versionOf(store.path()) == QString::number(storage::currentSchema() + 1));
    must(Store::open(store.path(), andThen({addColumn})));
}

TEST_CASE("A step may rebuild a table that others refer to") {
    TestStore store;
    addSomeone(store);
    const QString rebuild = QStringLiteral(
        "CREATE TABLE new_person (id INTEGER PRIMARY KEY AUTOINCREMENT, revision INTEGER NOT NULL, "
        "external_id TEXT NOT NULL) STRICT\n---\n"
        "INSERT INTO new_person SELECT id, revision, external_id FROM person\n---\n"
        "DROP TABLE person\n---\nALTER TABLE new_person RENAME TO person");
    must(Store::open(store.path(), andThen({rebuild}))).reset();
    CHECK(personsIn(store.path()) == QStringList{QStringLiteral("P-1")});
    CHECK(rowsOf(store.path(), QStringLiteral("SELECT person_id FROM person_name")) ==
          QStringList{QStringLiteral("1")});
    // References are enforced again afterwards.
    const auto opened = must(Store::open(store.path(), andThen({rebuild})));
    CHECK(opened->database().value(QStringLiteral("PRAGMA foreign_keys")).toInt() == 1);
}

TEST_CASE("A step that another process took while this one waited is not taken twice") {
    TestStore store;
    const auto steps = andThen({addColumn});
    const auto first = store.another();
    storage::migrate(first->database(), steps);
    storage::migrate(store->database(), steps);
    CHECK(storage::schemaOf(store->database()) == steps.back().number);
}

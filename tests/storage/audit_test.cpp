// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/database.h"
#include "tests/support/builders.h"
#include "tests/support/teststore.h"

using namespace certdesk;
using namespace certdesk::tests;
using storage::Session;

namespace {

/// A person whose employer was changed `times` times.
PersonId addHistory(TestStore& store, int times) {
    const PersonId id = store.write([](Session& session) { return addPerson(session); });
    for (int i = 0; i < times; ++i)
        store.write([&](Session& session) {
            const auto before = session.require(id);
            Person after = before.value;
            after.employer = QStringLiteral("employer %1").arg(i);
            session.update(before, after);
        });
    return id;
}

QString one(TestStore& store, const char* sql) {
    return store.rows(QString::fromUtf8(sql)).value(0);
}

bool canRun(TestStore& store, const char* sql) {
    return store
        ->write(someReason(),
                [sql](Session& session) { session.database().run(QString::fromUtf8(sql)); })
        .has_value();
}

} // namespace

TEST_CASE("The trail says who, when, what and why") {
    TestStore store;
    store->setActor({QStringLiteral("Robin Roe"), QStringLiteral("robin")});
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-1);
    must(store->write(Reason{AuditAction::EditPerson, QStringLiteral("C-000001"),
                             QStringLiteral("asked by phone")},
                      [](Session& session) { addPerson(session); }));
    CHECK(one(store, "SELECT who, account, action, subject, reason FROM audit_group "
                     "ORDER BY id DESC LIMIT 1") ==
          u"Robin Roe|robin|edit_person|C-000001|asked by phone");
    const QDateTime at = QDateTime::fromString(
        one(store, "SELECT max(at) FROM audit_group WHERE who = 'Robin Roe'"), Qt::ISODateWithMs);
    CHECK(at.timeSpec() == Qt::UTC);
    CHECK(at > before);
    CHECK(at < before.addSecs(60));
    CHECK(one(store, "SELECT group_concat(table_name || ' ' || row_id || ' ' || operation, ', ') "
                     "FROM audit_entry WHERE group_id = (SELECT max(id) FROM audit_group)") ==
          u"person 1 insert, person_name 1 insert");
}

TEST_CASE("Each entry holds the state after it, and a salt of its own") {
    TestStore store;
    addHistory(store, 2);
    CHECK(store.rows(QStringLiteral(
              "SELECT json_extract(after_content, '$.employer'), json_extract(after_content, "
              "'$.revision') FROM audit_content JOIN audit_entry ON id = entry_id "
              "WHERE table_name = 'person' ORDER BY id")) ==
          QStringList{QStringLiteral("|1"), QStringLiteral("employer 0|2"),
                      QStringLiteral("employer 1|3")});
    CHECK(one(store, "SELECT count(*) - count(DISTINCT salt) FROM audit_content") == u"0");
    CHECK(one(store, "SELECT count(*) FROM audit_content WHERE length(salt) < 16") == u"0");
}

TEST_CASE("The same state twice has two digests, so that nobody can guess it") {
    TestStore store;
    store.write([](Session& session) { session.insert(StaffMember{QStringLiteral("Kim")}); });
    store.write([](Session& session) { session.remove(session.all<StaffMember>().front()); });
    store.write([](Session& session) { session.insert(StaffMember{QStringLiteral("Kim")}); });
    CHECK(one(store, "SELECT count(DISTINCT row_id) || ' ' || count(DISTINCT after_digest) FROM "
                     "audit_entry WHERE table_name = 'staff'") == u"1 2");
    CHECK(store.damage() == QStringList());
}

TEST_CASE("The trail is append-only") {
    TestStore store;
    addHistory(store, 1);
    for (const char* sql : {"UPDATE audit_group SET who = 'nobody'", "DELETE FROM audit_group",
                            "UPDATE audit_entry SET row_id = 2", "DELETE FROM audit_entry",
                            "UPDATE audit_content SET after_content = '{}'",
                            "DELETE FROM audit_content", "UPDATE audit_content SET salt = NULL",
                            "UPDATE audit_content SET after_content = NULL "
                            "WHERE after_content IS NOT NULL"}) {
        CAPTURE(sql);
        CHECK_FALSE(canRun(store, sql));
    }
    CHECK(store.damage() == QStringList());
}

TEST_CASE("Acts are never edited and never removed") {
    TestStore store;
    store.write([](Session& session) {
        const PersonId person = addPerson(session);
        const ApplicationId application = addApplication(session, person);
        session.insert(application, Decision{.verdict = Verdict::Withdraw,
                                             .by = QStringLiteral("Kim"),
                                             .on = day("2020-03-10")});
        session.insert(person, Payment{.amount = noMoney, .receivedOn = day("2020-03-10")});
        session.insert(person, Credential{.number = QStringLiteral("CESP-1"),
                                          .certifiedOn = day("2020-05-12"),
                                          .expiresOn = day("2023-05-31")});
        const auto run = session.insert(
            LetterRun{day("2020-03-10"), QStringLiteral("Kim"), 1, 1, session.addContent("%PDF-")});
        session.insert(person, Letter{LetterKind::ApplicationReceived, run, 1, 1, application});
    });
    for (const char* sql :
         {"UPDATE decision SET reason = 'x'", "DELETE FROM decision", "UPDATE letter SET pages = 2",
          "DELETE FROM letter", "UPDATE letter_run SET pages = 2", "DELETE FROM letter_run",
          "UPDATE payment SET amount_cents = 1", "UPDATE credential SET number = 'CESP-2'",
          "UPDATE credential SET certified_on = ''", "DELETE FROM credential"}) {
        CAPTURE(sql);
        CHECK_FALSE(canRun(store, sql));
    }
    CHECK(canRun(store, "UPDATE credential SET status = status"));
    // The edition of an old one is written down once.
    CHECK(canRun(store, "UPDATE credential SET edition = 'cesp-2020-03'"));
    CHECK_FALSE(canRun(store, "UPDATE credential SET edition = 'ours-2022'"));
    CHECK_FALSE(canRun(store, "UPDATE credential SET edition = NULL"));
}

TEST_CASE("Disposing of past states empties them, says so, and keeps the chain whole") {
    TestStore store;
    const PersonId id = addHistory(store, 3);
    store.write([id](Session& session) { session.disposeOfPast(id); });
    CHECK(one(store, "SELECT group_concat(c.after_content IS NOT NULL) FROM audit_content AS c "
                     "JOIN audit_entry AS e ON e.id = c.entry_id WHERE e.table_name = 'person'") ==
          u"0,0,0,1");
    CHECK(one(store, "SELECT operation FROM audit_entry ORDER BY id DESC LIMIT 1") == u"dispose");
    CHECK(store.damage() == QStringList());

    SECTION("what comes after is recorded as ever") {
        store.write([id](Session& session) {
            const auto before = session.require(id);
            Person after = before.value;
            after.employer = QStringLiteral("later");
            session.update(before, after);
        });
        CHECK(store.damage() == QStringList());
        tamper(store.path(), {QStringLiteral("UPDATE person SET employer = 'forged'")});
        CHECK(store.damage().value(0).startsWith(u"recorded_state: person 1:"));
    }
    SECTION("of a row that is gone nothing stays") {
        store.write(
            [](Session& session) { session.insert(StaffMember{QStringLiteral("Kim Secret")}); });
        const auto kim =
            store.read([](storage::Reader& reader) { return reader.all<StaffMember>().front(); });
        store.write([&](Session& session) { session.remove(kim); });
        store.write([&](Session& session) { session.disposeOfPast(kim.id); });
        CHECK(one(store, "SELECT count(*) FROM audit_content WHERE after_content LIKE "
                         "'%Secret%'") == u"0");
        CHECK(store.damage() == QStringList());
    }
}

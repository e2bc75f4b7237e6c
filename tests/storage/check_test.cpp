// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/database.h"
#include "core/storage/listsources.h"
#include "tests/storage/recordsamples.h"
#include "tests/support/teststore.h"

#include <QFile>

using namespace certdesk;
using namespace certdesk::tests;
using storage::Session;

namespace {

constexpr auto dropTriggers = {"decision_is_never_edited",      "decision_is_never_removed",
                               "payment_is_never_edited",       "letter_is_never_edited",
                               "letter_is_never_removed",       "letter_run_is_never_edited",
                               "letter_run_is_never_removed",   "credential_is_never_removed",
                               "audit_group_is_never_edited",   "audit_group_is_never_removed",
                               "audit_entry_is_never_edited",   "audit_entry_is_never_removed",
                               "audit_content_is_only_emptied", "audit_content_is_never_removed"};

/// Edits that nothing in the file prevents any more.
void forge(TestStore& store, const char* sql) {
    QStringList statements;
    for (const char* trigger : dropTriggers)
        statements << QStringLiteral("DROP TRIGGER IF EXISTS ") + QLatin1String(trigger);
    statements << QString::fromUtf8(sql);
    tamper(store.path(), statements);
}

TestStore& withHistory(TestStore& store) {
    store.write([](Session& session) { addAnchors(session); });
    for (const char* employer : {"first", "second"})
        store.write([employer](Session& session) {
            const auto before = session.require(PersonId(1));
            Person after = before.value;
            after.employer = QString::fromUtf8(employer);
            session.update(before, after);
        });
    return store;
}

bool names(const QStringList& damage, const QString& what) {
    for (const QString& one : damage)
        if (one.contains(what))
            return true;
    UNSCOPED_INFO("found: " << damage.join(u'\n').toStdString());
    return false;
}

} // namespace

TEST_CASE("A sound file has no damage, and checking leaves no trace") {
    TestStore store;
    withHistory(store);
    store->checkpoint();
    const QByteArray before = stateOf(store.path()).bytes;
    CHECK(store.damage() == QStringList());
    store->checkpoint();
    CHECK(stateOf(store.path()).bytes == before);
}

TEST_CASE("A check keeps no writer waiting while it reads") {
    TestStore store;
    withHistory(store);
    const auto other = store.another();
    other->database().run(QStringLiteral("PRAGMA busy_timeout = 50"));
    int percent = 0;
    const auto found = must(storage::checkFile(*store, [&](int done) {
        must(other->write(someReason(), [](Session& session) { addPerson(session); }));
        CHECK(done > percent);
        percent = done;
        return true;
    }));
    CHECK(percent == 100);
    CHECK(found.empty());
}

TEST_CASE("A check can be called off") {
    TestStore store;
    CHECK(refusal(storage::checkFile(*store, [](int) { return false; })) == ErrorCode::Cancelled);
}

TEST_CASE("An edit behind the program's back is named, table by table") {
    TestStore store;
    withHistory(store);
    store.write([](Session& session) {
        session.insert(StaffMember{QStringLiteral("Kim")});
        session.insert(ApplicationId(1), Experience{.kind = ExperienceKind::Paid,
                                                    .setting = WorkSetting::Agency,
                                                    .employer = QStringLiteral("Acme"),
                                                    .start = QDate(2019, 1, 1),
                                                    .hoursPerWeek = Hours::ofWhole(40)});
    });
    const auto [sql, where] = GENERATE(table<std::string, std::string>({
        {"UPDATE office SET second_review_percent = 50", "office 1"},
        {"UPDATE staff SET signs_letters = 1", "staff 1"},
        {"UPDATE exam_window SET last_day = '2020-06-30'", "exam_window 1"},
        {"UPDATE person SET employer = 'third'", "person 1"},
        {"UPDATE person SET revision = 9", "person 1"},
        {"UPDATE person_name SET family_name = 'Roe'", "person_name 1"},
        {"UPDATE person_name SET kind = 'nonsense'", "person_name 1"},
        {"UPDATE person_name SET held_from = '2020-01-01'", "person_name 1"},
        {"UPDATE application SET stage = 'denied'", "application 1"},
        {"UPDATE application SET stage = 'nonsense'", "application 1"},
        {"UPDATE experience SET hours_per_week_hundredths = 3999", "experience 1"},
        {"UPDATE payment SET amount_cents = 100", "payment 1"},
        {"UPDATE attempt SET result = 'failed'", "attempt 1"},
        {"UPDATE attempt SET raw_score = 0", "attempt 1"},
        {"UPDATE attempt SET edition = 'ours-2022'", "attempt 1"},
        {"UPDATE decision SET decided_by = 'Robin'", "decision 1"},
        {"UPDATE credential SET expires_on = '2099-01-01'", "credential 1"},
        {"UPDATE credential SET edition = 'ours-2022'", "credential 1"},
        {"UPDATE letter_run SET letters = 2", "letter_run 1"},
        {"DELETE FROM credential", "credential 1"},
        {"DELETE FROM person_name", "person_name 1"},
        {"INSERT INTO staff (revision, name, title, signs_letters, account, active) "
         "VALUES (1, 'Forged', '', 1, '', 1)",
         "staff 2"},
        {"INSERT INTO credential (revision, person_id, number, certified_on, expires_on, status, "
         "certified_by, origin, origin_place) VALUES (1, 1, 'CESP-9', '2020-05-12', '2023-05-31', "
         "'active', 'Kim', 'entered', '')",
         "credential 2"},
    }));
    CAPTURE(sql);
    forge(store, sql.c_str());
    CHECK(names(store.damage(),
                QStringLiteral("recorded_state: ") + QString::fromStdString(where) + u':'));
}

TEST_CASE("A forged trail is named") {
    TestStore store;
    withHistory(store);
    const auto [sql, what] = GENERATE(table<std::string, std::string>({
        {"UPDATE audit_group SET who = 'Nobody' WHERE id = 2", "does not hold"},
        {"UPDATE audit_group SET reason = 'x' WHERE id = 2", "does not hold"},
        {"UPDATE audit_group SET at = '2001-01-01T00:00:00.000Z' WHERE id = 2", "does not hold"},
        {"UPDATE audit_group SET action = 'nonsense' WHERE id = 2", "does not hold"},
        {"UPDATE audit_group SET day = '2001-01-01' WHERE id = 2", "does not hold"},
        {"UPDATE audit_group SET day = '' WHERE id = 2", "does not hold"},
        {"INSERT INTO audit_group VALUES (99, '', '', '', 'decide', '', '', '')", "audit_group 99"},
        {"UPDATE audit_entry SET row_id = 7 WHERE id = 3", "audit_entry 3"},
        {"UPDATE audit_entry SET operation = 'remove' WHERE id = 3", "audit_entry 3"},
        {"UPDATE audit_entry SET operation = 'nonsense' WHERE id = 3", "audit_entry 3"},
        {"UPDATE audit_entry SET group_id = 1 WHERE id = 3", "audit_entry 3"},
        {"UPDATE audit_entry SET after_digest = zeroblob(32) WHERE id = 3", "audit_entry 3"},
        {"UPDATE audit_entry SET chain = zeroblob(32) WHERE id = 3", "audit_entry 3"},
        {"DELETE FROM audit_entry WHERE id = 3", "audit_entry 4: entries before it are missing"},
        {"DELETE FROM audit_entry WHERE id = 1", "audit_entry 2"},
        {"DELETE FROM audit_entry WHERE id = (SELECT max(id) FROM audit_entry)", "audit_head"},
        {"DELETE FROM audit_entry WHERE group_id = (SELECT max(group_id) FROM audit_entry)",
         "audit_head"},
        {"DELETE FROM audit_entry", "audit_head"},
        {"UPDATE audit_head SET entries = entries - 1", "audit_head"},
        {"UPDATE audit_head SET chain = zeroblob(32)", "audit_head"},
        {"DELETE FROM audit_head", "audit_head"},
        {"UPDATE audit_content SET after_content = '{}' WHERE entry_id = 3", "audit_entry 3"},
        {"UPDATE audit_content SET after_content = NULL WHERE entry_id = 3", "audit_entry 3"},
        {"UPDATE audit_content SET salt = zeroblob(16) WHERE entry_id = 3", "audit_entry 3"},
        {"DELETE FROM audit_content WHERE entry_id = 3", "audit_entry 3: its content is missing"},
    }));
    CAPTURE(sql);
    forge(store, sql.c_str());
    CHECK(names(store.damage(), QString::fromStdString(what)));
}

TEST_CASE("Contents emptied without a disposal are named, though no trigger prevents it") {
    // Emptying the latest state of a row would else hide an edit of the row.
    TestStore store;
    withHistory(store);
    tamper(store.path(),
           {QStringLiteral("UPDATE audit_content SET salt = NULL, after_content = NULL "
                           "WHERE entry_id = (SELECT max(id) FROM audit_entry WHERE table_name = "
                           "'person')"),
            QStringLiteral("UPDATE person SET employer = 'forged'")});
    CHECK(names(store.damage(), QStringLiteral("emptied without a trace")));
}

TEST_CASE("A document whose bytes were flipped is named by its hash") {
    TestStore store;
    withHistory(store);
    const QString hash = store.rows(QStringLiteral("SELECT sha256 FROM document_content")).value(0);
    tamper(store.path(), {QStringLiteral("UPDATE document_content SET bytes = x'25504446AE'")});
    CHECK(store.damage() == QStringList{QStringLiteral("document_hash: %1: bytes").arg(hash)});
}

TEST_CASE("A document whose content is gone is named") {
    TestStore store;
    store.write([](Session& session) {
        addDocument(session, addApplication(session, addPerson(session)));
    });
    tamper(store.path(), {QStringLiteral("DELETE FROM document_content")});
    CHECK(store.damage() ==
          QStringList{QStringLiteral("references: document 1: document_content")});
}

TEST_CASE("Lists and search that don't say what the records say are named") {
    TestStore store;
    withHistory(store);
    const auto [sql, what] = GENERATE(table<std::string, std::string>({
        {"UPDATE person_list SET name = 'Roe, Jo'", "person_list"},
        {"UPDATE person_list SET sort_name = ''", "person_list"},
        {"UPDATE person_list SET stage = 'denied'", "person_list"},
        {"UPDATE person_list SET credential_number = ''", "person_list"},
        {"DELETE FROM person_list", "person_list"},
        {"UPDATE application_list SET queue = 'new'", "application_list"},
        {"UPDATE application_list SET name = ''", "application_list"},
        {"DELETE FROM application_list", "application_list"},
        {"UPDATE search_entry SET text = 'someone else'", "search_entry"},
        {"DELETE FROM search_entry", "search_entry"},
        {"INSERT INTO search_text (search_text) VALUES ('delete-all')", "search_text"},
        {"INSERT INTO search_word (search_word) VALUES ('delete-all')", "search_word"},
    }));
    CAPTURE(sql);
    tamper(store.path(), {QString::fromStdString(sql)});
    CHECK(names(store.damage(), QStringLiteral("lists: ")));
    CHECK(names(store.damage(), QString::fromStdString(what)));
}

TEST_CASE("A search index that does not find people is named") {
    TestStore store;
    // So many that its words need more than the one page that is found without it.
    store.write([](Session& session) {
        for (int i = 0; i < 600; ++i)
            addPerson(session,
                      {.family = QByteArray("z" + QByteArray::number(i * 7919)).constData()});
    });
    CHECK(store.damage() == QStringList());
    const QString index = QString::fromStdString(GENERATE(as<std::string>(), "text", "word"));
    tamper(store.path(), {QStringLiteral("DELETE FROM search_%1_idx").arg(index)});
    CHECK(names(store.damage(),
                QStringLiteral("lists: search_%1: it does not find person").arg(index)));
}

TEST_CASE("A name of any length holds up neither a check nor a search") {
    TestStore store;
    const QByteArray oneWord(60'000, 'x');
    QByteArray manyWords;
    for (int i = 0; i < 1'000; ++i)
        manyWords += QByteArray(30, 'x') + QByteArray::number(i) + ' ';
    store.write([&](Session& session) {
        addPerson(session, {.given = oneWord.constData(), .family = manyWords.constData()});
    });
    // Letter by letter, each would take minutes.
    CHECK(store.damage() == QStringList());
    const auto people = storage::personSource(store.path());
    for (const QByteArray& name : {oneWord, manyWords})
        CHECK(must(people->ids({.text = QString::fromLatin1(name)})) == std::vector<qint64>{1});
}

TEST_CASE("A file that is not made as the program makes it is named") {
    TestStore store;
    const auto [sql, what] = GENERATE(table<std::string, std::string>({
        {"DROP TRIGGER payment_is_never_edited", "trigger payment_is_never_edited: is missing"},
        {"DROP INDEX attempt_by_registration", "index attempt_by_registration: is missing"},
        {"CREATE TABLE pet (id INTEGER)", "table pet: was added"},
        {"CREATE VIEW all_of_them AS SELECT * FROM person", "view all_of_them: was added"},
        {"CREATE TRIGGER evil AFTER INSERT ON payment BEGIN DELETE FROM payment; END",
         "trigger evil: was added"},
        {"ALTER TABLE person ADD COLUMN nickname TEXT", "table person: was changed"},
    }));
    CAPTURE(sql);
    tamper(store.path(), {QString::fromStdString(sql)});
    CHECK(store.damage() ==
          QStringList{QStringLiteral("database: ") + QString::fromStdString(what)});
}

TEST_CASE("What can't be between records is named") {
    TestStore store;
    withHistory(store);
    SECTION("a stage without the decision that makes it") {
        store.write([](Session& session) {
            const auto before = session.require(ApplicationId(1));
            Application after = before.value;
            after.stage = Stage::Denied;
            session.update(before, after);
        });
        CHECK(names(store.damage(), QStringLiteral("rules: application 1: stage denied")));
    }
    SECTION("a payment whose parts don't sum to it") {
        store.write([](Session& session) {
            const PaymentId payment =
                session.insert(PersonId(1), Payment{.amount = Money::ofCents(19900),
                                                    .receivedOn = QDate(2020, 3, 1)});
            session.insert(
                payment, Allocation{PaymentKind::ExamFee, Money::ofCents(10000), ApplicationId(1)});
        });
        CHECK(names(store.damage(), QStringLiteral("rules: payment 2: allocations")));
    }
    SECTION("a payment for somebody else's application") {
        store.write([](Session& session) {
            const PaymentId payment =
                session.insert(addPerson(session), Payment{.amount = Money::ofCents(1),
                                                           .receivedOn = QDate(2020, 3, 1)});
            session.insert(payment,
                           Allocation{PaymentKind::ExamFee, Money::ofCents(1), ApplicationId(1)});
        });
        CHECK(names(store.damage(), QStringLiteral("rules: payment_allocation 2: application")));
    }
    SECTION("a slip that is not the sum of its lines") {
        store.write([](Session& session) {
            const PaymentBatchId batch =
                session.insert(PaymentBatch{.payer = PayerKind::StateAgency,
                                            .payerName = QStringLiteral("Agency"),
                                            .total = Money::ofCents(19900),
                                            .receivedOn = QDate(2020, 3, 1)});
            const PaymentId payment =
                session.insert(PersonId(1), Payment{.amount = Money::ofCents(19899),
                                                    .receivedOn = QDate(2020, 3, 1),
                                                    .batch = batch});
            session.insert(
                payment, Allocation{PaymentKind::ExamFee, Money::ofCents(19899), ApplicationId(1)});
        });
        CHECK(names(store.damage(), QStringLiteral("rules: payment_batch 2: total_cents")));
    }
    SECTION("a counter-entry that is not its payment in the mirror") {
        const auto [kind, cents] = GENERATE(
            table<PaymentKind, int>({{PaymentKind::ExamFee, 2}, {PaymentKind::SittingFee, 1}}));
        store.write([kind = kind, cents = cents](Session& session) {
            const PaymentId counter =
                session.insert(PersonId(1), Payment{.amount = Money::ofCents(cents),
                                                    .receivedOn = QDate(2020, 3, 1),
                                                    .voids = PaymentId(1)});
            session.insert(counter, Allocation{kind, Money::ofCents(cents), ApplicationId(1)});
        });
        CHECK(names(store.damage(), QStringLiteral("rules: payment 2: voids_payment_id")));
    }
    SECTION("a refund whose money came in") {
        store.write([](Session& session) {
            session.insert(PaymentId(1), Refund{.cause = RefundCause::Denied,
                                                .due = Money::ofCents(1),
                                                .approvedBy = QStringLiteral("Kim")});
        });
        CHECK(names(store.damage(), QStringLiteral("rules: refund 1: payment_id")));
    }
    SECTION("an application under an edition that is not there") {
        store.write([](Session& session) {
            session.database().run(QStringLiteral("DROP TRIGGER policy_edition_is_never_removed"));
            session.database().run(QStringLiteral("DELETE FROM policy_edition"));
        });
        CHECK(names(store.damage(), QStringLiteral("rules: application 1: edition")));
    }
}

TEST_CASE("A payment is voided once") {
    TestStore store;
    withHistory(store);
    const auto voidFirst = [](Session& session) {
        const PaymentId counter =
            session.insert(PersonId(1), Payment{.amount = Money::ofCents(1),
                                                .receivedOn = QDate(2020, 3, 1),
                                                .voids = PaymentId(1)});
        session.insert(counter,
                       Allocation{PaymentKind::ExamFee, Money::ofCents(1), ApplicationId(1)});
    };
    store.write(voidFirst);
    CHECK(store.damage() == QStringList());
    CHECK_FALSE(store->write(someReason(), voidFirst));
}

TEST_CASE("A page of noise inside the file is told as damage, and the check goes on") {
    TestStore store;
    withHistory(store);
    const qint64 page =
        store.rows(QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name = 'attempt'"))[0]
            .toLongLong();
    store.close();
    {
        QFile file(store.path());
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.seek((page - 1) * 8192));
        REQUIRE(file.write(QByteArray(8192, '\x5A')) == 8192);
    }
    store.reopen();
    tamper(store.path(), {QStringLiteral("UPDATE person SET employer = 'forged'")});
    const QStringList damage = store.damage();
    CHECK(names(damage, QStringLiteral("database: ")));
    CHECK(damage.size() > 1);
}

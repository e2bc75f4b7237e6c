// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/filecheck.h"

#include "core/base/sha256.h"
#include "core/storage/auditcheck.h"
#include "core/storage/caserecords.h"
#include "core/storage/database.h"
#include "core/storage/listtables.h"
#include "core/storage/migrations.h"

#include <QMap>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

namespace certdesk::storage {

namespace {

void checkDatabase(const Reader& reader, std::vector<Damage>& damage) {
    QSqlQuery& query = reader.database().statement(QStringLiteral("PRAGMA integrity_check(20)"));
    reader.database().execute(query);
    while (query.next())
        if (query.value(0).toString() != u"ok")
            damage.push_back({CheckKind::Database, reader.path(), query.value(0).toString()});
    query.finish();
}

// What the file is made of, by kind and name. SQLite makes the tables of a search index by itself,
// and another release may make them another way.
QMap<QString, QString> schemaRows(Database& database) {
    QSqlQuery& query = database.statement(
        QStringLiteral("SELECT type || ' ' || name, CASE WHEN name GLOB 'search_*_*' THEN '' "
                       "ELSE tbl_name || ': ' || sql END FROM sqlite_schema "
                       "WHERE name NOT GLOB 'sqlite_*'"));
    database.execute(query);
    QMap<QString, QString> schema;
    while (query.next())
        schema.insert(query.value(0).toString(), query.value(1).toString());
    query.finish();
    return schema;
}

const QMap<QString, QString>& freshSchema() {
    static const QMap<QString, QString> schema = [] {
        const QTemporaryDir folder;
        Database fresh(folder.filePath(QStringLiteral("fresh")), Durability::WhileMaking);
        migrate(fresh, migrations());
        return schemaRows(fresh);
    }();
    return schema;
}

// Triggers and indexes hold what the records rest on; whoever adds some can do harm later.
void checkSchema(const Reader& reader, std::vector<Damage>& damage) {
    const QMap<QString, QString> schema = schemaRows(reader.database());
    const QMap<QString, QString>& fresh = freshSchema();
    const auto report = [&damage](const QString& what, const char16_t* found) {
        damage.push_back({CheckKind::Database, what, QString::fromUtf16(found)});
    };
    for (auto made = fresh.begin(); made != fresh.end(); ++made)
        if (const auto there = schema.find(made.key()); there == schema.end())
            report(made.key(), u"is missing");
        else if (*there != *made)
            report(made.key(), u"was changed");
    for (auto there = schema.begin(); there != schema.end(); ++there)
        if (!fresh.contains(there.key()))
            report(there.key(), u"was added");
}

void checkReferences(const Reader& reader, std::vector<Damage>& damage) {
    QSqlQuery& query = reader.database().statement(QStringLiteral("PRAGMA foreign_key_check"));
    reader.database().execute(query);
    while (query.next())
        damage.push_back(
            {CheckKind::References,
             QStringLiteral("%1 %2").arg(query.value(0).toString(), query.value(1).toString()),
             query.value(2).toString()});
    query.finish();
}

void checkContents(const Reader& reader, std::vector<Damage>& damage) {
    QSqlQuery& query =
        reader.database().statement(QStringLiteral("SELECT sha256, bytes FROM document_content"));
    reader.database().execute(query);
    while (query.next())
        if (sha256(query.value(1).toByteArray()) != query.value(0).toString())
            damage.push_back(
                {CheckKind::DocumentHash, query.value(0).toString(), QStringLiteral("bytes")});
    query.finish();
}

// Lists and search are derived: each must say what its records say.
void checkLists(const Reader& reader, std::vector<Damage>& damage) {
    const auto persons =
        reader.database().rows(QStringLiteral("SELECT id FROM person"), {},
                               [](RowReader& row) { return row.next<PersonId>(); });
    for (const PersonId person : persons) {
        const QString where = QStringLiteral("person %1").arg(person.value());
        try {
            if (const auto stale = staleListOf(reader, person))
                damage.push_back({CheckKind::Lists, where, *stale});
        } catch (const StorageError& thrown) {
            damage.push_back({CheckKind::Lists, where, thrown.error.detail});
        }
    }
}

// Words that both indexes hold as they are. Neither longer ones nor very many of a text: the longer
// it is, the more each costs, and whoever wrote it may have been after that.
QStringList plainWordsOf(const QString& text) {
    constexpr qsizetype most = 20;
    static const QRegularExpression plain(QStringLiteral("^[a-z0-9]{3,40}$"));
    static const QRegularExpression space(QStringLiteral("\\s"));
    QStringList words = text.split(space).filter(plain);
    words.removeDuplicates();
    return words.first(std::min(most, words.size()));
}

// SQLite's own proof (below) passes over an index whose way in is gone: so look some people up.
void checkSearchFinds(const Reader& reader, std::vector<Damage>& damage) {
    constexpr int mostLookedUp = 200;
    QSqlQuery& query = reader.database().statement(
        QStringLiteral("SELECT person_id, text FROM search_entry WHERE person_id % "
                       "(SELECT 1 + count(*) / ? FROM search_entry) = 0"));
    query.bindValue(0, mostLookedUp);
    reader.database().execute(query);
    std::vector<std::pair<qint64, QString>> wanted;
    while (query.next())
        for (const QString& word : plainWordsOf(query.value(1).toString()))
            wanted.emplace_back(query.value(0).toLongLong(), word);
    query.finish();
    for (const char16_t* table : {u"search_text", u"search_word"}) {
        const QString name = QString::fromUtf16(table);
        const QString sql =
            QStringLiteral("SELECT 1 FROM %1 WHERE %1 MATCH ? AND rowid = ?").arg(name);
        const auto lost = std::find_if(wanted.begin(), wanted.end(), [&](const auto& one) {
            return reader.database().value(sql, {one.second, one.first}).isNull();
        });
        if (lost != wanted.end())
            damage.push_back({CheckKind::Lists, name,
                              QStringLiteral("it does not find person %1").arg(lost->first)});
    }
}

// Every cent of a payment has its place, a slip is the sum of its lines, and a counter-entry is its
// payment in the mirror: of the same person, with the same amounts for the same things. (total() is
// exact below 90 trillion dollars, and doesn't overflow where someone wrote nonsense into the
// file.)
constexpr auto moneyRules = {
    u"SELECT 'payment ' || p.id, 'allocations' FROM payment AS p WHERE p.amount_cents <> "
    u"(SELECT total(amount_cents) FROM payment_allocation WHERE payment_id = p.id)",
    u"SELECT 'payment_allocation ' || a.id, 'application' FROM payment_allocation AS a "
    u"JOIN payment AS p ON p.id = a.payment_id JOIN application AS c ON c.id = a.application_id "
    u"WHERE c.person_id <> p.person_id",
    u"SELECT 'payment_batch ' || b.id, 'total_cents' FROM payment_batch AS b WHERE b.total_cents "
    u"<> (SELECT total(amount_cents) FROM payment WHERE batch_id = b.id "
    u"AND voids_payment_id IS NULL)",
    u"SELECT 'payment ' || v.id, 'voids_payment_id' FROM payment AS v JOIN payment AS p "
    u"ON p.id = v.voids_payment_id WHERE p.voids_payment_id IS NOT NULL "
    u"OR p.person_id <> v.person_id OR p.amount_cents <> v.amount_cents "
    u"OR (SELECT group_concat(line, ';') FROM (SELECT kind || application_id || ':' || "
    u"amount_cents AS line FROM payment_allocation WHERE payment_id = p.id ORDER BY line)) "
    u"IS NOT (SELECT group_concat(line, ';') FROM (SELECT kind || application_id || ':' || "
    u"amount_cents AS line FROM payment_allocation WHERE payment_id = v.id ORDER BY line))",
    u"SELECT 'refund ' || r.id, 'payment_id' FROM refund AS r WHERE NOT EXISTS (SELECT 1 FROM "
    u"payment_allocation WHERE payment_id = r.payment_id AND kind = 'refund') OR EXISTS (SELECT 1 "
    u"FROM payment_allocation WHERE payment_id = r.payment_id AND kind <> 'refund')"};

// What holds between records whatever the day: a stage has the decision that makes it, money ties.
void checkRules(const Reader& reader, std::vector<Damage>& damage) {
    const auto report = [&](const QString& sql) {
        QSqlQuery& query = reader.database().statement(sql);
        reader.database().execute(query);
        while (query.next())
            damage.push_back(
                {CheckKind::Rules, query.value(0).toString(), query.value(1).toString()});
        query.finish();
    };
    report(QStringLiteral(
        "SELECT 'application ' || a.id, 'stage ' || a.stage FROM application AS a "
        "WHERE a.origin <> 'carried_over' AND a.stage IN ('approved', 'denied', 'pended', "
        "'withdrawn') "
        "AND coalesce((SELECT verdict FROM decision WHERE application_id = a.id "
        "ORDER BY id DESC LIMIT 1), '') <> CASE a.stage WHEN 'approved' THEN 'approve' "
        "WHEN 'denied' THEN 'deny' WHEN 'pended' THEN 'pend' ELSE 'withdraw' END"));
    report(QStringLiteral("SELECT 'letter_receipt ' || t.id, 'letter_id' FROM letter_receipt AS t "
                          "JOIN letter AS l ON l.id = t.letter_id JOIN letter_run AS r ON r.id = "
                          "l.run_id WHERE l.person_id <> t.person_id OR t.day < r.mailed_on"));
    report(QStringLiteral(
        "SELECT 'appeal ' || p.id, 'received_on' FROM appeal AS p LEFT JOIN application AS a ON "
        "a.id = p.application_id LEFT JOIN attempt AS t ON t.id = p.attempt_id WHERE "
        "coalesce(a.person_id, p.person_id) <> p.person_id OR coalesce(t.person_id, p.person_id) "
        "<> p.person_id OR coalesce(p.reviewed_on, p.received_on) < p.received_on OR (p.outcome IS "
        "NOT NULL) <> (p.decided_on IS NOT NULL) OR p.decided_on < p.reviewed_on OR "
        "(p.not_reviewed IS NOT NULL AND p.outcome IS NOT NULL) OR (p.decision_id IS NOT NULL AND "
        "p.application_id IS NOT (SELECT application_id FROM decision WHERE id = p.decision_id)) "
        "OR "
        "(p.ruling_id IS NOT NULL AND p.application_id IS NOT (SELECT application_id FROM "
        "accommodation_request WHERE id = p.ruling_id)) OR (p.stood_decision_id IS NOT NULL AND "
        "p.application_id IS NOT (SELECT application_id FROM decision WHERE id = "
        "p.stood_decision_id)) OR (p.stood_ruling_id IS NOT NULL AND p.application_id IS NOT "
        "(SELECT application_id FROM accommodation_request WHERE id = p.stood_ruling_id))"));
    report(QStringLiteral(
        "SELECT 'accommodation_request ' || id, 'outcome' FROM accommodation_request WHERE "
        "(outcome IS NOT NULL) <> (decided_on IS NOT NULL) OR (outcome IS NOT NULL) <> "
        "(coalesce(decided_by, '') <> '') OR (coalesce(outcome, '') = 'granted') <> "
        "(coalesce(granted, '') <> '') OR decided_on < received_on OR (replaces_id IS NOT NULL "
        "AND (outcome IS NULL OR replaces_id >= id OR application_id IS NOT (SELECT "
        "b.application_id FROM accommodation_request AS b WHERE b.id = "
        "accommodation_request.replaces_id)))"));
    report(QStringLiteral("SELECT 'complaint ' || id, 'screened_on' FROM complaint WHERE "
                          "screened_on < received_on"));
    for (const char16_t* rule : moneyRules)
        report(QString::fromUtf16(rule));
    report(QStringLiteral("SELECT 'application ' || a.id, 'edition ' || a.edition "
                          "FROM application AS a WHERE a.edition NOT IN "
                          "(SELECT code FROM policy_edition)"));
}

} // namespace

namespace {

using CheckStep = void (*)(const Reader&, std::vector<Damage>&);

// A step that comes upon what can't be read at all says so and leaves the word to the next one.
void runStep(CheckStep step, CheckKind kind, const Reader& reader, std::vector<Damage>& damage) {
    try {
        step(reader, damage);
    } catch (const StorageError& thrown) {
        reader.database().finishStatements();
        if (thrown.error.code != ErrorCode::OfficeFileDamaged)
            throw;
        damage.push_back({kind, reader.path(), thrown.error.detail});
    }
}

// For an index over text of its own, SQLite knows how to prove it: by a command that counts as a
// write, so apart and last, where it keeps nobody waiting for long.
void checkSearchIndexes(Database& database, std::vector<Damage>& damage) {
    for (const char16_t* table : {u"search_text", u"search_word"}) {
        const QString name = QString::fromUtf16(table);
        try {
            database.run(QStringLiteral("INSERT INTO %1 (%1, rank) VALUES ('integrity-check', 1)")
                             .arg(name));
        } catch (const StorageError& thrown) {
            if (thrown.error.code != ErrorCode::OfficeFileDamaged)
                throw;
            damage.push_back({CheckKind::Lists, name, thrown.error.detail});
        }
    }
}

} // namespace

Result<std::vector<Damage>> checkFile(Store& store, const CheckProgress& progress) {
    return Store::guarded<std::vector<Damage>>([&]() -> Result<std::vector<Damage>> {
        std::vector<Damage> damage;
        {
            Transaction transaction(store.database(), TransactionKind::Read);
            const Reader reader(store.database());
            const std::initializer_list<std::pair<CheckStep, CheckKind>> steps = {
                {&checkDatabase, CheckKind::Database},
                {&checkSchema, CheckKind::Database},
                {&checkReferences, CheckKind::References},
                {&checkContents, CheckKind::DocumentHash},
                {&checkTrail, CheckKind::AuditChain},
                {&checkLists, CheckKind::Lists},
                {&checkSearchFinds, CheckKind::Lists},
                {&checkRules, CheckKind::Rules}};
            int done = 0;
            for (const auto& [step, kind] : steps) {
                runStep(step, kind, reader, damage);
                if (progress && !progress(100 * ++done / static_cast<int>(steps.size())))
                    return fail(ErrorCode::Cancelled);
            }
        }
        checkSearchIndexes(store.database(), damage);
        return damage;
    });
}

} // namespace certdesk::storage

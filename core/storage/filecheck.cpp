// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/filecheck.h"

#include "core/base/sha256.h"
#include "core/storage/auditcheck.h"
#include "core/storage/caserecords.h"
#include "core/storage/listtables.h"

namespace certdesk::storage {

namespace {

void checkDatabase(const Reader& reader, std::vector<Damage>& damage) {
    QSqlQuery& query = reader.database().statement(QStringLiteral("PRAGMA integrity_check(20)"));
    reader.database().execute(query);
    while (query.next())
        if (query.value(0).toString() != u"ok")
            damage.push_back(
                {CheckKind::Database, reader.database().path(), query.value(0).toString()});
    query.finish();
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
    const auto report = [&](const QString& sql) {
        QSqlQuery& query = reader.database().statement(sql);
        reader.database().execute(query);
        while (query.next())
            damage.push_back(
                {CheckKind::Lists, query.value(0).toString(), query.value(1).toString()});
        query.finish();
    };
    report(QStringLiteral(
        "SELECT 'application ' || a.id, 'application_list' FROM application AS a "
        "LEFT JOIN application_list AS l ON l.application_id = a.id WHERE l.application_id IS NULL "
        "OR l.stage <> a.stage OR l.submitted_on <> a.submitted_on OR l.person_id <> a.person_id"));
    report(QStringLiteral("SELECT 'person ' || p.id, 'person_list' FROM person AS p "
                          "LEFT JOIN person_list AS l ON l.person_id = p.id "
                          "WHERE l.person_id IS NULL"));
    // For an index over text of its own, SQLite knows how to prove it.
    try {
        reader.database().run(QStringLiteral(
            "INSERT INTO search_text (search_text, rank) VALUES ('integrity-check', 1)"));
        reader.database().run(QStringLiteral(
            "INSERT INTO search_word (search_word, rank) VALUES ('integrity-check', 1)"));
    } catch (const StorageError& thrown) {
        damage.push_back({CheckKind::Lists, QStringLiteral("search"), thrown.error.detail});
    }
    QSqlQuery& query = reader.database().statement(
        QStringLiteral("SELECT p.id, coalesce(s.text, '') FROM person AS p "
                       "LEFT JOIN search_entry AS s ON s.person_id = p.id"));
    reader.database().execute(query);
    std::vector<std::pair<PersonId, QString>> texts;
    while (query.next())
        texts.emplace_back(PersonId(query.value(0).toLongLong()), query.value(1).toString());
    query.finish();
    for (const auto& [person, text] : texts)
        if (searchTextOf(reader, person) != text)
            damage.push_back({CheckKind::Lists, QStringLiteral("person %1").arg(person.value()),
                              QStringLiteral("search_entry")});
}

// What holds between records whatever the day: a stage has the decision that makes it, an
// allocation never gives more than was paid.
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
    report(QStringLiteral(
        "SELECT 'payment ' || p.id, 'allocations' FROM payment AS p WHERE p.amount_cents <> "
        "(SELECT coalesce(sum(amount_cents), 0) FROM payment_allocation WHERE payment_id = p.id)"));
    report(QStringLiteral("SELECT 'application ' || a.id, 'edition ' || a.edition "
                          "FROM application AS a WHERE a.edition NOT IN "
                          "(SELECT code FROM policy_edition)"));
}

} // namespace

Result<std::vector<Damage>> checkFile(Store& store, const CheckProgress& progress) {
    // A write transaction, though nothing is written: the search index proves itself by a command.
    return Store::guarded<std::vector<Damage>>([&]() -> Result<std::vector<Damage>> {
        Transaction transaction(store.database(), TransactionKind::Write);
        Reader reader(store.database());
        std::vector<Damage> damage;
        const auto goOn = [&](int percent) { return !progress || progress(percent); };
        const auto steps = {&checkDatabase, &checkReferences, &checkContents,
                            &checkTrail,    &checkLists,      &checkRules};
        int done = 0;
        for (const auto step : steps) {
            step(reader, damage);
            if (!goOn(100 * ++done / static_cast<int>(steps.size())))
                return fail(ErrorCode::Cancelled);
        }
        return damage;
    });
}

} // namespace certdesk::storage

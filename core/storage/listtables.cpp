// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/listtables.h"

#include "core/base/text.h"
#include "core/domain/number.h"
#include "core/storage/database.h"
#include "core/storage/session.h"

namespace certdesk::storage {

namespace {

PersonRecord personOf(const Reader& reader, PersonId id) {
    PersonRecord record{.person = reader.require(id),
                        .names = reader.of<NameEntry>(id),
                        .emails = reader.of<EmailEntry>(id),
                        .phones = {},
                        .addresses = reader.of<AddressEntry>(id),
                        .flags = {}};
    if (record.names.empty())
        raise(ErrorCode::OfficeFileDamaged, reader.path(), candidateNumber(id) + u" person_name");
    return record;
}

struct ApplicationKeys {
    QString number;
    QString externalId;
};

std::vector<ApplicationKeys> applicationKeys(const Reader& reader, PersonId person) {
    QSqlQuery& query = reader.database().statement(
        QStringLiteral("SELECT id, external_id FROM application WHERE person_id = ?"));
    query.bindValue(0, person.value());
    reader.database().execute(query);
    std::vector<ApplicationKeys> keys;
    while (query.next())
        keys.push_back({applicationNumber(ApplicationId(query.value(0).toLongLong())),
                        query.value(1).toString()});
    query.finish();
    return keys;
}

QString searchText(const Reader& reader, const PersonRecord& record) {
    QStringList words{candidateNumber(record.person.id), record.person.value.externalId,
                      record.person.value.employer};
    for (const auto& name : record.names)
        words << name.value.name.full();
    for (const auto& email : record.emails)
        words << email.value.address.text();
    for (const auto& address : record.addresses)
        words << address.value.address.city;
    for (const ApplicationKeys& keys : applicationKeys(reader, record.person.id))
        words << keys.number << keys.externalId;
    words.removeAll(QString());
    return storable(folded(words.join(u'\n')));
}

// Both indexes lie over another table's text: they must be told what to forget.
void index(Database& database, PersonId person, const QVariant& text, const QVariant& command) {
    for (const char16_t* table : {u"search_text", u"search_word"}) {
        const QString name = QString::fromUtf16(table);
        if (command.isNull())
            database.run(QStringLiteral("INSERT INTO %1 (rowid, text) VALUES (?, ?)").arg(name),
                         {person.value(), text});
        else
            database.run(
                QStringLiteral("INSERT INTO %1 (%1, rowid, text) VALUES (?, ?, ?)").arg(name),
                {command, person.value(), text});
    }
}

QVariant indexedText(Database& database, PersonId person) {
    return database.value(QStringLiteral("SELECT text FROM search_entry WHERE person_id = ?"),
                          {person.value()});
}

void forgetSearch(Database& database, PersonId person) {
    const QVariant old = indexedText(database, person);
    if (old.isNull())
        return;
    index(database, person, old, QStringLiteral("delete"));
    database.run(QStringLiteral("DELETE FROM search_entry WHERE person_id = ?"), {person.value()});
}

void writeSearch(Database& database, PersonId person, const QString& text) {
    const QVariant old = indexedText(database, person);
    if (!old.isNull() && old.toString() == text)
        return;
    forgetSearch(database, person);
    database.run(QStringLiteral("INSERT INTO search_entry (person_id, text) VALUES (?, ?)"),
                 {person.value(), text});
    index(database, person, text, {});
}

const char16_t* const personListColumns =
    u"person_id, sort_name, name, email, city, state, application_id, stage, submitted_on, "
    u"credential_number";

// One row of person_list as the records have it; its bound values are those of personValues().
const char16_t* const personListSelect =
    u"SELECT person.id, ?, ?, ?, ?, ?, latest.id, coalesce(latest.stage, ''), "
    u"coalesce(latest.submitted_on, ''), coalesce((SELECT number FROM credential "
    u"WHERE credential.person_id = person.id ORDER BY id DESC LIMIT 1), '') "
    u"FROM person LEFT JOIN application AS latest ON latest.id = (SELECT id FROM application "
    u"WHERE application.person_id = person.id ORDER BY submitted_on DESC, id DESC LIMIT 1) "
    u"WHERE person.id = ?";

QVariantList personValues(const PersonRecord& record) {
    const PostalAddress address = record.address();
    return {storable(record.name().sortKey()), storable(record.name().familyFirst()),
            storable(record.email()),          storable(address.city),
            storable(address.state),           record.person.id.value()};
}

void writePerson(const Reader& reader, const PersonRecord& record) {
    static const QString sql =
        QStringLiteral("INSERT OR REPLACE INTO person_list (%1) %2")
            .arg(QString::fromUtf16(personListColumns), QString::fromUtf16(personListSelect));
    reader.database().run(sql, personValues(record));
}

// The queue follows from the stage, the documents still to look at and a second review that waits.
const char16_t* const applicationListColumns =
    u"application_id, person_id, sort_name, name, state, kind, submitted_on, edition, window_code, "
    u"queue, stage, documents_to_review";

const char16_t* const applicationListSelect =
    u"SELECT a.id, a.person_id, p.sort_name, p.name, p.state, a.kind, a.submitted_on, a.edition, "
    u"coalesce(w.code, ''), CASE "
    u"WHEN a.stage = 'intake' THEN 'new' "
    u"WHEN a.stage = 'pended' THEN 'pended' "
    u"WHEN a.stage = 'in_review' AND (SELECT second_review FROM decision "
    u"WHERE application_id = a.id ORDER BY id DESC LIMIT 1) = 'waiting' THEN 'second_review' "
    u"WHEN a.stage = 'in_review' AND NOT EXISTS (SELECT 1 FROM document WHERE application_id = "
    u"a.id "
    u"AND review = 'unreviewed' AND kind <> 'accommodation') THEN 'ready_to_decide' "
    u"WHEN a.stage = 'in_review' THEN 'in_review' ELSE 'decided' END, a.stage, "
    u"(SELECT count(*) FROM document WHERE application_id = a.id AND review = 'unreviewed' "
    u"AND kind <> 'accommodation') "
    u"FROM application AS a JOIN person_list AS p ON p.person_id = a.person_id "
    u"LEFT JOIN exam_window AS w ON w.id = a.window_id WHERE ";

} // namespace

std::optional<QString> staleListOf(const Reader& reader, PersonId person) {
    static const QString personSql =
        QStringLiteral("SELECT count(*) FROM (%2 INTERSECT SELECT %1 FROM person_list)")
            .arg(QString::fromUtf16(personListColumns), QString::fromUtf16(personListSelect));
    static const QString applicationSql =
        QStringLiteral("SELECT count(*) FROM (%2 a.person_id = ? EXCEPT SELECT %1 FROM "
                       "application_list WHERE person_id = ?)")
            .arg(QString::fromUtf16(applicationListColumns),
                 QString::fromUtf16(applicationListSelect));
    Database& database = reader.database();
    const PersonRecord record = personOf(reader, person);
    if (database.value(personSql, personValues(record)).toInt() != 1)
        return QStringLiteral("person_list");
    if (database.value(applicationSql, {person.value(), person.value()}).toInt() != 0)
        return QStringLiteral("application_list");
    if (indexedText(database, person).toString() != searchText(reader, record))
        return QStringLiteral("search_entry");
    return std::nullopt;
}

void refreshLists(const Reader& session, const ChangeSet& changes) {
    Database& database = session.database();
    static const QString writeApplications =
        QStringLiteral("INSERT OR REPLACE INTO application_list (%1) %2")
            .arg(QString::fromUtf16(applicationListColumns),
                 QString::fromUtf16(applicationListSelect));
    static const QString ofPerson = writeApplications + QStringLiteral("a.person_id = ?");
    static const QString ofApplication = writeApplications + QStringLiteral("a.id = ?");
    for (const PersonId person : changes.persons) {
        if (!session.find(person)) { // taken back by an undo
            forgetSearch(database, person);
            database.run(QStringLiteral("DELETE FROM person_list WHERE person_id = ?"),
                         {person.value()});
            continue;
        }
        const PersonRecord record = personOf(session, person);
        writePerson(session, record);
        writeSearch(database, person, searchText(session, record));
        database.run(ofPerson, {person.value()});
    }
    for (const ApplicationId application : changes.applications) {
        const QVariant exists =
            database.value(QStringLiteral("SELECT person_id FROM application WHERE id = ?"),
                           {application.value()});
        if (exists.isNull())
            database.run(QStringLiteral("DELETE FROM application_list WHERE application_id = ?"),
                         {application.value()});
        else if (!changes.persons.contains(PersonId(exists.toLongLong())))
            database.run(ofApplication, {application.value()});
    }
}

} // namespace certdesk::storage

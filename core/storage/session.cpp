// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/session.h"

#include "core/base/sha256.h"
#include "core/storage/database.h"
#include "core/storage/listtables.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace certdesk::storage {

namespace {

// Above this, naming the rows costs more than reading the visible ones again.
constexpr size_t worthNaming = 500;

} // namespace

Session::Session(Database& database, AuditGroup group)
    : Reader(database)
    , m_trail(database, std::move(group)) {}

qint64 Session::insertRow(const TableSql& sql) {
    QSqlQuery& query = database().statement(sql.insert);
    int place = 0;
    for (const QVariant& value : m_row.values())
        bind(query, place++, value);
    database().execute(query);
    const qint64 id = query.lastInsertId().toLongLong();
    query.finish();
    m_trail.record(sql, id, Operation::Insert, m_row.values());
    return id;
}

void Session::updateRow(const TableSql& sql, qint64 id, int revision) {
    QSqlQuery& query = database().statement(sql.update);
    int place = 0;
    for (const QVariant& value : m_row.values())
        bind(query, place++, value);
    query.bindValue(place++, id);
    query.bindValue(place, revision);
    database().execute(query);
    const int changed = query.numRowsAffected();
    query.finish();
    if (changed != 1)
        raiseConflict(sql, id);
    m_trail.record(sql, id, Operation::Update, m_row.values());
}

void Session::removeRow(const TableSql& sql, qint64 id, int revision) {
    const std::optional<qint64> owner = findOwner(sql, id);
    QSqlQuery& query = database().statement(sql.remove);
    query.bindValue(0, id);
    query.bindValue(1, revision);
    database().execute(query);
    const int changed = query.numRowsAffected();
    query.finish();
    if (changed != 1)
        raiseConflict(sql, id);
    m_trail.record(sql, id, Operation::Remove, {});
    if (owner)
        rememberOwner(sql, id, *owner);
}

// A case as of an earlier day still has the row.
void Session::rememberOwner(const TableSql& sql, qint64 id, qint64 owner) {
    database().run(QStringLiteral("INSERT OR IGNORE INTO removed_row (table_name, owner_id, "
                                  "row_id) VALUES (?, ?, ?)"),
                   {sql.name, owner, id});
}

// Says who was faster: the trail knows.
void Session::raiseConflict(const TableSql& sql, qint64 id) const {
    const QVariant who = database().value(
        QStringLiteral("SELECT g.who FROM audit_entry AS e JOIN audit_group AS g "
                       "ON g.id = e.group_id WHERE e.table_name = ? AND e.row_id = ? "
                       "ORDER BY e.id DESC LIMIT 1"),
        {sql.name, id});
    raise(ErrorCode::Conflict, {}, who.toString());
}

// Its deadline and days are part of their cases, its code stands in their lists.
void Session::touchApplicationsIn(WindowId window) {
    database().eachRow(
        QStringLiteral("SELECT id FROM application WHERE window_id = ?"), {window.value()},
        [this](RowReader& row) { m_changes.applications.insert(row.next<ApplicationId>()); });
}

namespace {

// As an escape, Qt takes a byte order mark in front of a text for part of it.
QJsonObject stateIn(QByteArray content) {
    return QJsonDocument::fromJson(content.replace("\"\xEF\xBB\xBF", "\"\\ufeff")).object();
}

} // namespace

void Session::restore(const TableSql& sql, qint64 id, const QByteArray& content) {
    const std::optional<qint64> owner = findOwner(sql, id);
    const QVariant present = database().value(
        QStringLiteral("SELECT revision FROM %1 WHERE id = ?").arg(sql.name), {id});
    touchRow(sql, id, owner);
    if (content.isEmpty()) {
        removeRow(sql, id, present.toInt());
        return;
    }
    const QJsonObject state = stateIn(content);
    m_row.clear();
    for (const QString& column : sql.columns) {
        const QJsonValue value = state.value(column);
        if (column == u"revision")
            m_row << (present.isNull() ? static_cast<int>(value.toInteger()) : present.toInt()) + 1;
        else if (value.isUndefined())
            m_row.append({});
        else if (value.isString())
            m_row.append(value.toString());
        else
            m_row.append(value.toInteger());
    }
    if (!present.isNull()) {
        updateRow(sql, id, present.toInt());
    } else {
        QVariantList values{id};
        for (const QVariant& value : m_row.values())
            values << value;
        database().run(sql.insertAs, values);
        m_trail.record(sql, id, Operation::Insert, m_row.values());
    }
    touchRow(sql, id, m_row.values().front().toLongLong());
}

void Session::touchRow(const TableSql& sql, qint64 id, std::optional<qint64> owner) {
    const bool isOwned = !sql.selectOwner.isEmpty();
    if (sql.name == sqlOf<Person>().name)
        m_changes.persons.insert(PersonId(id));
    else if (!isOwned)
        m_changes.officeData = true;
    if (sql.name == sqlOf<Application>().name)
        m_changes.applications.insert(ApplicationId(id));
    if (sql.name == sqlOf<ExamWindow>().name)
        touchApplicationsIn(WindowId(id));
    if (!isOwned || !owner)
        return;
    if (sql.columns.front() == u"person_id")
        m_changes.persons.insert(PersonId(*owner));
    else if (sql.columns.front() == u"application_id")
        m_changes.applications.insert(ApplicationId(*owner));
}

QString Session::addContent(const QByteArray& bytes) {
    QString hash = sha256(bytes);
    addContent(hash, bytes);
    return hash;
}

void Session::addContent(const QString& sha256, const QByteArray& bytes) {
    database().run(QStringLiteral("INSERT INTO document_content (sha256, bytes) VALUES (?, ?) "
                                  "ON CONFLICT (sha256) DO NOTHING"),
                   {sha256, bytes});
}

ChangeSet Session::finish() {
    refreshLists(*this, m_changes);
    m_trail.finish();
    if (m_changes.persons.size() + m_changes.applications.size() > worthNaming)
        return ChangeSet{
            .persons = {}, .applications = {}, .officeData = m_changes.officeData, .many = true};
    return m_changes;
}

} // namespace certdesk::storage

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/database.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <sqlite3.h>

#include <atomic>
#include <cerrno>

namespace certdesk::storage {

namespace {

QString nextConnectionName() {
    static std::atomic<int> counter = 0;
    return QStringLiteral("certdesk-%1").arg(++counter);
}

ErrorCode codeOf(int sqliteCode, int systemError) {
    if (sqliteCode == SQLITE_CONSTRAINT_UNIQUE || sqliteCode == SQLITE_CONSTRAINT_PRIMARYKEY)
        return ErrorCode::AlreadyThere;
    switch (sqliteCode & 0xFF) {
    case SQLITE_IOERR:
        // Making the log's index on a full disk, for one.
        return systemError == ENOSPC ? ErrorCode::DiskFull : ErrorCode::StorageFailed;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::OfficeFileDamaged;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return ErrorCode::FileUnwritable;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::OfficeFileBusy;
    default:
        return ErrorCode::StorageFailed;
    }
}

// SQLite counts what it allocates, for a figure that nobody asks for here, under one lock for the
// whole process: a list read in the background would hold up the window at every step.
void leaveMemoryUncounted() {
    [[maybe_unused]] static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

} // namespace

// SQLite takes a byte order mark in front of UTF-16 for one of the encoding and not of the text: so
// such a text gets another, for SQLite to take.
void bind(QSqlQuery& query, int place, const QVariant& value) {
    const QString text = value.typeId() == QMetaType::QString ? value.toString() : QString();
    if (text.isNull())
        query.bindValue(place, value);
    else if (text.startsWith(QChar::ByteOrderMark))
        query.bindValue(place, QString(QChar(QChar::ByteOrderMark) % storable(text)));
    else
        query.bindValue(place, storable(text));
}

Database::Database(const QString& path, Durability durability)
    : m_path(path)
    , m_connection(nextConnectionName())
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection)) {
    leaveMemoryUncounted();
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    try {
        if (!m_database.open())
            raiseError(m_database.lastError());
        // Before the first lock, which the first statement takes.
        Result<platform::HeldFile> held = platform::HeldFile::open(path);
        if (!held)
            throw StorageError{held.error()};
        m_held = *std::move(held);
        sqlite3_extended_result_codes(handle(), 1);
        // A file that someone else made may hold views and triggers: they must not do harm.
        sqlite3_db_config(handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        run(QStringLiteral("PRAGMA foreign_keys = ON"));
        run(QStringLiteral("PRAGMA cache_size = -65536"));
        run(QStringLiteral("PRAGMA temp_store = MEMORY"));
        if (durability == Durability::WhileMaking) {
            run(QStringLiteral("PRAGMA page_size = 8192"));
            run(QStringLiteral("PRAGMA auto_vacuum = INCREMENTAL"));
            run(QStringLiteral("PRAGMA journal_mode = OFF"));
            run(QStringLiteral("PRAGMA synchronous = OFF"));
        } else {
            // The log changes the file: not one that somebody else's program has made.
            if (value(QStringLiteral("SELECT 1 FROM sqlite_schema WHERE name = 'audit_head'"))
                    .isNull())
                raise(ErrorCode::NotAnOfficeFile, path);
            run(QStringLiteral("PRAGMA journal_mode = WAL"));
            run(QStringLiteral("PRAGMA synchronous = FULL"));
        }
    } catch (...) {
        m_statements.clear();
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_connection);
        throw;
    }
}

Database::~Database() {
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlQuery& Database::statement(const QString& sql) {
    std::shared_ptr<QSqlQuery>& query = m_statements[sql];
    if (!query) {
        auto prepared = std::make_shared<QSqlQuery>(m_database);
        prepared->setForwardOnly(true);
        if (!prepared->prepare(sql)) {
            m_statements.remove(sql);
            raiseError(prepared->lastError());
        }
        query = std::move(prepared);
    }
    return *query;
}

void Database::run(const QString& sql) {
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        raiseError(query.lastError());
}

void Database::run(const QString& sql, const QVariantList& values) {
    executed(sql, values).finish();
}

QVariant Database::value(const QString& sql, const QVariantList& values) {
    QSqlQuery& query = executed(sql, values);
    const QVariant first = query.next() ? query.value(0) : QVariant();
    query.finish();
    return first;
}

QSqlQuery& Database::executed(const QString& sql, const QVariantList& values) {
    QSqlQuery& query = statement(sql);
    for (int i = 0; i < values.size(); ++i)
        bind(query, i, values[i]);
    execute(query);
    return query;
}

void Database::finishStatements() {
    for (const std::shared_ptr<QSqlQuery>& query : std::as_const(m_statements))
        query->finish();
}

void Database::execute(QSqlQuery& query) const {
    if (!query.exec())
        raiseError(query.lastError());
}

sqlite3* Database::handle() const {
    return *static_cast<sqlite3* const*>(m_database.driver()->handle().constData());
}

void Database::raiseError(const QSqlError& error) const {
    const ErrorCode code = codeOf(error.nativeErrorCode().toInt(), sqlite3_system_errno(handle()));
    raise(code, m_path, error.text());
}

} // namespace certdesk::storage

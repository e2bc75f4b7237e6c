// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/platform/readfile.h"
#include "core/storage/storageerror.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>
#include <optional>

struct sqlite3;

namespace certdesk::storage {

/// How safe a commit must be: a file in use survives a power cut; a file that is still being made
/// under a temporary name may start again.
enum class Durability { Full, WhileMaking };

/// Gives a statement the value of its `place`; a text arrives letter for letter.
void bind(QSqlQuery& query, int place, const QVariant& value);

/// One connection to an office file, with the settings that every connection needs. Belongs to the
/// thread that made it. Statements are prepared once. Everything throws StorageError.
class Database final {
public:
    Database(const QString& path, Durability durability);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// The prepared statement for `sql`, forward-only, not yet executed; shared by all who ask for
    /// the same text, so read it to the end and finish() it.
    [[nodiscard]] QSqlQuery& statement(const QString& sql);
    /// Runs one statement that returns nothing.
    void run(const QString& sql);
    void run(const QString& sql, const QVariantList& values);
    /// The first column of the first row.
    [[nodiscard]] QVariant value(const QString& sql, const QVariantList& values = {});
    /// Executes a prepared statement; throws what SQLite says as a StorageError.
    void execute(QSqlQuery& query) const;
    /// Ends every statement that is still being read: one alone would pin the state that it saw.
    void finishStatements();

    [[nodiscard]] QString path() const { return m_path; }
    /// The library's own handle, for backup and interrupt.
    [[nodiscard]] sqlite3* handle() const;

private:
    [[noreturn]] void raiseError(const QSqlError& error) const;

    QString m_path;
    QString m_connection;
    std::optional<platform::HeldFile> m_held; ///< nobody may close the file beneath its locks
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
};

/// Which lock a transaction takes at its start.
enum class TransactionKind { Read, Write };

/// Rolls back unless committed.
class Transaction final {
public:
    Transaction(Database& database, TransactionKind kind);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)
    void commit();

private:
    Database& m_database;
    bool m_open = true;
};

} // namespace certdesk::storage

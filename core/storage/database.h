// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/platform/readfile.h"
#include "core/storage/row.h"

#include <QHash>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>
#include <optional>
#include <vector>

struct sqlite3;

namespace certdesk::storage {

/// How safe a commit must be: a file in use survives a power cut; a file that is still being made
/// under a temporary name may start again.
enum class Durability { Full, WhileMaking };

/// Gives a statement the value of its `place`; a text arrives letter for letter.
void bind(QSqlQuery& query, int place, const QVariant& value);

/// One connection to an office file, with the settings that every connection needs. Belongs to the
/// thread that made it. Statements are prepared once. Everything throws StorageError.
///
/// This is where SQL begins: no header of this folder shows it, so that what stands right of
/// core/storage asks for records by what they are (tests/layers).
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
    /// The same of a column of ids; nothing without a row.
    template <class T>
    [[nodiscard]] std::optional<Id<T>> findId(const QString& sql, const QVariantList& values) {
        const QVariant id = value(sql, values);
        return id.isNull() ? std::nullopt : std::optional(Id<T>(id.toLongLong()));
    }
    /// Gives `take` the columns of each row.
    template <class Take>
    void eachRow(const QString& sql, const QVariantList& values, const Take& take) {
        QSqlQuery& query = executed(sql, values);
        const auto end = qScopeGuard([&query] { query.finish(); });
        while (query.next()) {
            RowReader row(query);
            take(row);
        }
    }
    /// All rows, each as `read` makes it of its columns.
    template <class Read>
    [[nodiscard]] auto rows(const QString& sql, const QVariantList& values, const Read& read) {
        std::vector<std::invoke_result_t<const Read&, RowReader&>> rows;
        eachRow(sql, values, [&](RowReader& row) { rows.push_back(read(row)); });
        return rows;
    }
    /// Executes a prepared statement; throws what SQLite says as a StorageError.
    void execute(QSqlQuery& query) const;
    /// Ends every statement that is still being read: one alone would pin the state that it saw.
    void finishStatements();

    [[nodiscard]] QString path() const { return m_path; }
    /// The library's own handle, for backup and interrupt.
    [[nodiscard]] sqlite3* handle() const;

private:
    [[nodiscard]] QSqlQuery& executed(const QString& sql, const QVariantList& values);
    [[noreturn]] void raiseError(const QSqlError& error) const;

    QString m_path;
    QString m_connection;
    std::optional<platform::HeldFile> m_held; ///< nobody may close the file beneath its locks
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
};

} // namespace certdesk::storage

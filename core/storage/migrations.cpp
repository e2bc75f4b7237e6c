// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/migrations.h"

#include "core/storage/database.h"
#include "core/storage/transaction.h"

#include <QDir>
#include <QFile>

namespace certdesk::storage {

Migration parseMigration(int number, const QString& sql) {
    Migration migration{number, {}};
    for (const QString& statement : sql.split(QStringLiteral("\n---\n")))
        if (!statement.trimmed().isEmpty())
            migration.statements << statement;
    return migration;
}

const std::vector<Migration>& migrations() {
    static const std::vector<Migration> all = [] {
        std::vector<Migration> steps;
        const QDir folder(QStringLiteral(":/migrations"));
        for (const QString& name :
             folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                raise(ErrorCode::StorageFailed, name, file.errorString());
            steps.push_back(
                parseMigration(name.left(4).toInt(), QString::fromUtf8(file.readAll())));
        }
        return steps;
    }();
    return all;
}

int currentSchema() {
    return migrations().back().number;
}

int schemaOf(Database& database) {
    return database.value(QStringLiteral("PRAGMA user_version")).toInt();
}

namespace {

/// References are not enforced while this lives: dropping a table would empty it first, row by row.
class UnenforcedReferences final {
public:
    explicit UnenforcedReferences(Database& database)
        : m_database(database) {
        m_database.run(QStringLiteral("PRAGMA foreign_keys = OFF"));
    }
    ~UnenforcedReferences() {
        // A connection that can't even be told this has failed already, and its opener with it.
        try {
            m_database.run(QStringLiteral("PRAGMA foreign_keys = ON"));
        } catch (const StorageError&) {
        }
    }
    Q_DISABLE_COPY_MOVE(UnenforcedReferences)

private:
    Database& m_database;
};

// The steps are right: what one stumbles over is a file that is not as the steps before made it.
void runStatements(Database& database, const Migration& step) {
    try {
        for (const QString& statement : step.statements)
            database.run(statement);
    } catch (const StorageError& thrown) {
        if (thrown.error.code != ErrorCode::StorageFailed &&
            thrown.error.code != ErrorCode::AlreadyThere)
            throw;
        raise(ErrorCode::OfficeFileDamaged, database.path(),
              QStringLiteral("version %1").arg(step.number));
    }
}

} // namespace

void migrate(Database& database, const std::vector<Migration>& steps) {
    const UnenforcedReferences unenforced(database);
    for (const Migration& step : steps) {
        Transaction transaction(database, TransactionKind::Write);
        // Asked inside: another process may have taken the step while this one waited.
        if (schemaOf(database) >= step.number)
            continue;
        runStatements(database, step);
        if (!database.value(QStringLiteral("PRAGMA foreign_key_check")).isNull())
            raise(ErrorCode::OfficeFileDamaged, database.path(), QStringLiteral("foreign keys"));
        database.run(QStringLiteral("PRAGMA user_version = %1").arg(step.number));
        transaction.commit();
    }
}

} // namespace certdesk::storage

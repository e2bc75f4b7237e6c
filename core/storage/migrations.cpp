// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/migrations.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace certdesk::storage {

Migration parseMigration(int number, const QString& sql) {
    static const QRegularExpression compatible(QStringLiteral("^-- min-compatible: (\\d+)$"),
                                               QRegularExpression::MultilineOption);
    const QRegularExpressionMatch match = compatible.match(sql);
    Migration migration{number, match.hasMatch() ? match.captured(1).toInt() : number, {}};
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

void migrate(Database& database, const std::vector<Migration>& steps) {
    const int from = database.value(QStringLiteral("PRAGMA user_version")).toInt();
    for (const Migration& step : steps) {
        if (step.number <= from)
            continue;
        Transaction transaction(database, TransactionKind::Write);
        for (const QString& statement : step.statements)
            database.run(statement);
        if (!database.value(QStringLiteral("PRAGMA foreign_key_check")).isNull())
            raise(ErrorCode::OfficeFileDamaged, database.path(), QStringLiteral("foreign keys"));
        database.run(QStringLiteral("PRAGMA user_version = %1").arg(step.number));
        transaction.commit();
    }
}

} // namespace certdesk::storage

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <vector>

namespace certdesk::storage {

class Database;

/// One numbered step of the schema: resources/migrations/NNNN_words.sql.
struct Migration {
    int number;
    QStringList statements;
};

/// All steps that the program knows, in order. Statements are separated by a line `---`.
[[nodiscard]] const std::vector<Migration>& migrations();
[[nodiscard]] Migration parseMigration(int number, const QString& sql);

/// The schema version that a file has.
[[nodiscard]] int schemaOf(Database& database);
/// The schema version that this program writes.
[[nodiscard]] int currentSchema();

/// Brings `database` from its version to `steps`' last one, each step in a transaction of its own.
/// A step may rebuild a table that others refer to: references are checked when it is through.
void migrate(Database& database, const std::vector<Migration>& steps);

} // namespace certdesk::storage

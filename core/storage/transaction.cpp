// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/transaction.h"

#include "core/storage/database.h"

namespace certdesk::storage {

Transaction::Transaction(Database& database, TransactionKind kind)
    : m_database(database) {
    m_database.run(kind == TransactionKind::Write ? QStringLiteral("BEGIN IMMEDIATE")
                                                  : QStringLiteral("BEGIN DEFERRED"));
}

Transaction::~Transaction() {
    if (!m_open)
        return;
    m_database.finishStatements();
    try {
        m_database.run(QStringLiteral("ROLLBACK"));
    } catch (const StorageError&) {
        // SQLite has rolled back by itself (a full disk, for one).
    }
}

void Transaction::commit() {
    m_database.run(QStringLiteral("COMMIT"));
    m_open = false;
}

} // namespace certdesk::storage

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace certdesk::storage {

class Database;

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

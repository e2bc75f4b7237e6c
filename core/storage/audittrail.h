// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/audit.h"
#include "core/storage/table.h"

#include <QCryptographicHash>

namespace certdesk::storage {

class Database;
class Reader;

/// What is done to a row. Dispose leaves the row alone and empties what is recorded of its past.
enum class Operation { Insert, Update, Remove, Dispose };

/// The state of a row as the trail records it: one JSON object of its columns, those that are not
/// NULL, in the table's order.
[[nodiscard]] QByteArray contentOf(const QStringList& columns, const std::vector<QVariant>& values);

/// Salted SHA-256 of a row's state; the table and row are part of it, so no state can be moved.
[[nodiscard]] QByteArray digestOf(const QByteArray& salt, const QString& table, qint64 row,
                                  const QByteArray& content);

/// SHA-256 of what an audit group says of itself.
[[nodiscard]] QByteArray groupDigest(qint64 group, const AuditGroup& values);

/// An entry's link: SHA-256 over its predecessor's link and all that the entry says.
[[nodiscard]] QByteArray linkOf(const QByteArray& predecessor, const QByteArray& group,
                                qint64 entry, const QString& table, qint64 row, Operation operation,
                                const QByteArray& before, const QByteArray& after);

[[nodiscard]] QString wordOf(Operation operation);

/// How many entries the trail has, and the link of the last one.
struct TrailHead {
    qint64 entries;
    QByteArray chain;
};
[[nodiscard]] TrailHead trailHead(const Reader& reader);
/// How many entries the latest unit of work has.
[[nodiscard]] qint64 entriesOfLatestGroup(const Reader& reader);
/// The link of an entry; for 0 that from which the first one follows.
[[nodiscard]] QByteArray linkAt(const Reader& reader, qint64 entry);

/// Writes the trail of one unit of work: a group, an entry for each row, the contents apart, and
/// the head (count and last link) at the end.
class AuditWriter final {
public:
    AuditWriter(Database& database, AuditGroup group);

    void record(const TableSql& table, qint64 row, Operation operation,
                const std::vector<QVariant>& after);
    void disposeOfPast(const TableSql& table, qint64 row);
    /// Writes the head. Nothing was recorded: no group is left behind.
    void finish();

private:
    void begin();
    void append(const QString& table, qint64 row, Operation operation, const QByteArray& before,
                const QByteArray& after);
    QByteArray latestDigest(const QString& table, qint64 row);
    QByteArray nextSalt();

    Database& m_database;
    AuditGroup m_values;
    qint64 m_group = 0;
    qint64 m_entry = 0;
    QByteArray m_groupDigest;
    QByteArray m_link;
    QByteArray m_salts;
    qsizetype m_saltsUsed = 0;
};

} // namespace certdesk::storage

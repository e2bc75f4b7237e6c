// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/stored.h"
#include "core/storage/tables.h"

#include <functional>

namespace certdesk::storage {

class Database;

/// Typed reading of records inside one transaction. Throws StorageError; lives inside Store::read.
class Reader {
public:
    explicit Reader(Database& database)
        : m_database(database) {}

    template <class T>
    [[nodiscard]] std::optional<Stored<T>> find(Id<T> id) const {
        StoredList<T> rows = select<T>(sqlOf<T>().selectById, {id.value()});
        return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
    }
    /// NotFound when it isn't there.
    template <class T>
    [[nodiscard]] Stored<T> require(Id<T> id) const {
        std::optional<Stored<T>> row = find(id);
        if (!row)
            raiseNotFound(sqlOf<T>(), id.value());
        return *std::move(row);
    }
    /// The rows whose `column` equals `value`, by id; an empty text finds nothing.
    template <class T>
    [[nodiscard]] StoredList<T> where(QStringView column, const QVariant& value) const {
        return select<T>(sqlOf<T>().selectWhere(column), {value});
    }
    template <class T>
    requires isOwned<T>
    [[nodiscard]] StoredList<T> of(Id<typename Table<T>::Owner> owner) const {
        return select<T>(sqlOf<T>().selectByOwner, {owner.value()});
    }
    template <class T>
    [[nodiscard]] StoredList<T> all() const {
        return select<T>(sqlOf<T>().selectAll, {});
    }
    template <class T>
    requires isOwned<T>
    [[nodiscard]] Id<typename Table<T>::Owner> ownerOf(Id<T> id) const {
        const std::optional<qint64> owner = findOwner(sqlOf<T>(), id.value());
        if (!owner)
            raiseNotFound(sqlOf<T>(), id.value());
        return Id<typename Table<T>::Owner>(*owner);
    }

    /// The bytes that a document or a print run was stored with.
    [[nodiscard]] QByteArray content(const QString& sha256) const;

    /// Of the office file.
    [[nodiscard]] QString path() const;
    /// What it reads through. For core/storage: nobody else sees what a Database is.
    [[nodiscard]] Database& database() const noexcept { return m_database; }

protected:
    /// Nothing where there is no such row, or its table has no owner.
    [[nodiscard]] std::optional<qint64> findOwner(const TableSql& sql, qint64 id) const;

private:
    template <class T>
    [[nodiscard]] StoredList<T> select(const QString& sql, const QVariantList& bound) const {
        StoredList<T> rows;
        eachRow(sql, bound, [&rows](RowReader& row) {
            const Id<T> id = row.next<Id<T>>();
            if constexpr (isOwned<T>)
                row.skip();
            const int revision = row.next<int>();
            rows.push_back(Stored<T>{id, revision, Table<T>::read(row)});
        });
        return rows;
    }
    void eachRow(const QString& sql, const QVariantList& bound,
                 const std::function<void(RowReader&)>& take) const;
    [[noreturn]] static void raiseNotFound(const TableSql& sql, qint64 id);

    Database& m_database;
};

} // namespace certdesk::storage

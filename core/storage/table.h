// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/row.h"

#include <initializer_list>

namespace certdesk::storage {

/// How one kind of record lies in its table; specialised in tables_*.h. A specialisation has
///   using Owner = <the record it belongs to>;   (void when it stands alone)
///   static constexpr TableShape shape{"name", "owner_id" or "", {"column", ...}};
///   static void write(RowWriter&, const T&);    the columns in that order
///   static T read(RowReader&);
/// Insert, update, select, audit content and `check` all come from it.
template <class T>
struct Table;

/// The name, owner column and columns of a table, besides `id` and `revision`.
struct TableShape {
    const char16_t* name;
    const char16_t* owner; ///< empty when it has none
    std::initializer_list<const char16_t*> columns;
};

/// The statements of a table, made once from its shape.
class TableSql final {
public:
    explicit TableSql(const TableShape& shape);

    const QString name;
    const QStringList columns; ///< owner, revision, and the rest: what the audit trail records
    const QString insert;
    const QString insertAs; ///< with the id, in front
    const QString update;   ///< by id and revision
    const QString remove;
    const QString selectById;
    const QString selectByOwner;
    const QString selectAll;
    const QString selectOwner;

    /// SELECT of all columns WHERE `column` equals the one bound value, by id. An empty text finds
    /// nothing.
    [[nodiscard]] QString selectWhere(QStringView column) const;
};

template <class T>
[[nodiscard]] const TableSql& sqlOf() {
    static const TableSql sql(Table<T>::shape);
    return sql;
}

template <class T>
inline constexpr bool isOwned = !std::is_void_v<typename Table<T>::Owner>;

/// A column that came with a later step is empty, not blank, where it says nothing: that is how the
/// trail recorded the rows from before it.
[[nodiscard]] inline std::optional<QString> textIfAny(const QString& text) {
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

/// Shapes of every table whose rows the audit trail records, for `check` and undo.
[[nodiscard]] const std::vector<const TableSql*>& auditedTables();

} // namespace certdesk::storage

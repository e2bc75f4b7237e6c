// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/changeset.h"
#include "core/domain/stored.h"
#include "core/storage/audittrail.h"
#include "core/storage/database.h"
#include "core/storage/tables.h"

namespace certdesk::storage {

/// Typed reading of records inside one transaction. Throws StorageError; lives inside Store::read.
class Reader {
public:
    explicit Reader(Database& database)
        : m_database(database) {}

    template <class T>
    [[nodiscard]] std::optional<Stored<T>> find(Id<T> id) const {
        StoredList<T> rows = select<T>(sqlOf<T>().selectById, id.value());
        return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
    }
    /// NotFound when it isn't there.
    template <class T>
    [[nodiscard]] Stored<T> require(Id<T> id) const {
        std::optional<Stored<T>> row = find(id);
        if (!row)
            raise(ErrorCode::NotFound, sqlOf<T>().name, QString::number(id.value()));
        return *std::move(row);
    }
    /// The rows whose `column` equals `value`, by id; an empty text finds nothing.
    template <class T>
    [[nodiscard]] StoredList<T> where(QStringView column, const QVariant& value) const {
        return select<T>(sqlOf<T>().selectWhere(column), value);
    }
    template <class T>
    requires isOwned<T>
    [[nodiscard]] StoredList<T> of(Id<typename Table<T>::Owner> owner) const {
        return select<T>(sqlOf<T>().selectByOwner, owner.value());
    }
    template <class T>
    [[nodiscard]] StoredList<T> all() const {
        return select<T>(sqlOf<T>().selectAll, QVariant());
    }
    template <class T>
    requires isOwned<T>
    [[nodiscard]] Id<typename Table<T>::Owner> ownerOf(Id<T> id) const {
        const QVariant owner = m_database.value(sqlOf<T>().selectOwner, {id.value()});
        if (owner.isNull())
            raise(ErrorCode::NotFound, sqlOf<T>().name, QString::number(id.value()));
        return Id<typename Table<T>::Owner>(owner.toLongLong());
    }

    /// The bytes that a document or a print run was stored with.
    [[nodiscard]] QByteArray content(const QString& sha256) const {
        return m_database
            .value(QStringLiteral("SELECT bytes FROM document_content WHERE sha256 = ?"), {sha256})
            .toByteArray();
    }

    [[nodiscard]] Database& database() const noexcept { return m_database; }

private:
    template <class T>
    [[nodiscard]] StoredList<T> select(const QString& sql, const QVariant& bound) const {
        QSqlQuery& query = m_database.statement(sql);
        if (bound.isValid())
            bind(query, 0, bound);
        m_database.execute(query);
        constexpr int revisionColumn = isOwned<T> ? 2 : 1;
        StoredList<T> rows;
        while (query.next()) {
            RowReader row(query, revisionColumn + 1);
            const Id<T> id(query.value(0).toLongLong());
            const int revision = query.value(revisionColumn).toInt();
            rows.push_back(Stored<T>{id, revision, Table<T>::read(row)});
        }
        query.finish();
        return rows;
    }

    Database& m_database;
};

/// Records that no screen shows but with the records they came with, which name what changed.
template <class T>
inline constexpr bool isPaperOnly =
    std::is_same_v<T, ImportBatch> || std::is_same_v<T, LetterRun> ||
    std::is_same_v<T, PaymentBatch> || std::is_same_v<T, Refund> || std::is_same_v<T, Consequence>;

/// One unit of work: reads, writes, and the trail and change set that writing leaves. Cannot be
/// kept beyond Store::write.
class Session final : public Reader {
public:
    Session(Database& database, AuditGroup group);
    Q_DISABLE_COPY_MOVE(Session)

    template <class T>
    requires(!isOwned<T>) Id<T> insert(const T& value) { return insertRow<T>(value, std::nullopt); }
    template <class T>
    requires isOwned<T> Id<T> insert(Id<typename Table<T>::Owner> owner, const T& value) {
        return insertRow<T>(value, owner.value());
    }
    /// Conflict when the row has moved on from the revision that `before` shows.
    template <class T>
    void update(const Stored<T>& before, const T& after) {
        if (before.value == after)
            return;
        const std::optional<qint64> owner = ownerNow(before.id);
        fill<T>(after, owner, before.revision + 1);
        updateRow(sqlOf<T>(), before.id.value(), before.revision);
        touch(before.id.value(), owner, after);
    }
    /// The same, and from now on the row belongs to `owner`; what it belonged to keeps its past.
    template <class T>
    requires isOwned<T>
    void move(const Stored<T>& before, Id<typename Table<T>::Owner> owner, const T& after) {
        const std::optional<qint64> former = ownerNow(before.id);
        fill<T>(after, owner.value(), before.revision + 1);
        updateRow(sqlOf<T>(), before.id.value(), before.revision);
        rememberOwner(sqlOf<T>(), before.id.value(), QVariant(*former));
        touch(before.id.value(), former, after);
        touch(before.id.value(), owner.value(), after);
    }
    /// Records that someone found the row right as it stands: a new revision, the same state.
    template <class T>
    requires(!isOwned<T>) void confirm(const Stored<T>& row) {
        fill<T>(row.value, std::nullopt, row.revision + 1);
        updateRow(sqlOf<T>(), row.id.value(), row.revision);
        touch(row.id.value(), std::nullopt, row.value);
    }
    template <class T>
    void remove(const Stored<T>& row) {
        const std::optional<qint64> owner = ownerNow(row.id);
        removeRow(sqlOf<T>(), row.id.value(), row.revision);
        touch(row.id.value(), owner, row.value);
    }
    /// Empties what the audit trail recorded of a row's past states; that this was done is an entry
    /// of the chain. The present state of a row that is still there stays on record.
    template <class T>
    void disposeOfPast(Id<T> id) {
        m_trail.disposeOfPast(sqlOf<T>(), id.value());
    }

    /// Gives a row the state that the trail recorded of it once, whatever its table; removes it
    /// where `content` is empty. For undo, which has made sure that nobody changed it since.
    void restore(const TableSql& sql, qint64 id, const QByteArray& content);

    /// Stores a content once and answers its hash.
    QString addContent(const QByteArray& bytes);
    void addContent(const QString& sha256, const QByteArray& bytes);

    /// Marks a person as changed whose record is written by another path.
    void touchPerson(PersonId person) { m_changes.persons.insert(person); }
    void touchApplication(ApplicationId application) { m_changes.applications.insert(application); }

    /// Brings what lists and search show up to date and closes the trail. Called once, by Store.
    ChangeSet finish();

private:
    template <class T>
    Id<T> insertRow(const T& value, std::optional<qint64> owner) {
        fill<T>(value, owner, 1);
        const qint64 id = insertRow(sqlOf<T>());
        touch(id, owner, value);
        return Id<T>(id);
    }
    template <class T>
    void fill(const T& value, std::optional<qint64> owner, int revision) {
        m_row.clear();
        if (owner)
            m_row << *owner;
        m_row << revision;
        Table<T>::write(m_row, value);
    }
    // A row that another has removed is a conflict, as one that another has changed.
    template <class T>
    std::optional<qint64> ownerNow(Id<T> id) const {
        if constexpr (isOwned<T>) {
            const QVariant owner = database().value(sqlOf<T>().selectOwner, {id.value()});
            if (owner.isNull())
                raiseConflict(sqlOf<T>(), id.value());
            return owner.toLongLong();
        } else {
            return std::nullopt;
        }
    }
    [[noreturn]] void raiseConflict(const TableSql& sql, qint64 id) const;
    qint64 insertRow(const TableSql& sql);
    void updateRow(const TableSql& sql, qint64 id, int revision);
    void removeRow(const TableSql& sql, qint64 id, int revision);
    void rememberOwner(const TableSql& sql, qint64 id, const QVariant& owner);

    template <class T>
    void touch(qint64 id, std::optional<qint64> owner, const T& value) {
        if constexpr (std::is_same_v<T, Person>)
            m_changes.persons.insert(PersonId(id));
        else if constexpr (std::is_same_v<T, Application>) {
            m_changes.applications.insert(ApplicationId(id));
            m_changes.persons.insert(PersonId(*owner));
        } else if constexpr (std::is_same_v<typename Table<T>::Owner, Person>)
            m_changes.persons.insert(PersonId(*owner));
        else if constexpr (std::is_same_v<typename Table<T>::Owner, Application>)
            m_changes.applications.insert(ApplicationId(*owner));
        else if constexpr (std::is_same_v<T, Allocation>)
            m_changes.applications.insert(value.application);
        else if constexpr (!isPaperOnly<T>)
            m_changes.officeData = true;
        if constexpr (std::is_same_v<T, ExamWindow>)
            touchApplicationsIn(WindowId(id));
        static_cast<void>(value);
    }
    void touchApplicationsIn(WindowId window);
    void touchRow(const TableSql& sql, qint64 id, const QVariant& owner);

    AuditWriter m_trail;
    RowWriter m_row;
    ChangeSet m_changes;
};

} // namespace certdesk::storage

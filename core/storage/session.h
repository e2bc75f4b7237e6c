// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/changeset.h"
#include "core/storage/audittrail.h"
#include "core/storage/reader.h"

namespace certdesk::storage {

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
        rememberOwner(sqlOf<T>(), before.id.value(), *former);
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
            const std::optional<qint64> owner = findOwner(sqlOf<T>(), id.value());
            if (!owner)
                raiseConflict(sqlOf<T>(), id.value());
            return owner;
        } else {
            return std::nullopt;
        }
    }
    [[noreturn]] void raiseConflict(const TableSql& sql, qint64 id) const;
    qint64 insertRow(const TableSql& sql);
    void updateRow(const TableSql& sql, qint64 id, int revision);
    void removeRow(const TableSql& sql, qint64 id, int revision);
    void rememberOwner(const TableSql& sql, qint64 id, qint64 owner);

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
    void touchRow(const TableSql& sql, qint64 id, std::optional<qint64> owner);

    AuditWriter m_trail;
    RowWriter m_row;
    ChangeSet m_changes;
};

} // namespace certdesk::storage

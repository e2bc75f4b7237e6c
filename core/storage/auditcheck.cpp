// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/auditcheck.h"

#include "core/storage/audittrail.h"
#include "core/storage/database.h"

#include <QHash>

namespace certdesk::storage {

namespace {

struct LatestState {
    qint64 entry = 0;       ///< that recorded it
    QByteArray digest = {}; ///< empty: removed
    qint64 disposal = 0;    ///< the last entry that tells of emptied contents
};

/// An entry whose content is no longer there.
struct EmptiedEntry {
    qint64 entry;
    QString table;
    qint64 row;
};

using StatesOfTable = QHash<qint64, LatestState>;

QHash<qint64, QByteArray> groupDigests(const Reader& reader) {
    QSqlQuery& query = reader.database().statement(
        QStringLiteral("SELECT id, at, who, account, action, subject, reason, day FROM "
                       "audit_group"));
    reader.database().execute(query);
    QHash<qint64, QByteArray> digests;
    while (query.next()) {
        const qint64 id = query.value(0).toLongLong();
        const auto action = fromWord<AuditAction>(query.value(4).toString());
        if (!action)
            continue; // its entries will name the broken link
        digests.insert(
            id,
            groupDigest(
                id, AuditGroup{QDateTime::fromString(query.value(1).toString(), Qt::ISODateWithMs),
                               {query.value(2).toString(), query.value(3).toString()},
                               {*action, query.value(5).toString(), query.value(6).toString()},
                               QDate::fromString(query.value(7).toString(), Qt::ISODate)}));
    }
    query.finish();
    return digests;
}

std::optional<Operation> operationOf(const QString& word) {
    for (const Operation operation :
         {Operation::Insert, Operation::Update, Operation::Remove, Operation::Dispose})
        if (wordOf(operation) == word)
            return operation;
    return std::nullopt;
}

/// Walks the chain; what it learns of each row's latest state is compared with the rows afterwards.
class ChainWalk final {
public:
    ChainWalk(const Reader& reader, std::vector<Damage>& damage)
        : m_reader(reader)
        , m_damage(damage)
        , m_groups(groupDigests(reader)) {}

    void walk() {
        QSqlQuery& query = m_reader.database().statement(QStringLiteral(
            "SELECT e.id, e.group_id, e.table_name, e.row_id, e.operation, e.before_digest, "
            "e.after_digest, e.chain, c.entry_id, c.salt, c.after_content FROM audit_entry AS e "
            "LEFT JOIN audit_content AS c ON c.entry_id = e.id ORDER BY e.id"));
        m_reader.database().execute(query);
        while (query.next())
            visit(query);
        query.finish();
        judgeEmptied();
        compareWithHead();
    }

    [[nodiscard]] const QHash<QString, StatesOfTable>& states() const { return m_states; }

private:
    void report(qint64 entry, const char16_t* what) {
        m_damage.push_back({CheckKind::AuditChain, QStringLiteral("audit_entry %1").arg(entry),
                            QString::fromUtf16(what)});
    }

    void visit(const QSqlQuery& query) {
        const qint64 entry = query.value(0).toLongLong();
        const QString table = query.value(2).toString();
        const qint64 row = query.value(3).toLongLong();
        const std::optional<Operation> operation = operationOf(query.value(4).toString());
        const QByteArray before = query.value(5).toByteArray();
        const QByteArray after = query.value(6).toByteArray();
        const QByteArray chain = query.value(7).toByteArray();
        if (entry != m_last + 1)
            report(entry, u"entries before it are missing");
        m_last = entry;
        const QByteArray link = operation
                                    ? linkOf(m_link, m_groups.value(query.value(1).toLongLong()),
                                             entry, table, row, *operation, before, after)
                                    : QByteArray();
        if (link != chain)
            report(entry, u"the link to its predecessor does not hold");
        m_link = chain;
        LatestState& state = m_states[table][row];
        if (state.digest != before)
            report(entry, u"the state before it is not the state after the entry before");
        state.digest = after;
        if (operation == Operation::Dispose) {
            state.disposal = entry;
            return;
        }
        state.entry = entry;
        if (query.value(8).isNull())
            report(entry, u"its content is missing");
        else if (query.value(9).isNull())
            m_emptied.push_back({entry, table, row});
        else if (!after.isEmpty() && digestOf(query.value(9).toByteArray(), table, row,
                                              query.value(10).toString().toUtf8()) != after)
            report(entry, u"its content is not what was recorded");
    }

    // Contents may be emptied, but not in silence, and not those that rows are compared with.
    void judgeEmptied() {
        for (const EmptiedEntry& emptied : m_emptied) {
            const LatestState state = m_states.value(emptied.table).value(emptied.row);
            const bool isPresent = state.entry == emptied.entry && !state.digest.isEmpty();
            if (isPresent || state.disposal < emptied.entry)
                report(emptied.entry, u"its content was emptied without a trace");
        }
    }

    void compareWithHead() {
        QSqlQuery& head =
            m_reader.database().statement(QStringLiteral("SELECT entries, chain FROM audit_head"));
        m_reader.database().execute(head);
        const bool there = head.next();
        const bool whole =
            there && head.value(0).toLongLong() == m_last && head.value(1).toByteArray() == m_link;
        head.finish();
        if (!whole)
            m_damage.push_back({CheckKind::AuditChain, QStringLiteral("audit_head"),
                                QStringLiteral("the trail does not end where it should")});
    }

    const Reader& m_reader;
    std::vector<Damage>& m_damage;
    QHash<qint64, QByteArray> m_groups;
    QHash<QString, StatesOfTable> m_states;
    std::vector<EmptiedEntry> m_emptied;
    QByteArray m_link = QByteArray(32, '\0');
    qint64 m_last = 0;
};

QByteArray saltOf(const Reader& reader, qint64 entry) {
    return reader.database()
        .value(QStringLiteral("SELECT salt FROM audit_content WHERE entry_id = ?"), {entry})
        .toByteArray();
}

void compareRows(const Reader& reader, const TableSql& table, const StatesOfTable& states,
                 std::vector<Damage>& damage) {
    const auto report = [&](qint64 row, const char16_t* what) {
        damage.push_back({CheckKind::RecordedState,
                          QStringLiteral("%1 %2").arg(table.name).arg(row),
                          QString::fromUtf16(what)});
    };
    QSqlQuery& query = reader.database().statement(table.selectAll);
    reader.database().execute(query);
    qsizetype present = 0;
    std::vector<QVariant> values(static_cast<size_t>(table.columns.size()));
    while (query.next()) {
        const qint64 row = query.value(0).toLongLong();
        const auto state = states.constFind(row);
        if (state == states.constEnd() || state->digest.isEmpty()) {
            report(row, u"was added without a trace in the audit trail");
            continue;
        }
        ++present;
        const QByteArray salt = saltOf(reader, state->entry);
        if (salt.isEmpty())
            continue; // the walk has named it
        for (qsizetype i = 0; i < table.columns.size(); ++i)
            values[static_cast<size_t>(i)] = query.value(static_cast<int>(i) + 1);
        if (digestOf(salt, table.name, row, contentOf(table.columns, values)) != state->digest)
            report(row, u"was changed without a trace in the audit trail");
    }
    query.finish();
    qsizetype expected = 0;
    for (const LatestState& state : states)
        expected += state.digest.isEmpty() ? 0 : 1;
    if (present == expected)
        return;
    for (auto state = states.begin(); state != states.end(); ++state)
        if (!state->digest.isEmpty() &&
            reader.database()
                .value(QStringLiteral("SELECT 1 FROM %1 WHERE id = ?").arg(table.name),
                       {state.key()})
                .isNull())
            report(state.key(), u"was removed without a trace in the audit trail");
}

void findEmptyGroups(const Reader& reader, std::vector<Damage>& damage) {
    QSqlQuery& query = reader.database().statement(QStringLiteral(
        "SELECT id FROM audit_group WHERE id NOT IN (SELECT group_id FROM audit_entry)"));
    reader.database().execute(query);
    while (query.next())
        damage.push_back({CheckKind::AuditChain,
                          QStringLiteral("audit_group %1").arg(query.value(0).toLongLong()),
                          QStringLiteral("it has no entry")});
    query.finish();
}

} // namespace

void checkTrail(const Reader& reader, std::vector<Damage>& damage) {
    findEmptyGroups(reader, damage);
    ChainWalk chain(reader, damage);
    chain.walk();
    for (const TableSql* table : auditedTables())
        compareRows(reader, *table, chain.states().value(table->name), damage);
}

} // namespace certdesk::storage

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/undo.h"

#include "core/storage/database.h"

#include <algorithm>

namespace certdesk::storage {

namespace {

/// A row that a step touched.
struct TouchedRow {
    const TableSql* table;
    qint64 row;
    qint64 firstEntry;
};

// Acts are reversed by new acts (docs/architecture.md, three lanes).
bool isAct(const QString& table) {
    static const QStringList acts{
        sqlOf<Decision>().name,     sqlOf<Authorization>().name, sqlOf<Payment>().name,
        sqlOf<Allocation>().name,   sqlOf<Credential>().name,    sqlOf<LetterRun>().name,
        sqlOf<Letter>().name,       sqlOf<ImportBatch>().name,   sqlOf<Refund>().name,
        sqlOf<PaymentBatch>().name, sqlOf<EditionText>().name,   sqlOf<ConductText>().name};
    return acts.contains(table);
}

const TableSql* tableNamed(const QString& name) {
    const auto& tables = auditedTables();
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&name](const auto* table) { return table->name == name; });
    return found == tables.end() ? nullptr : *found;
}

// The last one first: what was made on top of something is taken back before it.
std::vector<TouchedRow> touchedRows(const Reader& reader, qint64 group) {
    QSqlQuery& query = reader.database().statement(
        QStringLiteral("SELECT table_name, row_id, min(id) FROM audit_entry WHERE group_id = ? "
                       "AND operation <> 'dispose' GROUP BY table_name, row_id ORDER BY 3 DESC"));
    query.bindValue(0, group);
    reader.database().execute(query);
    std::vector<TouchedRow> rows;
    while (query.next())
        if (const TableSql* table = tableNamed(query.value(0).toString()))
            rows.push_back({table, query.value(1).toLongLong(), query.value(2).toLongLong()});
    query.finish();
    return rows;
}

// Whether a group was taken back: an undo names it as its reason.
const char16_t* const isTakenBack = u"EXISTS (SELECT 1 FROM audit_group AS u WHERE u.id > g.id AND "
                                    u"u.action = 'undo' AND u.reason = CAST(g.id AS TEXT))";

// Who changed the row after the step, if anyone did. A change that was taken back is none.
std::optional<QString> changedSinceBy(const Reader& reader, const TouchedRow& touched,
                                      qint64 group) {
    const QVariant who = reader.database().value(
        QStringLiteral("SELECT g.who FROM audit_entry AS e JOIN audit_group AS g ON g.id = "
                       "e.group_id WHERE e.table_name = ? AND e.row_id = ? AND e.group_id > ? "
                       "AND e.operation <> 'dispose' AND g.action <> 'undo' AND NOT %1 "
                       "ORDER BY e.id LIMIT 1")
            .arg(QString::fromUtf16(isTakenBack)),
        {touched.table->name, touched.row, group});
    return who.isNull() ? std::nullopt : std::optional(who.toString());
}

/// The state of a row before an entry: none, known, or no longer known.
struct EarlierState {
    bool existed = false;
    QString content = {};
};

EarlierState stateBefore(const Reader& reader, const TouchedRow& touched) {
    QSqlQuery& query = reader.database().statement(QStringLiteral(
        "SELECT e.after_digest IS NOT NULL, c.after_content FROM audit_entry AS e "
        "LEFT JOIN audit_content AS c ON c.entry_id = e.id WHERE e.table_name = ? "
        "AND e.row_id = ? AND e.id < ? AND e.operation <> 'dispose' ORDER BY e.id DESC LIMIT 1"));
    query.bindValue(0, touched.table->name);
    query.bindValue(1, touched.row);
    query.bindValue(2, touched.firstEntry);
    reader.database().execute(query);
    EarlierState state;
    if (query.next())
        state = {query.value(0).toBool(), query.value(1).toString()};
    query.finish();
    return state;
}

} // namespace

// Looked for among the office's latest units of work only: who did nothing lately is not to wait
// until a trail of hundred thousands is searched.
std::optional<UndoStep> lastStepOf(const Reader& reader, const QString& who) {
    constexpr qint64 farthestBack = 2000;
    static const QString sql =
        QStringLiteral("SELECT id, action, subject FROM audit_group AS g WHERE id > (SELECT "
                       "coalesce(max(id), 0) FROM audit_group) - ? AND who = ? AND action <> "
                       "'undo' AND NOT %1 ORDER BY id DESC LIMIT 1")
            .arg(QString::fromUtf16(isTakenBack));
    QSqlQuery& query = reader.database().statement(sql);
    query.bindValue(0, farthestBack);
    bind(query, 1, who);
    reader.database().execute(query);
    std::optional<UndoStep> step;
    if (query.next()) {
        RowReader row(query);
        step = UndoStep{.group = row.next<qint64>(),
                        .action = row.next<AuditAction>(),
                        .subject = row.next<QString>()};
    }
    query.finish();
    return step;
}

Reason reasonToUndo(const UndoStep& step) {
    return {AuditAction::Undo, step.subject, QString::number(step.group)};
}

Result<void> undo(Session& session, const UndoStep& step) {
    const std::vector<TouchedRow> rows = touchedRows(session, step.group);
    for (const TouchedRow& touched : rows) {
        if (isAct(touched.table->name))
            return fail(ErrorCode::NotUndoable, step.subject);
        if (const auto who = changedSinceBy(session, touched, step.group))
            return fail(ErrorCode::UndoBlocked, step.subject, *who);
    }
    for (const TouchedRow& touched : rows) {
        const EarlierState before = stateBefore(session, touched);
        if (before.existed && before.content.isEmpty())
            return fail(ErrorCode::NotUndoable, step.subject);
        session.restore(*touched.table, touched.row, before.content.toUtf8());
    }
    return {};
}

bool wasDone(const Reader& reader, AuditAction action, const QString& subject, const QString& table,
             qint64 row) {
    static const QString sql =
        QStringLiteral("SELECT EXISTS (SELECT 1 FROM audit_entry AS e JOIN audit_group AS g ON "
                       "g.id = e.group_id WHERE e.table_name = ? AND e.row_id = ? AND g.action = ? "
                       "AND g.subject = ? AND NOT %1)")
            .arg(QString::fromUtf16(isTakenBack));
    return reader.database().value(sql, {table, row, QString(wordOf(action)), subject}).toBool();
}

} // namespace certdesk::storage

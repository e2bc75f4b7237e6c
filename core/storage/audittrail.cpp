// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/audittrail.h"

#include "core/storage/database.h"
#include "core/storage/reader.h"

#include <QRandomGenerator>

namespace certdesk::storage {

namespace {

constexpr qsizetype saltSize = 16;
constexpr qsizetype saltsAtOnce = 256;

void appendEscaped(QByteArray& json, const QString& text) {
    json += '"';
    for (const char c : text.toUtf8()) {
        const auto u = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (u < 0x20) {
            json += "\\u00";
            json += "0123456789abcdef"[u >> 4];
            json += "0123456789abcdef"[u & 15];
        } else {
            json += c;
        }
    }
    json += '"';
}

// A field of a hash: its length first, so that no two fields can be told as one.
void addField(QCryptographicHash& hash, const QByteArray& field) {
    hash.addData(QByteArray::number(field.size()).append(':'));
    hash.addData(field);
}

} // namespace

QByteArray contentOf(const QStringList& columns, const std::vector<QVariant>& values) {
    QByteArray json;
    json.reserve(256);
    json += '{';
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const QVariant& value = values[static_cast<size_t>(i)];
        if (value.isNull())
            continue;
        if (json.size() > 1)
            json += ',';
        json += '"';
        json += columns[i].toLatin1();
        json += "\":";
        if (value.typeId() == QMetaType::QString)
            appendEscaped(json, value.toString());
        else
            json += QByteArray::number(value.toLongLong());
    }
    json += '}';
    return json;
}

QByteArray digestOf(const QByteArray& salt, const QString& table, qint64 row,
                    const QByteArray& content) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addField(hash, salt);
    addField(hash, table.toLatin1());
    addField(hash, QByteArray::number(row));
    addField(hash, content);
    return hash.result();
}

QByteArray groupDigest(qint64 group, const AuditGroup& values) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addField(hash, QByteArray::number(group));
    addField(hash, values.at.toString(Qt::ISODateWithMs).toLatin1());
    addField(hash, values.actor.name.toUtf8());
    addField(hash, values.actor.account.toUtf8());
    addField(hash, QByteArray(certdesk::wordOf(values.reason.action).data()));
    addField(hash, values.reason.subject.toUtf8());
    addField(hash, values.reason.why.toUtf8());
    if (values.day.isValid())
        addField(hash, dayText(values.day).toLatin1());
    return hash.result();
}

QByteArray linkOf(const QByteArray& predecessor, const QByteArray& group, qint64 entry,
                  const QString& table, qint64 row, Operation operation, const QByteArray& before,
                  const QByteArray& after) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addField(hash, predecessor);
    addField(hash, group);
    addField(hash, QByteArray::number(entry));
    addField(hash, table.toLatin1());
    addField(hash, QByteArray::number(row));
    addField(hash, wordOf(operation).toLatin1());
    addField(hash, before);
    addField(hash, after);
    return hash.result();
}

QString wordOf(Operation operation) {
    switch (operation) {
    case Operation::Insert:
        return QStringLiteral("insert");
    case Operation::Update:
        return QStringLiteral("update");
    case Operation::Remove:
        return QStringLiteral("remove");
    case Operation::Dispose:
        return QStringLiteral("dispose");
    }
    Q_UNREACHABLE();
}

TrailHead trailHead(const Reader& reader) {
    Database& database = reader.database();
    QSqlQuery& query = database.statement(QStringLiteral("SELECT entries, chain FROM audit_head"));
    database.execute(query);
    if (!query.next())
        raise(ErrorCode::OfficeFileDamaged, database.path(), QStringLiteral("audit_head"));
    const TrailHead head{query.value(0).toLongLong(), query.value(1).toByteArray()};
    query.finish();
    return head;
}

qint64 entriesOfLatestGroup(const Reader& reader) {
    return reader.database()
        .value(QStringLiteral("SELECT count(*) FROM audit_entry WHERE group_id = (SELECT max(id) "
                              "FROM audit_group)"))
        .toLongLong();
}

QByteArray linkAt(const Reader& reader, qint64 entry) {
    if (entry == 0)
        return QByteArray(32, '\0');
    return reader.database()
        .value(QStringLiteral("SELECT chain FROM audit_entry WHERE id = ?"), {entry})
        .toByteArray();
}

AuditWriter::AuditWriter(Database& database, AuditGroup group)
    : m_database(database)
    , m_values(std::move(group)) {
    for (QString* text : {&m_values.actor.name, &m_values.actor.account, &m_values.reason.subject,
                          &m_values.reason.why})
        *text = storable(*text);
}

void AuditWriter::begin() {
    const TrailHead head = trailHead(Reader(m_database));
    m_entry = head.entries;
    m_link = head.chain;
    m_database.run(
        QStringLiteral("INSERT INTO audit_group (at, who, account, action, subject, reason, day) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?)"),
        {m_values.at.toString(Qt::ISODateWithMs), m_values.actor.name, m_values.actor.account,
         QString(certdesk::wordOf(m_values.reason.action)), m_values.reason.subject,
         m_values.reason.why, m_values.day.isValid() ? dayText(m_values.day) : QStringLiteral("")});
    m_group = m_database.value(QStringLiteral("SELECT last_insert_rowid()")).toLongLong();
    m_groupDigest = groupDigest(m_group, m_values);
}

void AuditWriter::record(const TableSql& table, qint64 row, Operation operation,
                         const std::vector<QVariant>& after) {
    if (m_group == 0)
        begin();
    const bool remains = operation != Operation::Remove;
    const QByteArray salt = nextSalt();
    const QByteArray content = remains ? contentOf(table.columns, after) : QByteArray();
    const QByteArray before =
        operation == Operation::Insert ? QByteArray() : latestDigest(table.name, row);
    const QByteArray digest = remains ? digestOf(salt, table.name, row, content) : QByteArray();
    append(table.name, row, operation, before, digest);
    static const QString insertContent = QStringLiteral(
        "INSERT INTO audit_content (entry_id, salt, after_content) VALUES (?, ?, ?)");
    m_database.run(insertContent,
                   {m_entry, salt, remains ? QVariant(QString::fromUtf8(content)) : QVariant()});
}

void AuditWriter::disposeOfPast(const TableSql& table, qint64 row) {
    if (m_group == 0)
        begin();
    const QByteArray present = latestDigest(table.name, row);
    // Of a row that is still there, the latest content is what `check` compares it with.
    static const QString empty = QStringLiteral(
        "UPDATE audit_content SET salt = NULL, after_content = NULL WHERE entry_id IN "
        "(SELECT id FROM audit_entry WHERE table_name = ? AND row_id = ? AND operation <> "
        "'dispose' "
        "AND (? OR id < (SELECT max(id) FROM audit_entry WHERE table_name = ? AND row_id = ? "
        "AND operation <> 'dispose')))");
    m_database.run(empty, {table.name, row, present.isEmpty(), table.name, row});
    append(table.name, row, Operation::Dispose, present, present);
}

void AuditWriter::append(const QString& table, qint64 row, Operation operation,
                         const QByteArray& before, const QByteArray& after) {
    ++m_entry;
    m_link = linkOf(m_link, m_groupDigest, m_entry, table, row, operation, before, after);
    const auto orNull = [](const QByteArray& bytes) {
        return bytes.isEmpty() ? QVariant() : QVariant(bytes);
    };
    static const QString insert = QStringLiteral(
        "INSERT INTO audit_entry (id, group_id, table_name, row_id, operation, before_digest, "
        "after_digest, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    m_database.run(insert, {m_entry, m_group, table, row, wordOf(operation), orNull(before),
                            orNull(after), m_link});
}

void AuditWriter::finish() {
    if (m_group != 0)
        m_database.run(QStringLiteral("UPDATE audit_head SET entries = ?, chain = ?"),
                       {m_entry, m_link});
}

QByteArray AuditWriter::latestDigest(const QString& table, qint64 row) {
    static const QString sql =
        QStringLiteral("SELECT after_digest FROM audit_entry WHERE table_name = ? AND row_id = ? "
                       "ORDER BY id DESC LIMIT 1");
    return m_database.value(sql, {table, row}).toByteArray();
}

QByteArray AuditWriter::nextSalt() {
    // One call to the system for many salts: it costs more than the hash.
    if (m_saltsUsed == m_salts.size()) {
        m_salts.resize(saltSize * saltsAtOnce);
        auto* words = reinterpret_cast<quint32*>(m_salts.data());
        QRandomGenerator::system()->fillRange(words, m_salts.size() / qsizetype(sizeof(quint32)));
        m_saltsUsed = 0;
    }
    const QByteArray salt = m_salts.mid(m_saltsUsed, saltSize);
    m_saltsUsed += saltSize;
    return salt;
}

} // namespace certdesk::storage

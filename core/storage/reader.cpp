// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/reader.h"

#include "core/storage/database.h"

namespace certdesk::storage {

QByteArray Reader::content(const QString& sha256) const {
    return m_database
        .value(QStringLiteral("SELECT bytes FROM document_content WHERE sha256 = ?"), {sha256})
        .toByteArray();
}

QString Reader::path() const {
    return m_database.path();
}

std::optional<qint64> Reader::findOwner(const TableSql& sql, qint64 id) const {
    if (sql.selectOwner.isEmpty())
        return std::nullopt;
    const QVariant owner = m_database.value(sql.selectOwner, {id});
    return owner.isNull() ? std::nullopt : std::optional(owner.toLongLong());
}

void Reader::eachRow(const QString& sql, const QVariantList& bound,
                     const std::function<void(RowReader&)>& take) const {
    m_database.eachRow(sql, bound, take);
}

void Reader::raiseNotFound(const TableSql& sql, qint64 id) {
    raise(ErrorCode::NotFound, sql.name, QString::number(id));
}

} // namespace certdesk::storage

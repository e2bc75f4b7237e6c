// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/lookalikes.h"

#include "core/storage/database.h"

namespace certdesk::storage {

namespace {

QString peopleWith(Trait trait) {
    switch (trait) {
    case Trait::Email:
        return QStringLiteral("person_email AS e JOIN person AS p ON p.id = e.person_id "
                              "WHERE e.address = ? COLLATE NOCASE");
    case Trait::Phone:
        return QStringLiteral("person_phone AS e JOIN person AS p ON p.id = e.person_id "
                              "WHERE e.number = ?");
    case Trait::Name:
        return QStringLiteral("person_list AS l JOIN person AS p ON p.id = l.person_id "
                              "WHERE l.sort_name = ?");
    }
    Q_UNREACHABLE();
}

} // namespace

QString someoneElseWith(const Reader& reader, Trait trait, const QString& value,
                        const QString& externalId) {
    const QString sql = QStringLiteral("SELECT coalesce(nullif(p.external_id, ''), 'C-' || "
                                       "printf('%06d', p.id)) FROM ") +
                        peopleWith(trait) + QStringLiteral(" AND p.external_id <> ? LIMIT 1");
    return reader.database().value(sql, {value, externalId}).toString();
}

} // namespace certdesk::storage

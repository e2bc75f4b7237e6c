// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/requestrecords.h"

#include "core/storage/database.h"

namespace certdesk::storage {

namespace {

const char16_t* const expiredSql =
    u"FROM application_list AS l JOIN decision AS d ON d.id = (SELECT max(id) FROM decision "
    u"WHERE application_id = l.application_id) WHERE l.queue = 'pended' AND d.verdict = 'pend' "
    u"AND d.due_on < ?";

} // namespace

std::vector<ApplicationId> expiredRequests(const Reader& reader, QDate today) {
    return reader.database().rows(
        QStringLiteral("SELECT l.application_id %1 ORDER BY d.due_on, l.sort_name")
            .arg(QString::fromUtf16(expiredSql)),
        {dayText(today)}, [](RowReader& row) { return row.next<ApplicationId>(); });
}

int countExpiredRequests(const Reader& reader, QDate today) {
    return reader.database()
        .value(QStringLiteral("SELECT count(*) %1").arg(QString::fromUtf16(expiredSql)),
               {dayText(today)})
        .toInt();
}

} // namespace certdesk::storage

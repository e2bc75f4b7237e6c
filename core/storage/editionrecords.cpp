// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/editionrecords.h"

#include "core/storage/database.h"

namespace certdesk::storage {

namespace {

QVariantList boundsOf(const DaysInForce& days) {
    return {dayText(days.from), days.until ? dayText(*days.until) : QStringLiteral("9999-99")};
}

} // namespace

qint64 countEditions(const Reader& reader) {
    return reader.database()
        .value(QStringLiteral("SELECT count(*) FROM policy_edition"))
        .toLongLong();
}

qint64 countApplicationsOf(const Reader& reader, const QString& edition) {
    return reader.database()
        .value(QStringLiteral("SELECT count(*) FROM application WHERE edition = ?"), {edition})
        .toLongLong();
}

std::vector<ApplicationOfDays> applicationsOf(const Reader& reader, const DaysInForce& days) {
    return reader.database().rows(
        QStringLiteral("SELECT a.id, a.edition, a.stage IN ('intake', 'in_review') AND NOT EXISTS "
                       "(SELECT 1 FROM decision WHERE application_id = a.id) FROM application AS a "
                       "WHERE a.submitted_on >= ? AND a.submitted_on < ? ORDER BY a.id"),
        boundsOf(days), [](RowReader& row) {
            return ApplicationOfDays{.application = row.next<ApplicationId>(),
                                     .edition = row.next<QString>(),
                                     .isUndecided = row.next<bool>()};
        });
}

qint64 countSittingsOf(const Reader& reader, const DaysInForce& days) {
    return reader.database()
        .value(QStringLiteral("SELECT count(*) FROM attempt WHERE sat_on >= ? AND sat_on < ? AND "
                              "result NOT IN ('scheduled', 'cancelled', 'not_counted')"),
               boundsOf(days))
        .toLongLong();
}

qint64 countCredentialsOf(const Reader& reader, const DaysInForce& days) {
    return reader.database()
        .value(QStringLiteral("SELECT count(*) FROM credential WHERE certified_on >= ? AND "
                              "certified_on < ?"),
               boundsOf(days))
        .toLongLong();
}

std::vector<AttemptId> sittingsWithoutEdition(const Reader& reader, const DaysInForce& days) {
    return reader.database().rows(
        QStringLiteral("SELECT id FROM attempt WHERE sat_on >= ? AND sat_on < ? AND edition IS "
                       "NULL"),
        boundsOf(days), [](RowReader& row) { return row.next<AttemptId>(); });
}

std::vector<Id<Credential>> credentialsWithoutEdition(const Reader& reader,
                                                      const DaysInForce& days) {
    return reader.database().rows(
        QStringLiteral("SELECT id FROM credential WHERE certified_on >= ? AND certified_on < ? AND "
                       "edition IS NULL"),
        boundsOf(days), [](RowReader& row) { return row.next<Id<Credential>>(); });
}

} // namespace certdesk::storage

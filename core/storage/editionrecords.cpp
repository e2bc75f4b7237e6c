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

std::vector<SittingOfDays> sittingsOf(const Reader& reader, const DaysInForce& days) {
    return reader.database().rows(
        QStringLiteral(
            "SELECT t.person_id, t.result, coalesce(a.edition, '') FROM attempt AS t LEFT JOIN "
            "application AS a ON a.id = t.application_id WHERE t.sat_on >= ? AND t.sat_on < ?"),
        boundsOf(days), [](RowReader& row) {
            return SittingOfDays{.person = row.next<PersonId>(),
                                 .result = row.next<AttemptResult>(),
                                 .edition = row.next<QString>()};
        });
}

std::vector<PersonId> certifiedOn(const Reader& reader, const DaysInForce& days) {
    return reader.database().rows(
        QStringLiteral("SELECT person_id FROM credential WHERE certified_on >= ? AND "
                       "certified_on < ?"),
        boundsOf(days), [](RowReader& row) { return row.next<PersonId>(); });
}

} // namespace certdesk::storage

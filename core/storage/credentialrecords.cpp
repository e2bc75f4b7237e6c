// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/credentialrecords.h"

#include "core/storage/database.h"

namespace certdesk::storage {

std::vector<PersonId> uncertifiedPassers(const Reader& reader) {
    return reader.database().rows(
        QStringLiteral("SELECT DISTINCT person_id FROM attempt AS a WHERE result = 'passed' "
                       "AND confirmation = 'confirmed' AND NOT EXISTS (SELECT 1 FROM credential AS "
                       "c WHERE c.attempt_id = a.id AND NOT EXISTS (SELECT 1 FROM consequence "
                       "WHERE c.status = 'revoked' AND credential_id = c.id "
                       "AND kind = 'withdraw_certificate' "
                       "AND done_on IS NOT NULL)) ORDER BY person_id"),
        {}, [](RowReader& row) { return row.next<PersonId>(); });
}

qint64 lastCredentialEver(const Reader& reader) {
    return reader.database()
        .value(QStringLiteral("SELECT coalesce((SELECT seq FROM sqlite_sequence "
                              "WHERE name = 'credential'), 0)"))
        .toLongLong();
}

} // namespace certdesk::storage

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/attestationrecords.h"

#include "core/storage/database.h"

namespace certdesk::storage {

namespace {

QString latestSql() {
    const QStringList columns = sqlOf<Attestation>().columns.mid(2); // after the owner
    return QStringLiteral("SELECT person_id, name, application_id, %1 FROM (SELECT a.person_id, "
                          "l.name, l.sort_name, t.*, row_number() OVER (PARTITION BY "
                          "a.person_id ORDER BY coalesce(t.signed_on, '') DESC, t.id DESC) "
                          "AS place FROM attestation AS t JOIN application AS a ON a.id = "
                          "t.application_id JOIN person_list AS l ON l.person_id = a.person_id "
                          "WHERE t.agreed) WHERE place = 1 AND (? = 0 OR version <> ?) "
                          "ORDER BY sort_name, person_id")
        .arg(columns.join(QStringLiteral(", ")));
}

} // namespace

std::vector<AttestedPerson> latestAttestations(const Reader& reader, AttestedWho who,
                                               const QString& versionInForce) {
    static const QString sql = latestSql();
    return reader.database().rows(
        sql, {who == AttestedWho::OnOldVersion ? 1 : 0, versionInForce}, [&](RowReader& row) {
            AttestedPerson person{.person = row.next<PersonId>(),
                                  .name = row.next<QString>(),
                                  .application = row.next<ApplicationId>(),
                                  .attestation = Table<Attestation>::read(row),
                                  .isOld = false};
            person.isOld = person.attestation.version != versionInForce;
            return person;
        });
}

} // namespace certdesk::storage

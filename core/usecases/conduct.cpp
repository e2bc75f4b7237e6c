// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/conduct.h"

#include "core/base/sha256.h"
#include "core/exchange/conductreader.h"
#include "core/storage/store.h"

namespace certdesk {

namespace {

ConductImport judge(const PolicyFile& file, const storage::Reader& reader) {
    ConductImport result;
    result.code = readConduct(file.json, result.problems);
    if (!result.code)
        return result;
    const auto known = reader.where<ConductText>(u"version", result.code->version);
    result.alreadyPresent = !known.empty() && known.front().value.sha256 == sha256(file.json);
    if (!known.empty() && !result.alreadyPresent)
        result.problems.push_back({.path = QStringLiteral("code"),
                                   .error = {ErrorCode::AlreadyThere, result.code->version, {}}});
    return result;
}

} // namespace

Result<ConductImport> importConduct(OfficeFile& office, const PolicyFile& file, DryRun dryRun) {
    const auto judged =
        office.store().read([&](storage::Reader& reader) { return judge(file, reader); });
    if (!judged || !judged->isSound() || judged->alreadyPresent || dryRun == DryRun::Yes)
        return judged;
    return office.store().write(
        Reason{AuditAction::ImportConduct, judged->code->version, file.reason},
        [&](storage::Session& session) {
            // Another process may have added it in between.
            ConductImport result = judge(file, session);
            if (result.isSound() && !result.alreadyPresent)
                session.insert(ConductText{result.code->version, QString::fromUtf8(file.json),
                                           sha256(file.json)});
            return result;
        });
}

Result<std::vector<AttestedPerson>> attestations(OfficeFile& office, AttestedWho who) {
    static const QString sql = [] {
        const QStringList columns = storage::sqlOf<Attestation>().columns.mid(2); // after the owner
        return QStringLiteral(
                   "SELECT person_id, name, application_id, %1 FROM (SELECT a.person_id, "
                   "l.name, l.sort_name, t.*, row_number() OVER (PARTITION BY "
                   "a.person_id ORDER BY coalesce(t.signed_on, '') DESC, t.id DESC) "
                   "AS place FROM attestation AS t JOIN application AS a ON a.id = "
                   "t.application_id JOIN person_list AS l ON l.person_id = a.person_id "
                   "WHERE t.agreed) WHERE place = 1 AND (? = 0 OR version <> ?) "
                   "ORDER BY sort_name, person_id")
            .arg(columns.join(QStringLiteral(", ")));
    }();
    return office.store().read([&](storage::Reader& reader) {
        const QString inForce = office.policies(reader).on(office.today()).conduct.version;
        QSqlQuery& query = reader.database().statement(sql);
        query.bindValue(0, who == AttestedWho::OnOldVersion ? 1 : 0);
        query.bindValue(1, inForce);
        reader.database().execute(query);
        std::vector<AttestedPerson> people;
        while (query.next()) {
            storage::RowReader row(query);
            AttestedPerson person{.person = row.next<PersonId>(),
                                  .name = row.next<QString>(),
                                  .application = row.next<ApplicationId>(),
                                  .attestation = storage::Table<Attestation>::read(row),
                                  .isOld = false};
            person.isOld = person.attestation.version != inForce;
            people.push_back(std::move(person));
        }
        query.finish();
        return people;
    });
}

} // namespace certdesk

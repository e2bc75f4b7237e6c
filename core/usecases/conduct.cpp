// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/conduct.h"

#include "core/base/sha256.h"
#include "core/exchange/conductreader.h"
#include "core/storage/attestationrecords.h"
#include "core/storage/store.h"

namespace certdesk {

namespace {

ConductImport judgeConduct(const PolicyFile& file, const storage::Reader& reader) {
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
        office.store().read([&](storage::Reader& reader) { return judgeConduct(file, reader); });
    if (!judged || !judged->isSound() || judged->alreadyPresent || dryRun == DryRun::Yes)
        return judged;
    return office.store().write(
        Reason{AuditAction::ImportConduct, judged->code->version, file.reason},
        [&](storage::Session& session) {
            // Another process may have added it in between.
            ConductImport result = judgeConduct(file, session);
            if (result.isSound() && !result.alreadyPresent)
                session.insert(ConductText{result.code->version, QString::fromUtf8(file.json),
                                           sha256(file.json)});
            return result;
        });
}

Result<std::vector<AttestedPerson>> attestations(OfficeFile& office, AttestedWho who) {
    return office.store().read([&](storage::Reader& reader) {
        const QString inForce = office.policies(reader).on(office.today()).conduct.version;
        return storage::latestAttestations(reader, who, inForce);
    });
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/certify.h"

#include "core/domain/number.h"
#include "core/rules/impartiality.h"
#include "core/rules/recertification.h"
#include "core/storage/caserecords.h"
#include "core/storage/credentialrecords.h"
#include "core/storage/store.h"
#include "core/usecases/authorizedsitting.h"

#include <algorithm>

namespace certdesk {

namespace {

bool wasWithdrawn(const storage::Reader& reader, const Stored<Credential>& credential) {
    const StoredList<Consequence> lines =
        reader.where<Consequence>(u"credential_id", credential.id.value());
    return credential.value.status == CredentialStatus::Revoked &&
           std::any_of(lines.begin(), lines.end(), [](const auto& line) {
               return line.value.kind == ConsequenceKind::WithdrawCertificate && line.value.doneOn;
           });
}

std::optional<Stored<Attempt>> uncertifiedPass(const storage::Reader& reader, PersonId person) {
    const StoredList<Credential> credentials = reader.of<Credential>(person);
    for (Stored<Attempt>& attempt : reader.of<Attempt>(person)) {
        const bool certified =
            std::any_of(credentials.begin(), credentials.end(), [&](const auto& credential) {
                return credential.value.attempt == attempt.id && !wasWithdrawn(reader, credential);
            });
        if (attempt.value.result == AttemptResult::Passed &&
            attempt.value.confirmation == Confirmation::Confirmed && !certified)
            return std::move(attempt);
    }
    return std::nullopt;
}

// An exception that was made when the result was recorded stands for the certificate too.
Result<void> mayBeCertified(const storage::Reader& reader, const PolicyBook& policies,
                            PersonId person, const Attempt& attempt) {
    return attempt.override.isEmpty() ? wasApproved(reader, policies, person, attempt)
                                      : Result<void>();
}

// The credential that a pass renews: the last one of who sat to renew it.
std::optional<Credential> renewedBy(const storage::Reader& reader, PersonId person,
                                    const Attempt& attempt) {
    if (!attempt.application ||
        reader.require(*attempt.application).value.kind != ApplicationKind::Renewal)
        return std::nullopt;
    std::optional<Credential> last;
    for (const Stored<Credential>& credential : reader.of<Credential>(person))
        if (!wasWithdrawn(reader, credential))
            last = credential.value;
    return last;
}

// Certifying is a decision on the person: no exception makes someone impartial.
Result<void> maySignFor(const storage::Reader& reader, PersonId person, const QString& by) {
    for (const ApplicationId id : storage::applicationsOf(reader, person)) {
        // What the question needs of a case, as it is asked for everyone who waits.
        const CaseRecord record{.application = reader.require(id),
                                .person = {.person = reader.require(person),
                                           .names = {},
                                           .emails = {},
                                           .phones = {},
                                           .addresses = {},
                                           .flags = {}},
                                .window = {},
                                .documents = {},
                                .experience = {},
                                .training = reader.of<Training>(id),
                                .verifications = reader.of<Verification>(id),
                                .attestations = {},
                                .payments = {},
                                .decisions = {},
                                .attempts = {},
                                .credential = {},
                                .conflicts = reader.of<ConflictOfInterest>(id)};
        if (const auto partiality = rules::partialityOf(by, record))
            return fail(ErrorCode::ConflictOfInterest, by, wordOf(*partiality));
    }
    return {};
}

// The next number after all that were ever given; one that an old certificate bears is passed over.
QString freeNumber(const storage::Reader& reader, const QString& credentialName) {
    qint64 next = storage::lastCredentialEver(reader);
    QString number;
    do {
        ++next;
        number = credentialName + u'-' + QString::number(next).rightJustified(6, u'0');
    } while (!reader.where<Credential>(u"number", number).empty());
    return number;
}

} // namespace

Result<UncertifiedPasses> uncertifiedPasses(OfficeFile& office, const QString& by) {
    return office.store().read([&](storage::Reader& reader) {
        const PolicyBook& policies = office.policies(reader);
        UncertifiedPasses passes;
        for (const PersonId person : storage::uncertifiedPassers(reader)) {
            Result<void> may =
                mayBeCertified(reader, policies, person, uncertifiedPass(reader, person)->value);
            if (may)
                may = maySignFor(reader, person, by);
            if (may)
                passes.ready.push_back(person);
            else
                passes.heldBack.push_back({person, may.error()});
        }
        return passes;
    });
}

Result<Certification> certify(OfficeFile& office, const std::vector<PersonId>& persons,
                              const QString& by, const QString& override,
                              const Progress& progress) {
    if (by.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("by"));
    return office.store().write(
        Reason{AuditAction::Certify, by, override.trimmed()},
        [&](storage::Session& session) -> Result<Certification> {
            const QString name = session.require(Id<Office>(1)).value.credentialName;
            const std::vector<PersonId> chosen =
                persons.empty() ? storage::uncertifiedPassers(session) : persons;
            const PolicyBook& policies = office.policies(session);
            Certification done;
            qint64 seen = 0;
            for (const PersonId person : chosen) {
                if (!goOn(progress, seen++, static_cast<qint64>(chosen.size())))
                    return fail(ErrorCode::Cancelled);
                static_cast<void>(session.require(person));
                const std::optional<Stored<Attempt>> attempt = uncertifiedPass(session, person);
                if (!attempt)
                    return fail(ErrorCode::NothingToCertify, candidateNumber(person));
                if (const Result<void> may = maySignFor(session, person, by); !may) {
                    done.heldBack.push_back({person, may.error()});
                    continue;
                }
                if (const Result<void> may =
                        mayBeCertified(session, policies, person, attempt->value);
                    !may) {
                    if (override.trimmed().isEmpty()) {
                        done.heldBack.push_back({person, may.error()});
                        continue;
                    }
                    Attempt excepted = attempt->value;
                    excepted.override = override.trimmed();
                    excepted.overrideBy = by;
                    session.update(*attempt, excepted);
                }
                const QDate passedOn = attempt->value.satOn;
                const PolicyEdition& edition = policies.of(attempt->value.edition, passedOn);
                const Credential credential{
                    .number = freeNumber(session, name),
                    .attempt = attempt->id,
                    .certifiedOn = passedOn,
                    .expiresOn = rules::expiryAfterPass(
                        passedOn, renewedBy(session, person, attempt->value), edition.credential),
                    .certifiedBy = by,
                    .edition = edition.code};
                session.insert(person, credential);
                done.certified.push_back(
                    {person, credential.number, credential.certifiedOn, credential.expiresOn});
            }
            return done;
        });
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/conflicts.h"

#include "core/domain/number.h"
#include "core/rules/impartiality.h"
#include "core/storage/store.h"

namespace certdesk {

namespace {

/// What that person has declared on the application and not withdrawn.
StoredList<ConflictOfInterest> binding(const storage::Reader& reader, ApplicationId application,
                                       const QString& by) {
    StoredList<ConflictOfInterest> conflicts = reader.of<ConflictOfInterest>(application);
    std::erase_if(conflicts, [&by](const auto& declared) {
        return !declared.value.binds() || !rules::isSamePerson(declared.value.by, by);
    });
    return conflicts;
}

} // namespace

Result<Id<ConflictOfInterest>> declareConflict(OfficeFile& office,
                                               const ConflictDeclaration& declared) {
    const QString number = applicationNumber(declared.application);
    if (declared.by.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("by"));
    if (declared.kind == ConflictKind::Other && declared.note.trimmed().isEmpty())
        return fail(ErrorCode::ReasonNeeded, number);
    return office.store().write(
        Reason{AuditAction::DeclareConflict, number, declared.note},
        [&](storage::Session& session) -> Result<Id<ConflictOfInterest>> {
            static_cast<void>(session.require(declared.application));
            if (!binding(session, declared.application, declared.by).empty())
                return fail(ErrorCode::AlreadyThere, declared.by, QStringLiteral("conflict"));
            return session.insert(declared.application, ConflictOfInterest{.kind = declared.kind,
                                                                           .by = declared.by,
                                                                           .note = declared.note,
                                                                           .on = office.today()});
        });
}

Result<void> withdrawConflict(OfficeFile& office, ApplicationId application, const QString& by,
                              const QString& reason) {
    const QString number = applicationNumber(application);
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonNeeded, number);
    return office.store().write(
        Reason{AuditAction::WithdrawConflict, number, reason},
        [&](storage::Session& session) -> Result<void> {
            const StoredList<ConflictOfInterest> conflicts = binding(session, application, by);
            if (conflicts.empty())
                return fail(ErrorCode::NotFound, by, QStringLiteral("conflict"));
            for (const Stored<ConflictOfInterest>& declared : conflicts) {
                ConflictOfInterest after = declared.value;
                after.withdrawnOn = office.today();
                after.withdrawnReason = reason;
                session.update(declared, after);
            }
            return {};
        });
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/firsthour.h"

#include "core/storage/store.h"
#include "core/storage/undo.h"

namespace certdesk {

namespace {

constexpr Id<Office> theOffice(1);

bool isConfirmed(const storage::Reader& reader, const QString& edition) {
    return storage::wasDone(reader, AuditAction::ConfirmPolicy, edition, theOffice);
}

bool hasTestLetter(const storage::Reader& reader) {
    return storage::wasDone(reader, AuditAction::TryLetters, QStringLiteral(""), theOffice);
}

} // namespace

Result<FirstHourRecord> readFirstHour(OfficeFile& office) {
    return office.store().read([&office](storage::Reader& reader) {
        return FirstHourRecord{
            .policyConfirmed = isConfirmed(reader, office.policies(reader).on(office.today()).code),
            .testLetterOut = hasTestLetter(reader)};
    });
}

Result<void> confirmPolicy(OfficeFile& office) {
    const QString edition = office.policies().on(office.today()).code;
    return office.store().write(Reason{AuditAction::ConfirmPolicy, edition},
                                [&edition](storage::Session& session) {
                                    if (!isConfirmed(session, edition))
                                        session.confirm(session.require(theOffice));
                                });
}

Result<void> noteTestLetter(OfficeFile& office) {
    return office.store().write(Reason{AuditAction::TryLetters}, [](storage::Session& session) {
        if (!hasTestLetter(session))
            session.confirm(session.require(theOffice));
    });
}

} // namespace certdesk

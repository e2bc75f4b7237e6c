// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/firsthour.h"

#include "core/storage/store.h"
#include "core/storage/undo.h"

namespace certdesk {

namespace {

constexpr Id<Office> theOffice(1);

std::optional<Stored<EditionText>> editionToday(const OfficeFile& office,
                                                const storage::Reader& reader) {
    const QString code = office.policies().on(office.today()).code;
    StoredList<EditionText> editions = reader.where<EditionText>(u"code", code);
    return editions.empty() ? std::nullopt : std::optional(std::move(editions.front()));
}

bool hasTestLetter(const storage::Reader& reader) {
    return storage::wasDone(reader, AuditAction::TryLetters, theOffice);
}

} // namespace

Result<FirstHourRecord> readFirstHour(OfficeFile& office) {
    return office.store().read([&office](storage::Reader& reader) {
        const auto edition = editionToday(office, reader);
        return FirstHourRecord{
            .policyConfirmed =
                edition && storage::wasDone(reader, AuditAction::ConfirmPolicy, edition->id),
            .testLetterOut = hasTestLetter(reader)};
    });
}

Result<void> confirmPolicy(OfficeFile& office) {
    return office.store().write(
        Reason{AuditAction::ConfirmPolicy, office.policies().on(office.today()).code},
        [&office](storage::Session& session) {
            if (const auto edition = editionToday(office, session))
                session.confirm(*edition);
        });
}

Result<void> noteTestLetter(OfficeFile& office) {
    return office.store().write(Reason{AuditAction::TryLetters}, [](storage::Session& session) {
        if (!hasTestLetter(session))
            session.confirm(session.require(theOffice));
    });
}

} // namespace certdesk

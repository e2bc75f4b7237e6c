// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/drafts.h"

#include "core/storage/drafts.h"

namespace certdesk {

QString draftOwner(const OfficeFile& office) {
    const Actor& actor = office.actor();
    return actor.account.isEmpty() ? actor.name : actor.account;
}

Result<void> saveDraft(OfficeFile& office, Draft draft) {
    draft.savedAt = office.clock()->now();
    return storage::saveDraft(office.store(), draftOwner(office), draft);
}

Result<std::vector<Draft>> ownDrafts(OfficeFile& office) {
    return office.store().read(
        [&](storage::Reader& reader) { return storage::draftsOf(reader, draftOwner(office)); });
}

Result<std::optional<Draft>> readDraft(OfficeFile& office, const QString& subject) {
    return office.store().read([&](storage::Reader& reader) {
        return storage::draftOf(reader, draftOwner(office), subject);
    });
}

Result<void> discardDraft(OfficeFile& office, const QString& subject) {
    return storage::discardDraft(office.store(), draftOwner(office), subject);
}

} // namespace certdesk

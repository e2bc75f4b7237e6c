// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/sentruns.h"

#include "core/storage/letterrecords.h"
#include "core/storage/store.h"

namespace certdesk {

Result<StoredList<LetterRun>> sentRuns(OfficeFile& office, int limit) {
    return office.store().read(
        [limit](storage::Reader& reader) { return storage::latestRuns(reader, limit); });
}

Result<QByteArray> archivedRun(OfficeFile& office, Id<LetterRun> id) {
    return office.store().read(
        [id](storage::Reader& reader) { return reader.content(reader.require(id).value.sha256); });
}

} // namespace certdesk

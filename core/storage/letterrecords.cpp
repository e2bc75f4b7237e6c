// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/letterrecords.h"

#include "core/storage/database.h"

namespace certdesk::storage {

StoredList<LetterRun> latestRuns(const Reader& reader, int limit) {
    return reader.database().rows(
        QStringLiteral("SELECT id FROM letter_run ORDER BY id DESC LIMIT ?"), {limit},
        [&reader](RowReader& row) { return reader.require(row.next<Id<LetterRun>>()); });
}

} // namespace certdesk::storage

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/recordedresults.h"

#include "core/storage/attemptrecords.h"
#include "core/storage/store.h"

namespace certdesk {

Result<std::vector<RecordedResult>> recordedResults(OfficeFile& office, ResultsWanted wanted,
                                                    int limit) {
    return office.store().read([&](storage::Reader& reader) {
        return wanted == ResultsWanted::All ? storage::latestResults(reader, limit)
                                            : storage::latestWaitingResults(reader, limit);
    });
}

Result<int> waitingResults(OfficeFile& office) {
    return office.store().read(
        [](storage::Reader& reader) { return storage::countWaitingResults(reader); });
}

} // namespace certdesk

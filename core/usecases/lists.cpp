// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/lists.h"

#include "core/domain/number.h"
#include "core/storage/listsources.h"
#include "core/storage/store.h"

namespace certdesk {

RowSourceFactory<ApplicationRow> applicationRows(const OfficeFile& office) {
    return [path = office.path()] { return storage::applicationSource(path); };
}

RowSourceFactory<PersonRow> personRows(const OfficeFile& office) {
    return [path = office.path()] { return storage::personSource(path); };
}

Result<std::map<Queue, int>> queueCounts(OfficeFile& office) {
    return office.store().read(
        [](storage::Reader& reader) { return storage::queueCounts(reader); });
}

Result<Queue> queueOf(OfficeFile& office, ApplicationId application) {
    return office.store().read([application](storage::Reader& reader) -> Result<Queue> {
        const std::optional<Queue> queue = storage::queueOf(reader, application);
        return queue ? Result<Queue>(*queue)
                     : fail(ErrorCode::NotFound, applicationNumber(application));
    });
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/maintenance.h"

#include "core/storage/filecheck.h"

namespace certdesk {

Result<std::vector<FoundDamage>> checkOffice(OfficeFile& office, const Progress& progress) {
    return storage::checkFile(office.store(), progress)
        .map([](const std::vector<storage::Damage>& damage) {
            std::vector<FoundDamage> found;
            for (const storage::Damage& one : damage)
                found.push_back({wordOf(one.kind), one.where, one.found});
            return found;
        });
}

Result<void> backUp(OfficeFile& office, const QString& destination) {
    return office.store().copyTo(destination);
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/session.h"
#include "core/usecases/correct.h"

namespace certdesk {

/// A fact that was put right, before that is recorded: whose it is, what changed, what hung on it.
struct PutRight {
    PersonId person;
    Correction correction;
    std::vector<Consequence> consequences;
};

/// Writes the right fact. They fail as correct() does.
[[nodiscard]] Result<PutRight> putRight(storage::Session& session, OfficeFile& office,
                                        const RightResult& right, const CorrectionRequest& request);
[[nodiscard]] Result<PutRight> putRight(storage::Session& session, OfficeFile& office,
                                        const RightName& right, const CorrectionRequest& request);
[[nodiscard]] Result<PutRight> putRight(storage::Session& session, OfficeFile& office,
                                        const RightDocument& right,
                                        const CorrectionRequest& request);

/// Whether the row was changed since someone looked at it.
[[nodiscard]] inline bool hasMovedOn(int revision, const CorrectionRequest& request) {
    return request.revision && *request.revision != revision;
}

/// Adds the part where it differs.
inline void noteChange(std::vector<FieldChange>& changes, CorrectedField field,
                       const QString& before, const QString& after) {
    if (before != after)
        changes.push_back({field, before, after});
}

} // namespace certdesk

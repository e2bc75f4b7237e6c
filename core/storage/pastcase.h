// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/storage/session.h"

namespace certdesk::storage {

/// A row whose state of a past day was disposed of since.
struct ForgottenRow {
    QString table;
    qint64 row;
    friend bool operator==(const ForgottenRow&, const ForgottenRow&) = default;
};

/// A case as it was known at the end of a past day.
struct PastCase {
    CaseRecord record;
    std::vector<ForgottenRow> forgotten; ///< part of it then, and not in `record`
};

/// Puts the case together from the audit trail: of each of its rows the latest state that was
/// recorded by that day, whatever became of it since. Reads the rows of the one case only.
/// RecordedLater (the first day on file) when the application came in later, else NotOnFileThen
/// when it can't be told.
[[nodiscard]] Result<PastCase> readCaseAsOf(const Reader& reader, ApplicationId application,
                                            QDate day);

} // namespace certdesk::storage

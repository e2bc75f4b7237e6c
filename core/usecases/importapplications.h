// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/dryrun.h"
#include "core/usecases/officefile.h"
#include "core/usecases/progress.h"

namespace certdesk {

/// One application of the source that is in the file now.
struct TakenApplication {
    QString externalId;
    ApplicationId application;
    PersonId candidate;
};

/// Interchange 3, result.
struct ApplicationsImport {
    int imported = 0;
    int alreadyPresent = 0;
    int refused = 0;
    std::vector<Problem> warnings;
    std::vector<Problem> errors;
    std::vector<TakenApplication> applications; ///< without numbers in a dry run
};

/// Takes in applications with their documents: each whole or not at all, all that are sound in one
/// transaction. Fails as a whole only when the source can't be read at all.
[[nodiscard]] Result<ApplicationsImport> importApplications(OfficeFile& office,
                                                            const QString& source, DryRun dryRun,
                                                            const Progress& progress = {});

} // namespace certdesk

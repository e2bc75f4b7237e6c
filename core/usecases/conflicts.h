// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/application.h"
#include "core/domain/conflict.h"
#include "core/usecases/officefile.h"

namespace certdesk {

/// A reviewer says that they are too close to the applicant.
struct ConflictDeclaration {
    ApplicationId application;
    ConflictKind kind;
    QString by;
    QString note = {}; ///< needed where the kind is Other
};

/// From now on that person can't decide the application. Fails with BlankText (nobody says so),
/// ReasonNeeded, AlreadyThere (they have one that binds).
[[nodiscard]] Result<Id<ConflictOfInterest>> declareConflict(OfficeFile& office,
                                                             const ConflictDeclaration& declared);

/// Withdraws all that the person has declared on the application; it stays on file with the reason.
/// Fails with ReasonNeeded, NotFound.
[[nodiscard]] Result<void> withdrawConflict(OfficeFile& office, ApplicationId application,
                                            const QString& by, const QString& reason);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/credential.h"
#include "core/usecases/officefile.h"
#include "core/usecases/progress.h"

namespace certdesk {

struct Certified {
    PersonId person;
    QString number;
    QDate certifiedOn;
    QDate expiresOn;
};

/// Someone whose confirmed pass is set aside, and why.
struct HeldBack {
    PersonId person;
    Error why;
};

/// Who has a confirmed pass and no credential that rests on it yet: those who can be certified, and
/// those whose application is not approved. Where `by` signs, whom they must not decide is held
/// back too.
struct UncertifiedPasses {
    std::vector<PersonId> ready;
    std::vector<HeldBack> heldBack;
};
[[nodiscard]] Result<UncertifiedPasses> uncertifiedPasses(OfficeFile& office,
                                                          const QString& by = {});

struct Certification {
    std::vector<Certified> certified;
    std::vector<HeldBack> heldBack;
};

/// The act of certifying those named, or everyone who is ready when none is. One transaction. Whose
/// application is not approved is set aside, unless `override` gives the reason for an exception;
/// so is, in any case, whom `by` may not decide (ConflictOfInterest). Fails with NothingToCertify
/// naming the first who has no confirmed pass, with Cancelled when stopped: nobody is certified
/// then.
[[nodiscard]] Result<Certification> certify(OfficeFile& office,
                                            const std::vector<PersonId>& persons, const QString& by,
                                            const QString& override = {},
                                            const Progress& progress = {});

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/attestation.h"
#include "core/domain/conduct.h"
#include "core/domain/person.h"
#include "core/usecases/editions.h"

namespace certdesk {

/// What adding a version of the Code of Conduct comes to.
struct ConductImport {
    std::vector<Problem> problems; ///< any: nothing was added
    std::optional<ConductCode> code;
    bool alreadyPresent = false; ///< the very same text, so nothing was added

    [[nodiscard]] bool isSound() const noexcept { return problems.empty(); }
};

/// Adds the office's own text as a new version; texts are never edited. Nobody is asked for it
/// until an edition names it.
[[nodiscard]] Result<ConductImport> importConduct(OfficeFile& office, const PolicyFile& file,
                                                  DryRun dryRun);

/// A person and the latest agreement that is on file from them.
struct AttestedPerson {
    PersonId person;
    QString name; ///< family name first
    ApplicationId application;
    Attestation attestation;
    bool isOld; ///< of another version than the one in force today
};

enum class AttestedWho { Everyone, OnOldVersion };

/// By name. Who never agreed to anything isn't among them.
[[nodiscard]] Result<std::vector<AttestedPerson>> attestations(OfficeFile& office, AttestedWho who);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/conduct.h"
#include "core/lists/attestedperson.h"
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

/// By name. Who never agreed to anything isn't among them.
[[nodiscard]] Result<std::vector<AttestedPerson>> attestations(OfficeFile& office, AttestedWho who);

} // namespace certdesk

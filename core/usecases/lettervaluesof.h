// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/letters/lettervalues.h"
#include "core/usecases/letters.h"
#include "core/usecases/setup.h"
#include "core/usecases/status.h"

namespace certdesk {

/// All that the letters of a run have in common.
struct LetterOffice {
    OfficeSetup setup;
    const PolicyBook& policies;
    QDate today;
};

/// The values of one letter, from what is on file. Fails where a letter must not go out: no signer,
/// no complete office address, an incomplete or returned address, a person not to be mailed.
[[nodiscard]] Result<LetterValues> valuesOf(const DueLetter& letter, const PersonView& person,
                                            const LetterOffice& office);

/// The values of a letter to the invented person of the templates' example, from this office.
[[nodiscard]] Result<LetterValues> testValues(const LetterOffice& office);

} // namespace certdesk

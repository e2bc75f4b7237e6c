// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/lettervaluesof.h"

namespace certdesk {

/// What letters say of a result: the certificate of a pass; else how far it was from one, and when
/// and how to sit again. LetterUnsupported where that is not known.
[[nodiscard]] Result<void> setResult(LetterValues& values, const DueLetter& letter,
                                     const PersonView& person, const LetterOffice& context);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/letter.h"
#include "core/letters/lettervalues.h"

namespace certdesk {

/// The texts that come with the program; a new office file is seeded with them. They need
/// certdesk_resources linked in.
[[nodiscard]] QString shippedTemplate(LetterKind kind);
[[nodiscard]] QString letterStyle();

/// A value for every field of the catalogue: for the list of fields and for trying a template.
[[nodiscard]] const LetterValues& exampleValues();

} // namespace certdesk

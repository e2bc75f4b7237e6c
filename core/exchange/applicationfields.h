// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/edition.h"
#include "core/domain/intake.h"
#include "core/exchange/jsonfields.h"
#include "core/exchange/windowlist.h"

namespace certdesk {

/// Reads one application of interchange 3. Everything wrong with it goes to the fields' findings;
/// nothing comes back unless it is sound.
[[nodiscard]] std::optional<IntakeApplication> readApplication(JsonFields& fields, int position,
                                                               const PolicyBook& book,
                                                               const WindowList& windows);

} // namespace certdesk

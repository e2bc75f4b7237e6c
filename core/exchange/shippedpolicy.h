// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/exchange/editionreader.h"
#include "core/exchange/programreader.h"

namespace certdesk {

/// The editions that ship, by name, and the book they make.
[[nodiscard]] std::vector<NamedJson> shippedEditions();
[[nodiscard]] Result<PolicyBook> shippedPolicyBook();
/// The program that they are of.
[[nodiscard]] Result<ProgramText> shippedProgram();

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/edition.h"

namespace certdesk {

/// What an edition changed against the one before, each in short words: "Fee: 99.00 instead of
/// 79.00". Empty when nothing that is listed here differs.
[[nodiscard]] QStringList editionChanges(const PolicyEdition& before, const PolicyEdition& after);

/// The rules in short words, for the first edition and for confirming one.
[[nodiscard]] QStringList editionRules(const PolicyEdition& edition);

} // namespace certdesk

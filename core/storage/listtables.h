// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/changeset.h"

namespace certdesk::storage {

class Reader;

/// Writes anew what lists and search show of the persons and applications that `changes` names, and
/// of the applications of those persons. Part of the unit of work that changed them.
void refreshLists(const Reader& session, const ChangeSet& changes);

/// Whether what lists and search hold of a person, and of their applications, is what their records
/// say. Answers the table that doesn't, or nothing.
[[nodiscard]] std::optional<QString> staleListOf(const Reader& reader, PersonId person);

} // namespace certdesk::storage

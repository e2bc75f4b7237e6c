// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/changeset.h"

namespace certdesk::storage {

class Reader;

/// Writes anew what lists and search show of the persons and applications that `changes` names, and
/// of the applications of those persons. Part of the unit of work that changed them.
void refreshLists(const Reader& session, const ChangeSet& changes);

/// The folded text under which a person is found: names, numbers, e-mail, employers, city.
[[nodiscard]] QString searchTextOf(const Reader& reader, PersonId person);

} // namespace certdesk::storage

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/keylist.h"

namespace certdesk {

/// The keys of a list below a search field and chips.
[[nodiscard]] KeySection searchedListKeys();

/// The keys of a table whose lines open what they are about.
[[nodiscard]] KeySection tableKeys();

/// The same where lines are ticked.
[[nodiscard]] KeySection tickedTableKeys();

} // namespace certdesk

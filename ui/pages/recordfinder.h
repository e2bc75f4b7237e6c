// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/commandpalette.h"

namespace certdesk {

class Workbench;

/// Finds the people and cases of the open office as the lists do, and goes to them.
[[nodiscard]] CommandPalette::Finder recordFinder(Workbench& workbench);

} // namespace certdesk

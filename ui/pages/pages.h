// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/page.h"

namespace certdesk {

class Workbench;

/// The pages of an open office file, in the order of the navigation.
[[nodiscard]] std::vector<PageInfo> allPages(Workbench& workbench);

} // namespace certdesk

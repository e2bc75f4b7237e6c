// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/page.h"

namespace certdesk {

class Workbench;

/// The pages of an open office file, in the order of the navigation. `workerProgram` opens
/// documents.
[[nodiscard]] std::vector<PageInfo> allPages(Workbench& workbench, const QString& workerProgram);

} // namespace certdesk

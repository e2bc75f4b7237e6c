// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/page.h"

namespace certdesk {

class Workbench;

/// The pages "applications" and "review", which share the list that is worked through, and the
/// action "importApplications". `workerProgram` is an executable that calls runDocumentWorker.
[[nodiscard]] std::vector<PageInfo> casePages(Workbench& workbench, const QString& workerProgram);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/pages.h"

#include "ui/pages/review/casepages.h"

#include <QCoreApplication>

namespace certdesk {

std::vector<PageInfo> allPages(Workbench& workbench) {
    return casePages(workbench, QCoreApplication::applicationFilePath());
}

} // namespace certdesk

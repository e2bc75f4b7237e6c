// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/pages.h"

namespace certdesk {

std::vector<PageInfo> allPages(Workbench&) {
    return {};
}

} // namespace certdesk

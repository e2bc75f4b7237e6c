// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lists/listquery.h"

namespace certdesk {

/// The list that people work through: chosen on the applications page, followed by the review page.
struct WorkList {
    ListQuery query;
};

} // namespace certdesk

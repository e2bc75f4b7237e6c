// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lists/listquery.h"
#include "ui/widgets/badge.h"

namespace certdesk {

/// How a stage looks and is called everywhere on screen (rules 1).
[[nodiscard]] Badge stageBadge(Stage stage);
/// What a queue's chip and heading say.
[[nodiscard]] QString queueTitle(Queue queue);
[[nodiscard]] QString kindTitle(ApplicationKind kind);

} // namespace certdesk

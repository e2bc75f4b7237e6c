// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/commands/command.h"

namespace certdesk::commands {

/// What `certdesk --help` says.
[[nodiscard]] QString overview();

/// What `certdesk COMMAND --help` says.
[[nodiscard]] QString helpOf(const Command& command);

} // namespace certdesk::commands

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

namespace certdesk::platform {

/// Whether someone can see what goes to standard error as it comes.
[[nodiscard]] bool errorsGoToTerminal();

} // namespace certdesk::platform

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/platform/terminal.h"

#include <unistd.h>

namespace certdesk::platform {

bool errorsGoToTerminal() {
    return isatty(STDERR_FILENO) == 1;
}

} // namespace certdesk::platform

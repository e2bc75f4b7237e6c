// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

namespace certdesk::commands {

/// Whether these arguments ask for a command (or --help, --version), not for the window.
[[nodiscard]] bool isCommandLine(int argc, char** argv);

/// Runs a command of interchange 1 and gives its exit code.
[[nodiscard]] int run(int argc, char** argv);

} // namespace certdesk::commands

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

namespace certdesk {

/// Opens the window, on the file that is named or on the welcome page.
[[nodiscard]] int runWindow(int argc, char** argv);

} // namespace certdesk

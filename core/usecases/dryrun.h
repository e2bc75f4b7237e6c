// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

namespace certdesk {

/// Whether to say what would happen and write nothing.
enum class DryRun { Yes, No };

} // namespace certdesk

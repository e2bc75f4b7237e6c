// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace certdesk::bench {

/// An applications file of that many made-up people in the work folder, with every outcome among
/// them; about 1.7 KB each.
[[nodiscard]] QString intakeFileOf(int applications);

} // namespace certdesk::bench

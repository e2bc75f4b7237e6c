// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

namespace certdesk::storage {

/// "Cert" in ASCII: what marks a SQLite file as an office file.
inline constexpr quint32 officeApplicationId = 0x43657274;

/// What the first 100 bytes of a file say, read without the library: nothing is touched.
struct OfficeHeader {
    int schema;
};

/// Judges a file before it is opened: absent, a folder, unreadable, empty, foreign, truncated or
/// from a newer version.
[[nodiscard]] Result<OfficeHeader> judgeOfficeFile(const QString& path, int newestSchema);

} // namespace certdesk::storage

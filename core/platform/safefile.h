// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace certdesk::platform {

/// Replaces the file whole or leaves it as it was: written under a temporary name beside it,
/// flushed to the disk, then renamed. Fails with DiskFull, FileUnwritable, FileIsFolder or
/// FolderAbsent.
[[nodiscard]] Result<void> writeFile(const QString& path, const QByteArray& bytes);

/// For a new file that someone else has written, on the same disk: flushes it and gives it its
/// name. Never overwrites: FileExists. On failure it is removed.
[[nodiscard]] Result<void> moveIntoPlace(const QString& written, const QString& path);

} // namespace certdesk::platform

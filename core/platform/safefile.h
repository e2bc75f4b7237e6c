// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace certdesk::platform {

/// Replaces the file whole or leaves it as it was: written under a temporary name beside it,
/// flushed to the disk, then renamed. What is no file, as a pipe or a device, is written to as it
/// is. A database is never replaced: FileExists. Also fails with DiskFull, FileUnwritable,
/// FileIsFolder or FolderAbsent.
[[nodiscard]] Result<void> writeFile(const QString& path, const QByteArray& bytes);

/// For a new file that someone else has written, on the same disk: flushes it and gives it its
/// name. Never overwrites: FileExists. On failure it is removed.
[[nodiscard]] Result<void> moveIntoPlace(const QString& written, const QString& path);

/// From now on a file that may not grow any further fails as on a full disk, and does not end the
/// program.
void outliveFileLimits();

/// Whether both names stand for one file that is there, by whatever links.
[[nodiscard]] bool isSameFile(const QString& one, const QString& other);

} // namespace certdesk::platform

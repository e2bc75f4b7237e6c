// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/officefile.h"

namespace certdesk {

/// How a file stands to what was seen of it last.
enum class Recall {
    Unknown,   ///< never seen at this place
    AsLeft,    ///< as it was, or with more work in it
    Older,     ///< work that was there is missing: an older copy in its place
    Rewritten, ///< it tells another history
};

/// What comes to mind when a file is opened.
struct Recollection {
    Recall recall = Recall::Unknown;
    qint64 missing = 0;    ///< entries of the audit trail, where it is older
    qint64 present = 0;    ///< entries that it has
    QDateTime seenAt = {}; ///< in UTC
};

/// The user's own file in which the ends of audit trails are remembered: outside the office file,
/// so that even a trail that was cut in all its places shows. Empty where the user has no place for
/// settings: then nothing is remembered.
[[nodiscard]] QString memoryOfFiles();
/// The same in a folder of one's choice.
[[nodiscard]] QString memoryIn(const QString& folder);

/// What the memory says of the office, by its place.
[[nodiscard]] Result<Recollection> recall(OfficeFile& office, const QString& memory);
/// What to tell people of it; empty where there is nothing to wonder at.
[[nodiscard]] QString warningOf(const Recollection& recollection, const Clock& clock);
/// Remembers the office as it is now: after it was written to, and before it is closed. The files
/// that weren't seen for longest are forgotten.
[[nodiscard]] Result<void> remember(OfficeFile& office, const QString& memory);

} // namespace certdesk

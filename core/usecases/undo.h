// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/officefile.h"

#include <optional>

namespace certdesk {

/// What the next undo would take back; named in the menu.
struct Undoable {
    AuditAction action;
    QString subject; ///< "D-000310"
};

/// The last thing that the actor did, where it can be taken back: a document's review, a change to
/// the office. Nothing when it was an act or an import. Still there after a restart.
[[nodiscard]] Result<std::optional<Undoable>> nextUndo(OfficeFile& office);

/// Takes it back: one mechanism for all, from the audit trail. Fails with NothingToUndo,
/// NotUndoable, or UndoBlocked naming who changed it since.
[[nodiscard]] Result<Undoable> undoLast(OfficeFile& office);

} // namespace certdesk

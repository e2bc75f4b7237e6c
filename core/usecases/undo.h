// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/officefile.h"

namespace certdesk {

/// The last thing that the actor did, where it can be taken back: a document's review, a change to
/// the office. Still there after a restart. Fails with NothingToUndo, or with NotUndoable, naming
/// step and action, when it was an act or an import: those are superseded.
[[nodiscard]] Result<NamedStep> nextUndo(OfficeFile& office);

/// Takes it back: one mechanism for all, from the audit trail. Fails as nextUndo does, and with
/// UndoBlocked, naming who changed it since.
[[nodiscard]] Result<NamedStep> undoLast(OfficeFile& office);

} // namespace certdesk

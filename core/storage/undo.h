// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/session.h"

namespace certdesk::storage {

/// A unit of work of the trail, as something to take back.
struct UndoStep {
    qint64 group;
    AuditAction action;
    QString subject;
};

/// The latest unit of work that this name did and has not taken back, whatever it was.
[[nodiscard]] std::optional<UndoStep> lastStepOf(const Reader& reader, const QString& who);

/// What an undo says in the trail, so that the step is known to be taken back.
[[nodiscard]] Reason reasonToUndo(const UndoStep& step);

/// Gives each row of the step the state that it had before it. Fails with UndoBlocked, naming who
/// did it, where a row was changed since; with NotUndoable where the step was an act, or the state
/// before it was disposed of.
[[nodiscard]] Result<void> undo(Session& session, const UndoStep& step);

/// Whether this was done to a row once, about that subject, and not taken back.
[[nodiscard]] bool wasDone(const Reader& reader, AuditAction action, const QString& subject,
                           const QString& table, qint64 row);
template <class T>
[[nodiscard]] bool wasDone(const Reader& reader, AuditAction action, const QString& subject,
                           Id<T> id) {
    return wasDone(reader, action, subject, sqlOf<T>().name, id.value());
}

} // namespace certdesk::storage

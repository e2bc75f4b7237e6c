// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/undo.h"

#include "core/storage/store.h"
#include "core/storage/undo.h"

namespace certdesk {

namespace {

bool canBeUndone(AuditAction action) {
    return action == AuditAction::ReviewDocument || action == AuditAction::ChangeOffice ||
           action == AuditAction::EditPerson;
}

} // namespace

Result<std::optional<Undoable>> nextUndo(OfficeFile& office) {
    return office.store().read([&office](storage::Reader& reader) -> std::optional<Undoable> {
        const auto step = storage::lastStepOf(reader, office.actor().name);
        if (!step || !canBeUndone(step->action))
            return std::nullopt;
        return Undoable{step->action, step->subject};
    });
}

Result<Undoable> undoLast(OfficeFile& office) {
    const auto step = office.store().read([&office](storage::Reader& reader) {
        return storage::lastStepOf(reader, office.actor().name);
    });
    if (!step)
        return fail(step.error());
    if (!*step)
        return fail(ErrorCode::NothingToUndo);
    const storage::UndoStep& last = **step;
    if (!canBeUndone(last.action))
        return fail(ErrorCode::NotUndoable, last.subject);
    return office.store().write(
        storage::reasonToUndo(last), [&last](storage::Session& session) -> Result<Undoable> {
            if (const Result<void> undone = storage::undo(session, last); !undone)
                return fail(undone.error());
            return Undoable{last.action, last.subject};
        });
}

} // namespace certdesk

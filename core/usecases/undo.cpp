// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/undo.h"

#include "core/domain/number.h"
#include "core/storage/caserecords.h"
#include "core/storage/store.h"
#include "core/storage/undo.h"
#include "core/wording/sentences.h"

namespace certdesk {

namespace {

/// The step that undo would take back, with the name that people know it by.
struct LastStep {
    storage::UndoStep step;
    NamedStep named;
};

// Of these the trail's subject is a number; an office may name its windows as it likes.
bool isAboutPerson(AuditAction action) {
    return action == AuditAction::ReviewDocument || action == AuditAction::Decide ||
           action == AuditAction::RecordResult || action == AuditAction::EditPerson ||
           action == AuditAction::RecordReceipt || action == AuditAction::RemoveReceipt ||
           action == AuditAction::RequestAccommodation || action == AuditAction::FileAppeal ||
           action == AuditAction::ReviewAppeal;
}

NamedStep named(const storage::Reader& reader, const storage::UndoStep& step) {
    NamedStep name{step.action, step.subject};
    if (!isAboutPerson(step.action))
        return name;
    std::optional<PersonId> person;
    if (const auto candidate = idInNumber(u"C", step.subject)) {
        person = PersonId(*candidate);
    } else if (const auto application = idInNumber(u"A", step.subject)) {
        person = reader.ownerOf(ApplicationId(*application));
    } else if (const auto document = idInNumber(u"D", step.subject)) {
        name.document = reader.require(DocumentId(*document)).value.kind;
        person = reader.ownerOf(reader.ownerOf(DocumentId(*document)));
    }
    if (const auto sitting = idInNumber(u"T", step.subject))
        person = reader.ownerOf(AttemptId(*sitting));
    if (const auto appeal = idInNumber(u"AP", step.subject))
        person = reader.ownerOf(Id<Appeal>(*appeal));
    if (const auto letter = idInNumber(u"L", step.subject))
        person = reader.ownerOf(Id<Letter>(*letter));
    if (person)
        name.person = storage::readPerson(reader, *person).name().full();
    return name;
}

Result<LastStep> lastStep(OfficeFile& office) {
    return office.store().read([&office](storage::Reader& reader) -> Result<LastStep> {
        const auto step = storage::lastStepOf(reader, office.actor().name);
        if (!step)
            return fail(ErrorCode::NothingToUndo);
        const NamedStep name = named(reader, *step);
        if (!isUndoable(step->action))
            return fail(ErrorCode::NotUndoable, wording::stepName(name), wordOf(step->action));
        return LastStep{*step, name};
    });
}

} // namespace

Result<NamedStep> nextUndo(OfficeFile& office) {
    return lastStep(office).map([](const LastStep& last) { return last.named; });
}

Result<NamedStep> undoLast(OfficeFile& office) {
    const Result<LastStep> last = lastStep(office);
    if (!last)
        return fail(last.error());
    return office.store().write(
        storage::reasonToUndo(last->step), [&last](storage::Session& session) -> Result<NamedStep> {
            Result<void> undone = storage::undo(session, last->step);
            if (!undone)
                return fail(undone.error().code, wording::stepName(last->named),
                            undone.error().detail);
            return last->named;
        });
}

} // namespace certdesk

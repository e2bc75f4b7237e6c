// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/number.h"
#include "core/storage/caserecords.h"
#include "core/storage/correctionrecords.h"
#include "core/usecases/putright.h"

namespace certdesk {

namespace {

Result<PersonName> rightName(const RightName& right, const PersonName& before) {
    return PersonName::create({.given = right.given.value_or(before.given()).trimmed(),
                               .middle = right.middle.value_or(before.middle()).trimmed(),
                               .family = right.family.value_or(before.family()).trimmed(),
                               .suffix = right.suffix.value_or(before.suffix()).trimmed()});
}

std::vector<FieldChange> changesOf(const PersonName& before, const PersonName& after,
                                   std::optional<QDate> changedOn) {
    std::vector<FieldChange> changes;
    noteChange(changes, CorrectedField::GivenName, before.given(), after.given());
    noteChange(changes, CorrectedField::MiddleName, before.middle(), after.middle());
    noteChange(changes, CorrectedField::FamilyName, before.family(), after.family());
    noteChange(changes, CorrectedField::Suffix, before.suffix(), after.suffix());
    if (!changes.empty() && changedOn)
        changes.push_back({CorrectedField::ChangedOn, {}, dayText(*changedOn)});
    return changes;
}

// Who took another name bore the old one rightly; a slip of the pen is nobody's name.
void write(storage::Session& session, const RightName& right, const Stored<NameEntry>& before,
           const PersonName& name) {
    if (!right.changedOn) {
        NameEntry after = before.value;
        after.name = name;
        if (!right.evidence.trimmed().isEmpty())
            after.evidence = right.evidence.trimmed();
        session.update(before, after);
        return;
    }
    NameEntry former = before.value;
    former.kind = NameKind::Former;
    former.until = right.changedOn;
    session.update(before, former);
    session.insert(right.person, NameEntry{.kind = NameKind::Legal,
                                           .name = name,
                                           .from = right.changedOn,
                                           .evidence = right.evidence.trimmed()});
}

} // namespace

Result<PutRight> putRight(storage::Session& session, OfficeFile& office, const RightName& right,
                          const CorrectionRequest& request) {
    const PersonRecord person = storage::readPerson(session, right.person);
    const Stored<NameEntry>& before = person.nameEntry();
    if (hasMovedOn(before.revision, request))
        return fail(ErrorCode::Conflict);
    if (right.changedOn && *right.changedOn > office.today())
        return fail(ErrorCode::DayInFuture, dayText(*right.changedOn));
    const Result<PersonName> name = rightName(right, before.value.name);
    if (!name)
        return fail(name.error());
    std::vector<FieldChange> changes = changesOf(before.value.name, *name, right.changedOn);
    if (changes.empty())
        return fail(ErrorCode::NothingToCorrect, candidateNumber(right.person));
    std::vector<Consequence> consequences =
        rules::consequencesOfName(storage::readDependents(session, right.person), office.today());
    write(session, right, before, *name);
    return PutRight{.person = right.person,
                    .correction = {.fact = CorrectedFact::Name, .changes = std::move(changes)},
                    .consequences = std::move(consequences)};
}

} // namespace certdesk

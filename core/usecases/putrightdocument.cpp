// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/number.h"
#include "core/storage/correctionrecords.h"
#include "core/usecases/putright.h"

#include <algorithm>

namespace certdesk {

namespace {

Result<void> mayBe(const storage::Reader& reader, OfficeFile& office, const Document& document,
                   DocumentKind kind, ApplicationId application) {
    const Stored<Application> stored = reader.require(application);
    const PolicyEdition* edition = office.policies(reader).find(stored.value.edition);
    if (!edition)
        return fail(ErrorCode::OfficeFileDamaged, office.path(), stored.value.edition);
    const std::vector<MediaType>& accepted = edition->acceptedTypes(kind);
    if (std::find(accepted.begin(), accepted.end(), document.mediaType) == accepted.end())
        return fail(ErrorCode::WrongDocumentType, document.fileName);
    return {};
}

} // namespace

Result<PutRight> putRight(storage::Session& session, OfficeFile& office, const RightDocument& right,
                          const CorrectionRequest& request) {
    const Stored<Document> before = session.require(right.document);
    const QString number = documentNumber(right.document);
    if (isRestricted(before.value.kind))
        return fail(ErrorCode::DocumentRestricted, number);
    if (hasMovedOn(before.revision, request))
        return fail(ErrorCode::Conflict);
    const ApplicationId from = session.ownerOf(right.document);
    const ApplicationId to = right.application.value_or(from);
    const DocumentKind kind = right.kind.value_or(before.value.kind);
    if (const Result<void> may = mayBe(session, office, before.value, kind, to); !may)
        return fail(may.error());
    std::vector<FieldChange> changes;
    noteChange(changes, CorrectedField::Kind, wordOf(before.value.kind), wordOf(kind));
    noteChange(changes, CorrectedField::Application, applicationNumber(from),
               applicationNumber(to));
    if (changes.empty())
        return fail(ErrorCode::NothingToCorrect, number);
    const PersonId person = session.ownerOf(from);
    std::vector<Consequence> consequences =
        rules::consequencesOfDocument(before, {from, to}, storage::readDependents(session, person));
    // Who is given a document may have been decided without it.
    if (const PersonId other = session.ownerOf(to); other != person)
        for (const Consequence& consequence :
             rules::consequencesOfDocument(before, {to}, storage::readDependents(session, other)))
            consequences.push_back(consequence);
    Document after = before.value;
    after.kind = kind;
    after.review = ReviewState::Unreviewed;
    after.reasonCode.clear();
    after.reason.clear();
    after.reviewedBy.clear();
    after.reviewedOn.reset();
    session.move(before, to, after);
    return PutRight{.person = person,
                    .correction = {.fact = CorrectedFact::Document,
                                   .document = right.document,
                                   .changes = std::move(changes)},
                    .consequences = std::move(consequences)};
}

} // namespace certdesk

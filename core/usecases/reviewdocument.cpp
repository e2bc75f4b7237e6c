// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/reviewdocument.h"

#include "core/domain/number.h"
#include "core/rules/impartiality.h"
#include "core/rules/reasons.h"
#include "core/storage/caserecords.h"
#include "core/storage/store.h"

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

Result<void> reviewDocument(OfficeFile& office, const DocumentReview& review) {
    const bool hasReason = !review.reasonCode.isEmpty() || !review.reason.trimmed().isEmpty();
    if (review.review == ReviewState::Refused && !hasReason)
        return fail(ErrorCode::ReasonNeeded, documentNumber(review.document));
    if (review.by.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("by"));
    return office.store().write(
        Reason{AuditAction::ReviewDocument, documentNumber(review.document), review.reason},
        [&](storage::Session& session) -> Result<void> {
            Stored<Document> before = session.require(review.document);
            before.revision = review.revision.value_or(before.revision);
            const Stored<Application> application =
                session.require(session.ownerOf(review.document));
            if (const auto partiality =
                    rules::partialityOf(review.by, storage::readCase(session, application.id)))
                return fail(ErrorCode::MayNotReview, review.by, wordOf(*partiality));
            const PolicyEdition* edition = office.policies(session).find(application.value.edition);
            if (!edition)
                return fail(ErrorCode::OfficeFileDamaged, office.path(), application.value.edition);
            if (!review.reasonCode.isEmpty() && !edition->reason(review.reasonCode))
                return fail(ErrorCode::ReasonUnfit, review.reasonCode,
                            rules::codesToRefuse(before.value.kind, *edition).join(u", "_s));
            Document after = before.value;
            after.review = review.review;
            const bool refused = review.review == ReviewState::Refused;
            after.reasonCode = refused ? review.reasonCode : QString();
            after.reason = refused ? review.reason : QString();
            const bool reviewed = review.review != ReviewState::Unreviewed;
            after.reviewedBy = reviewed ? review.by : QString();
            after.reviewedOn = reviewed ? std::optional(office.today()) : std::nullopt;
            session.update(before, after);
            // The first look at a document begins the review of its application.
            if (application.value.stage == Stage::Intake) {
                Application looked = application.value;
                looked.stage = Stage::InReview;
                session.update(application, looked);
            }
            return {};
        });
}

} // namespace certdesk

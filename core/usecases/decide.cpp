// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/decide.h"

#include "core/base/text.h"
#include "core/domain/number.h"
#include "core/rules/clocks.h"
#include "core/rules/eligibility.h"
#include "core/storage/caserecords.h"
#include "core/storage/store.h"
#include "core/usecases/decisionparts.h"

namespace certdesk {

namespace {

Stage stageAfter(Verdict verdict) {
    switch (verdict) {
    case Verdict::Approve:
        return Stage::Approved;
    case Verdict::Deny:
        return Stage::Denied;
    case Verdict::Pend:
        return Stage::Pended;
    case Verdict::Withdraw:
        return Stage::Withdrawn;
    }
    Q_UNREACHABLE();
}

/// What a new decision has to do with the one that stands.
struct Standing {
    std::optional<Stored<Decision>> latest;

    [[nodiscard]] bool waitsForSecondReview() const {
        return latest && latest->value.secondReview == SecondReview::Waiting;
    }
    /// Another person agrees or disagrees with an approval that waits for them.
    [[nodiscard]] bool isSecondReviewBy(const QString& name) const {
        return waitsForSecondReview() && comparable(latest->value.by) != comparable(name);
    }
};

Result<void> mayDecide(const DecisionRequest& request, const Standing& standing,
                       const PolicyEdition& edition, const EligibilityReport& report) {
    const QString number = applicationNumber(request.application);
    if (request.by.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("by"));
    if (standing.latest && !standing.isSecondReviewBy(request.by) &&
        request.supersedeReason.trimmed().isEmpty())
        return fail(ErrorCode::DecisionStands, number, wordOf(standing.latest->value.verdict));
    for (const QString& code : request.reasonCodes)
        if (!edition.reason(code))
            return fail(ErrorCode::UnknownWord, code);
    const bool hasReason = !request.reasonCodes.isEmpty() || !request.reason.trimmed().isEmpty();
    const bool needsReason = request.verdict == Verdict::Deny || request.verdict == Verdict::Pend;
    if (needsReason && !hasReason)
        return fail(ErrorCode::ReasonNeeded, number);
    if (request.verdict == Verdict::Approve && !report.approvable &&
        request.override.trimmed().isEmpty())
        return fail(ErrorCode::NotApprovable, number);
    return {};
}

SecondReview secondReviewOf(const DecisionRequest& request, const Standing& standing,
                            const Office& office) {
    // An applicant who withdraws takes the question away.
    if (standing.isSecondReviewBy(request.by) && request.verdict != Verdict::Withdraw)
        return request.verdict == Verdict::Approve ? SecondReview::Agreed : SecondReview::Disagreed;
    if (request.verdict == Verdict::Approve && isDrawnForSecondReview(office, request.application))
        return SecondReview::Waiting;
    return SecondReview::NotDrawn;
}

} // namespace

Result<SignedDecision> decide(OfficeFile& office, const DecisionRequest& request) {
    return office.store().write(
        Reason{AuditAction::Decide, applicationNumber(request.application), request.reason},
        [&](storage::Session& session) -> Result<SignedDecision> {
            const CaseRecord record = storage::readCase(session, request.application);
            const PolicyEdition* edition =
                office.policies(session).find(record.application.value.edition);
            if (!edition)
                return fail(ErrorCode::OfficeFileDamaged, office.path(),
                            record.application.value.edition);
            const QDate today = office.today();
            const EligibilityReport report = rules::evaluate(record, *edition, today);
            const Standing standing{
                record.decisions.empty() ? std::nullopt : std::optional(record.decisions.back())};
            if (const Result<void> may = mayDecide(request, standing, *edition, report); !may)
                return fail(may.error());

            const SecondReview second =
                secondReviewOf(request, standing, session.require(Id<Office>(1)).value);
            const bool waits = second == SecondReview::Waiting;
            const DecisionId decision = session.insert(
                request.application,
                Decision{.verdict = request.verdict,
                         .by = request.by,
                         .on = today,
                         .reasonCodes = request.reasonCodes,
                         .reason = request.reason,
                         .override = request.override,
                         .supersedeReason = request.supersedeReason,
                         .supersedes =
                             standing.latest ? std::optional(standing.latest->id) : std::nullopt,
                         .dueOn = request.verdict == Verdict::Pend
                                      ? std::optional(rules::pendedLastDay(today, edition->times))
                                      : std::nullopt,
                         .secondReview = second,
                         .evaluation = evaluationJson(record, *edition, report),
                         .facts = storage::recordedFacts(session, request.application)});
            Application after = record.application.value;
            after.stage = waits ? Stage::InReview : stageAfter(request.verdict);
            session.update(record.application, after);
            session.touchApplication(request.application);
            if (after.stage == Stage::Approved)
                session.insert(request.application,
                               authorizationFor(record, *edition, decision, today));
            return SignedDecision{decision, after.stage, waits};
        });
}

} // namespace certdesk

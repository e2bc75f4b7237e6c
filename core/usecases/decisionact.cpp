// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/decisionact.h"

#include "core/base/sha256.h"
#include "core/domain/number.h"
#include "core/rules/appeals.h"
#include "core/rules/authorization.h"
#include "core/rules/clocks.h"
#include "core/rules/eligibility.h"
#include "core/rules/impartiality.h"
#include "core/rules/reasons.h"
#include "core/rules/recertification.h"
#include "core/rules/requests.h"
#include "core/storage/caserecords.h"
#include "core/storage/drafts.h"
#include "core/storage/recordedfacts.h"
#include "core/usecases/decisionparts.h"
#include "core/usecases/drafts.h"
#include "core/usecases/views.h"
#include "core/wording/wording.h"

namespace certdesk {

namespace {

/// What a new decision has to do with the one that stands.
struct Standing {
    std::optional<Stored<Decision>> latest;

    [[nodiscard]] bool waitsForSecondReview() const {
        return latest && latest->value.secondReview == SecondReview::Waiting;
    }
    /// Another person agrees or disagrees with an approval that waits for them.
    [[nodiscard]] bool isSecondReviewBy(const QString& name) const {
        return waitsForSecondReview() && !rules::isSamePerson(latest->value.by, name);
    }
};

Result<void> maySign(const DecisionRequest& request, const CaseRecord& record,
                     const QString& worker) {
    if (request.by.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("by"));
    if (const auto partiality = rules::partialityOf(request.by, record))
        return fail(ErrorCode::ConflictOfInterest, request.by, wordOf(*partiality));
    // Who withdraws an application for its applicant reviews nothing.
    if (request.verdict != Verdict::Withdraw && rules::signsBothReviews(request.by, worker, record))
        return fail(ErrorCode::ConflictOfInterest, worker, wordOf(rules::Partiality::FirstReview));
    return {};
}

Result<void> mayName(const DecisionRequest& request, const PolicyEdition& edition) {
    const QStringList fitting = rules::codesFor(request.verdict, edition);
    for (const QString& code : request.reasonCodes) {
        if (!fitting.contains(code))
            return fail(ErrorCode::ReasonUnfit, code, fitting.join(QStringLiteral(", ")));
    }
    return {};
}

// After an appeal was upheld, whoever signed the denial that it is of, or another one while it was
// open, does not deny once more.
bool deniesAgain(const storage::Reader& reader, const CaseRecord& record, const QString& by) {
    const StoredList<Appeal> appeals = reader.of<Appeal>(record.person.person.id);
    const auto hasDenied = [&](const Appeal& upheld) {
        return std::any_of(record.decisions.begin(), record.decisions.end(),
                           [&](const Stored<Decision>& denial) {
                               return denial.id.value() >= upheld.decision->value() &&
                                      rules::isDenialBefore(denial, upheld) &&
                                      rules::isSamePerson(denial.value.by, by);
                           });
    };
    return std::any_of(appeals.begin(), appeals.end(), [&](const Stored<Appeal>& appeal) {
        return appeal.value.outcome == AppealOutcome::Upheld && appeal.value.decision &&
               appeal.value.application == record.application.id && hasDenied(appeal.value);
    });
}

// Decisions follow what they are about.
Result<void> isInOrder(const CaseRecord& record, const Standing& standing, QDate today) {
    const QString number = applicationNumber(record.application.id);
    const QDate submittedOn = record.application.value.submittedOn;
    if (today < submittedOn)
        return fail(ErrorCode::DecidedBeforeSubmission, number, wording::dayInWords(submittedOn));
    if (standing.latest && today < standing.latest->value.on)
        return fail(ErrorCode::DecidedBeforeLatest, number,
                    wording::dayInWords(standing.latest->value.on));
    return {};
}

Result<void> mayDecide(const DecisionRequest& request, const Standing& standing,
                       const PolicyEdition& edition, const EligibilityReport& report, QDate today) {
    const QString number = applicationNumber(request.application);
    if (standing.latest && !standing.isSecondReviewBy(request.by) &&
        request.supersedeReason.trimmed().isEmpty())
        return fail(ErrorCode::DecisionStands, number, wordOf(standing.latest->value.verdict));
    if (const Result<void> may = mayName(request, edition); !may)
        return may;
    const bool hasReason = !request.reasonCodes.isEmpty() || !request.reason.trimmed().isEmpty();
    const bool needsReason = request.verdict == Verdict::Deny || request.verdict == Verdict::Pend;
    if (needsReason && !hasReason)
        return fail(ErrorCode::ReasonNeeded, number);
    if (request.verdict == Verdict::Approve && !report.approvable &&
        request.override.trimmed().isEmpty())
        return fail(ErrorCode::NotApprovable, number);
    if (request.dueOn && *request.dueOn < today)
        return fail(ErrorCode::DayInPast, dayText(*request.dueOn));
    return {};
}

std::optional<QDate> dueOn(const DecisionRequest& request, const PolicyEdition& edition,
                           QDate today) {
    if (request.verdict != Verdict::Pend)
        return std::nullopt;
    return request.dueOn.value_or(rules::pendedLastDay(today, edition.times));
}

Result<std::optional<DaySpan>> authorizedBy(const DecisionRequest& request,
                                            const storage::Reader& reader, const CaseRecord& record,
                                            const PolicyEdition& edition, OfficeFile& office) {
    if (request.verdict != Verdict::Approve || !rules::leadsToExam(record, edition))
        return std::nullopt;
    std::vector<ExamWindow> windows;
    for (const Stored<ExamWindow>& window : reader.all<ExamWindow>())
        windows.push_back(window.value);
    const Result<DaySpan> days =
        rules::authorizedDays(record, edition, office.today(), office.policies(reader), windows);
    if (days)
        return *days;
    if (request.override.trimmed().isEmpty())
        return fail(days.error());
    return rules::approvedDays(record, edition, office.today());
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

Result<JudgedDecision> judge(const storage::Reader& reader, OfficeFile& office,
                             const DecisionRequest& request) {
    CaseRecord record = storage::readCase(reader, request.application);
    const PolicyEdition* edition = office.policies(reader).find(record.application.value.edition);
    if (!edition)
        return fail(ErrorCode::OfficeFileDamaged, office.path(), record.application.value.edition);
    if (const Result<void> may = maySign(request, record, office.actor().name); !may)
        return fail(may.error());
    if (request.verdict == Verdict::Deny && deniesAgain(reader, record, request.by))
        return fail(ErrorCode::RefusesAgain, request.by);
    const QDate today = office.today();
    EligibilityReport report = rules::evaluate(record, *edition, today);
    const Standing standing{record.decisions.empty() ? std::nullopt
                                                     : std::optional(record.decisions.back())};
    if (const Result<void> order = isInOrder(record, standing, today); !order)
        return fail(order.error());
    if (const Result<void> may = mayDecide(request, standing, *edition, report, today); !may)
        return fail(may.error());
    const auto authorized = authorizedBy(request, reader, record, *edition, office);
    if (!authorized)
        return fail(authorized.error());
    const SecondReview second =
        secondReviewOf(request, standing, reader.require(Id<Office>(1)).value);
    return JudgedDecision{.record = std::move(record),
                          .edition = edition,
                          .report = std::move(report),
                          .supersedes =
                              standing.latest ? std::optional(standing.latest->id) : std::nullopt,
                          .second = second,
                          .dueOn = dueOn(request, *edition, today),
                          .authorized = *authorized};
}

bool isDenialAllTheSame(const DecisionRequest& request, const JudgedDecision& judged) {
    return request.verdict == Verdict::Deny && judged.report.approvable &&
           judged.second != SecondReview::Disagreed;
}

bool isEarlyDenial(const DecisionRequest& request, const JudgedDecision& judged, QDate today) {
    const auto& decisions = judged.record.decisions;
    const auto latest = std::find_if(decisions.rbegin(), decisions.rend(), [](const auto& one) {
        return one.value.verdict == Verdict::Pend;
    });
    const bool isOver = latest != decisions.rend() && latest->value.dueOn.value_or(today) < today;
    const auto isNotMet = [](const Criterion& criterion) {
        return criterion.outcome == Outcome::NotMet;
    };
    const auto& criteria = judged.report.criteria;
    return request.verdict == Verdict::Deny && judged.second != SecondReview::Disagreed &&
           !judged.report.approvable && std::none_of(criteria.begin(), criteria.end(), isNotMet) &&
           !isOver;
}

SignedDecision carryOut(storage::Session& session, OfficeFile& office,
                        const DecisionRequest& request, const JudgedDecision& judged) {
    const QDate today = office.today();
    const bool waits = judged.second == SecondReview::Waiting;
    const DecisionId decision = session.insert(
        request.application,
        Decision{.verdict = request.verdict,
                 .by = request.by,
                 .on = today,
                 .reasonCodes = request.reasonCodes,
                 .reason = request.reason,
                 .override = request.override,
                 .supersedeReason = request.supersedeReason,
                 .supersedes = judged.supersedes,
                 .dueOn = judged.dueOn,
                 .secondReview = judged.second,
                 .evaluation = evaluationJson(judged.record, *judged.edition, judged.report),
                 .facts = storage::recordedFacts(session, request.application)});
    Application after = judged.record.application.value;
    after.stage = waits ? Stage::InReview : stageAfter(request.verdict);
    session.update(judged.record.application, after);
    session.touchApplication(request.application);
    storage::discardDraft(session, draftOwner(office), draftSubject(request.application));
    const auto asked = accommodationOf(session, request.application);
    const bool isAuthorized = after.stage == Stage::Approved && judged.authorized;
    const bool mustWait = isAuthorized && asked && asked->value.state.isUndecided();
    if (isAuthorized && !mustWait)
        session.insert(request.application, Authorization{decision, judged.authorized->first(),
                                                          judged.authorized->last()});
    return {.decision = decision,
            .stage = after.stage,
            .waitsForSecondReview = waits,
            .dueOn = judged.dueOn,
            .resubmissions = rules::requestsForMore(judged.record, today).resubmissions,
            .deniedAllTheSame = isDenialAllTheSame(request, judged),
            .deniedEarly = isEarlyDenial(request, judged, today),
            .authorizationWaits = mustWait};
}

Reason reasonOf(const DecisionRequest& request) {
    return {AuditAction::Decide, applicationNumber(request.application), request.reason};
}

QByteArray factsDigest(const storage::Reader& reader, ApplicationId application) {
    const StoredList<Decision> decisions = reader.of<Decision>(application);
    const qint64 latest = decisions.empty() ? 0 : decisions.back().id.value();
    return sha256(storage::recordedFacts(reader, application) + QByteArray::number(latest))
        .toLatin1();
}

QString draftSubject(ApplicationId application) {
    return QString(u"decision/" + applicationNumber(application));
}

} // namespace certdesk

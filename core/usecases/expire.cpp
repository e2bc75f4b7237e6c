// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/expire.h"

#include "core/domain/number.h"
#include "core/rules/reasons.h"
#include "core/rules/refund.h"
#include "core/rules/requests.h"
#include "core/storage/requestrecords.h"
#include "core/storage/store.h"
#include "core/usecases/decisionact.h"
#include "core/usecases/views.h"
#include "core/wording/wording.h"

#include <algorithm>

namespace certdesk {

namespace {

DecisionRequest denialOf(const ExpiredRequest& expired, const QString& by) {
    const QString notAnswered = wording::text(QStringLiteral("decision.not_answered"),
                                              {{u"day", wording::dayInWords(expired.dueOn)}});
    DecisionRequest denial{.application = expired.application,
                           .verdict = Verdict::Deny,
                           .by = by,
                           .supersedeReason = notAnswered};
    if (expired.reasonCode.isEmpty())
        denial.reason = notAnswered;
    else
        denial.reasonCodes << expired.reasonCode;
    return denial;
}

std::optional<Error> whyAside(const storage::Reader& reader, OfficeFile& office,
                              const CaseView& view, const DecisionRequest& denial) {
    const QString number = applicationNumber(denial.application);
    if (view.report.approvable)
        return Error{ErrorCode::MeetsRequirements, number, {}};
    if (const auto came = rules::requestsForMore(view.record, office.today()).answeredOn)
        return Error{ErrorCode::AnsweredSince, number, wording::dayInWords(*came)};
    // Whoever was never asked could not answer.
    if (!view.letter)
        return Error{ErrorCode::RequestNotSent, number, {}};
    const Result<JudgedDecision> judged = judge(reader, office, denial);
    return judged ? std::nullopt : std::optional(judged.error());
}

/// Nothing where the request is not over, or no longer.
Result<std::optional<ExpiredRequest>> expiredRequest(const storage::Reader& reader,
                                                     OfficeFile& office, ApplicationId application,
                                                     const QString& by) {
    const Result<CaseView> view = viewOf(office, reader, application);
    if (!view)
        return fail(view.error());
    const QDate today = office.today();
    if (!rules::isExpired(view->record, today))
        return std::nullopt;
    const QDate dueOn = *view->record.decisions.back().value.dueOn;
    ExpiredRequest expired{.application = application,
                           .person = view->person().id,
                           .name = view->record.person.name().familyFirst(),
                           .dueOn = dueOn,
                           .daysOver = static_cast<int>(dueOn.daysTo(today)),
                           .goesBack = rules::refundOnDenial(view->record, view->edition, today)};
    expired.goesBack = expired.goesBack +
                       rules::overpaidBeside(expired.goesBack, view->record, view->edition, today);
    if (const CodedReason* const reason = rules::reasonToExpire(view->edition))
        expired.reasonCode = reason->code;
    expired.aside = whyAside(reader, office, *view, denialOf(expired, by));
    return expired;
}

bool isLeftOut(const ExpiredRequest& expired, Answered answered) {
    const auto wasLookedAt = [](ErrorCode code) {
        return code == ErrorCode::AnsweredSince || code == ErrorCode::RequestNotSent;
    };
    return expired.aside && !(answered == Answered::Deny && wasLookedAt(expired.aside->code));
}

Result<SignedDecision> deny(OfficeFile& office, const ExpiredRequest& seen, Answered answered,
                            const QString& by) {
    return office.store().write(
        reasonOf(denialOf(seen, by)), [&](storage::Session& session) -> Result<SignedDecision> {
            const auto expired = expiredRequest(session, office, seen.application, by);
            if (!expired)
                return fail(expired.error());
            if (!*expired)
                return fail(ErrorCode::NothingExpired, applicationNumber(seen.application));
            if (isLeftOut(**expired, answered))
                return fail(*(*expired)->aside);
            const DecisionRequest asItStands = denialOf(**expired, by);
            const Result<JudgedDecision> judged = judge(session, office, asItStands);
            if (!judged)
                return fail(judged.error());
            return carryOut(session, office, asItStands, *judged);
        });
}

} // namespace

Result<int> countExpired(OfficeFile& office) {
    return office.store().read([&office](storage::Reader& reader) {
        return storage::countExpiredRequests(reader, office.today());
    });
}

Result<std::vector<ExpiredRequest>> expiredRequests(OfficeFile& office, const QString& by) {
    return office.store().read([&](storage::Reader& reader) -> Result<std::vector<ExpiredRequest>> {
        std::vector<ExpiredRequest> requests;
        for (const ApplicationId application : storage::expiredRequests(reader, office.today())) {
            auto expired = expiredRequest(reader, office, application, by);
            if (!expired)
                return fail(expired.error());
            if (*expired)
                requests.push_back(**std::move(expired));
        }
        return requests;
    });
}

Result<std::vector<ApplicationId>> expiredApplicationsOf(OfficeFile& office,
                                                         const std::vector<PersonId>& persons) {
    return office.store().read([&](storage::Reader& reader) -> Result<std::vector<ApplicationId>> {
        const std::vector<ApplicationId> expired = storage::expiredRequests(reader, office.today());
        std::vector<ApplicationId> applications;
        for (const PersonId person : persons) {
            const size_t before = applications.size();
            std::copy_if(expired.begin(), expired.end(), std::back_inserter(applications),
                         [&](ApplicationId one) { return reader.ownerOf(one) == person; });
            if (applications.size() == before)
                return fail(ErrorCode::NothingExpired, candidateNumber(person));
        }
        return applications;
    });
}

Result<std::vector<ExpiredRequest>> previewExpired(OfficeFile& office, const ExpireChoice& choice,
                                                   const QString& by) {
    if (by.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("by"));
    Result<std::vector<ExpiredRequest>> all = expiredRequests(office, by);
    if (!all)
        return all;
    std::vector<ExpiredRequest> requests;
    if (!choice.applications)
        requests = *std::move(all);
    else
        for (const ApplicationId application : *choice.applications) {
            const auto found =
                std::find_if(all->begin(), all->end(), [application](const auto& expired) {
                    return expired.application == application;
                });
            if (found == all->end())
                return fail(ErrorCode::NothingExpired, applicationNumber(application));
            requests.push_back(*found);
        }
    for (ExpiredRequest& expired : requests)
        if (!isLeftOut(expired, choice.answered))
            expired.aside.reset();
    return requests;
}

Result<std::vector<ExpiredRun>> denyExpired(OfficeFile& office, const ExpireChoice& choice,
                                            const QString& by, const Progress& progress) {
    const Result<std::vector<ExpiredRequest>> requests = previewExpired(office, choice, by);
    if (!requests)
        return fail(requests.error());
    const auto all = static_cast<qint64>(requests->size());
    std::vector<ExpiredRun> runs;
    for (const ExpiredRequest& expired : *requests) {
        if (!goOn(progress, static_cast<qint64>(runs.size()), all))
            break;
        runs.push_back({expired, expired.aside ? Result<SignedDecision>(fail(*expired.aside))
                                               : deny(office, expired, choice.answered, by)});
    }
    return runs;
}

} // namespace certdesk

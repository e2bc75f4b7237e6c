// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/accommodations.h"

#include "core/domain/number.h"
#include "core/rules/appeals.h"
#include "core/rules/authorization.h"
#include "core/rules/impartiality.h"
#include "core/rules/recertification.h"
#include "core/storage/caserecords.h"
#include "core/storage/store.h"
#include "core/usecases/views.h"

#include <algorithm>

namespace certdesk {

namespace {

// An exception was made for the days, not for when they begin, nor for those that are over.
Result<DaySpan> daysLeft(const storage::Reader& reader, OfficeFile& office,
                         const CaseRecord& record, const PolicyEdition& edition,
                         const Decision& approval) {
    std::vector<ExamWindow> windows;
    for (const Stored<ExamWindow>& window : reader.all<ExamWindow>())
        windows.push_back(window.value);
    Result<DaySpan> days = rules::daysLeft(record, edition, {approval.on, office.today()},
                                           office.policies(reader), windows);
    if (days || approval.override.isEmpty())
        return days;
    const DaySpan approved = rules::approvedDays(record, edition, approval.on);
    if (approved.last() < office.today())
        return days;
    return DaySpan::ofInclusive(std::max(approved.first(), office.today()), approved.last());
}

Result<DecidedAccommodation> issueWhatWaited(storage::Session& session, OfficeFile& office,
                                             const CaseRecord& record) {
    const QString& code = record.application.value.edition;
    const PolicyEdition* edition = office.policies(session).find(code);
    if (!edition)
        return fail(ErrorCode::OfficeFileDamaged, office.path(), code);
    DecidedAccommodation decided;
    const auto approval = approvalWithoutAuthorization(session, record, *edition);
    if (!approval)
        return decided;
    const Result<DaySpan> days = daysLeft(session, office, record, *edition, approval->value);
    if (!days) {
        // Here no exception can be named: that is said of the approval's last day alone.
        decided.expired = Error{ErrorCode::NoSittingInTime, days.error().detail, {}};
        return decided;
    }
    const Authorization authorization{approval->id, days->first(), days->last()};
    decided.authorization = Stored<Authorization>{
        session.insert(record.application.id, authorization), 1, authorization};
    return decided;
}

StoredList<Appeal> upheldAppeals(const storage::Reader& reader, const CaseRecord& record) {
    StoredList<Appeal> appeals = reader.of<Appeal>(record.person.person.id);
    std::erase_if(appeals, [&](const Stored<Appeal>& appeal) {
        return appeal.value.outcome != AppealOutcome::Upheld ||
               appeal.value.application != record.application.id;
    });
    return appeals;
}

std::vector<RulingOnFile> rulingsOf(const Appeal& appeal,
                                    const StoredList<AccommodationRequest>& requests) {
    const auto first = rules::appealedRuling(appeal, requests);
    return first ? lineFrom(*first, requests) : std::vector<RulingOnFile>();
}

// After an appeal was upheld, whoever refused what it is of, or did so while it was open, does not
// refuse that once more.
bool refusesAgain(AccommodationRequestId decided, const QString& by,
                  const StoredList<Appeal>& upheld,
                  const StoredList<AccommodationRequest>& requests) {
    return std::any_of(upheld.begin(), upheld.end(), [&](const Stored<Appeal>& appeal) {
        const std::vector<RulingOnFile> line = rulingsOf(appeal.value, requests);
        if (line.empty() || line.back().id != decided)
            return false;
        return std::any_of(line.begin(), line.end(), [&](const RulingOnFile& one) {
            return rules::isRefusalBefore(one, appeal.value) &&
                   rules::isSamePerson(one.ruling.decidedBy, by);
        });
    });
}

const Stored<AccommodationRequest>* withId(AccommodationRequestId id,
                                           const StoredList<AccommodationRequest>& requests) {
    const auto found = std::find_if(requests.begin(), requests.end(),
                                    [id](const auto& request) { return request.id == id; });
    return found == requests.end() ? nullptr : &*found;
}

// Nobody decides another one than they looked at, nor one that became something else meanwhile.
Result<void> isAsSeen(const RequestSeen& seen, const QString& number,
                      const StoredList<AccommodationRequest>& requests) {
    const std::vector<RulingOnFile> line = lineFrom(seen.id, requests);
    if (line.empty())
        return fail(ErrorCode::NotFound, number, QStringLiteral("accommodation"));
    if (line.size() > 1 || line.front().ruling.isUndecided() != seen.isUndecided)
        return fail(ErrorCode::Conflict, number, line.back().ruling.decidedBy);
    const Stored<AccommodationRequest>& latest = requests.back();
    return latest.value.state.isUndecided() && latest.id != seen.id
               ? fail(ErrorCode::AlreadyThere, number, QStringLiteral("undecided"))
               : Result<void>();
}

// What is undecided comes first, then what an appeal was upheld about.
AccommodationRequestId toDecide(const StoredList<Appeal>& upheld,
                                const StoredList<AccommodationRequest>& requests) {
    const Stored<AccommodationRequest>& latest = requests.back();
    return latest.value.state.isUndecided()
               ? latest.id
               : rulingToDecideAnew(upheld, requests).value_or(latest.id);
}

// What was decided before stays as it was, with its name; what the applicant wrote isn't repeated.
void store(storage::Session& session, ApplicationId application,
           const Stored<AccommodationRequest>& request, const Accommodation& decided) {
    if (request.value.state.isUndecided())
        session.update(request, AccommodationRequest{request.value.note, decided});
    else
        session.insert(application, AccommodationRequest{{}, decided});
    session.touchApplication(application);
}

} // namespace

std::optional<Stored<AccommodationRequest>> accommodationOf(const storage::Reader& reader,
                                                            ApplicationId application) {
    StoredList<AccommodationRequest> requests = reader.of<AccommodationRequest>(application);
    return requests.empty() ? std::nullopt : std::optional(std::move(requests.back()));
}

std::optional<AccommodationRequestId>
rulingToDecideAnew(const StoredList<Appeal>& appeals,
                   const StoredList<AccommodationRequest>& requests) {
    for (auto appeal = appeals.rbegin(); appeal != appeals.rend(); ++appeal) {
        const std::vector<RulingOnFile> line = rulingsOf(appeal->value, requests);
        if (rules::awaitsAction(appeal->value, {.rulings = line}) && !line.empty())
            return line.back().id;
    }
    return std::nullopt;
}

std::optional<Stored<Decision>> approvalWithoutAuthorization(const storage::Reader& reader,
                                                             const CaseRecord& record,
                                                             const PolicyEdition& edition) {
    if (record.application.value.stage != Stage::Approved || record.decisions.empty() ||
        !rules::leadsToExam(record, edition))
        return std::nullopt;
    const Stored<Decision>& approval = record.decisions.back();
    const StoredList<Authorization> all = reader.of<Authorization>(record.application.id);
    const bool isIssued = std::any_of(all.begin(), all.end(), [&](const auto& authorization) {
        return authorization.value.decision == approval.id;
    });
    return isIssued ? std::nullopt : std::optional(approval);
}

Result<void> requestAccommodation(OfficeFile& office, ApplicationId application, QDate receivedOn) {
    if (receivedOn > office.today())
        return fail(ErrorCode::DayInFuture, dayText(receivedOn));
    const QString number = applicationNumber(application);
    return office.store().write(
        Reason{AuditAction::RequestAccommodation, number},
        [&](storage::Session& session) -> Result<void> {
            if (receivedOn < session.require(application).value.submittedOn)
                return fail(ErrorCode::NotOnFileThen, number, dayText(receivedOn));
            const auto before = accommodationOf(session, application);
            if (before && before->value.state.isUndecided())
                return fail(ErrorCode::AlreadyThere, number, QStringLiteral("undecided"));
            session.insert(application, AccommodationRequest{{}, {.receivedOn = receivedOn}});
            session.touchApplication(application);
            return {};
        });
}

Result<DecidedAccommodation> decideAccommodation(OfficeFile& office,
                                                 const AccommodationRuling& ruling) {
    const bool isGranted = ruling.outcome == AccommodationOutcome::Granted;
    const QString granted = isGranted ? ruling.granted.trimmed() : QString();
    if (ruling.by.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("by"));
    if (isGranted && granted.isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("granted"));
    const QString number = applicationNumber(ruling.application);
    return office.store().write(
        Reason{AuditAction::DecideAccommodation, number, ruling.reason},
        [&](storage::Session& session) -> Result<DecidedAccommodation> {
            const CaseRecord record = storage::readCase(session, ruling.application);
            const auto requests = session.of<AccommodationRequest>(ruling.application);
            const StoredList<Appeal> upheld = upheldAppeals(session, record);
            if (requests.empty())
                return fail(ErrorCode::NotFound, number, QStringLiteral("accommodation"));
            if (ruling.seen)
                if (const auto as = isAsSeen(*ruling.seen, number, requests); !as)
                    return fail(as.error());
            const auto* const request =
                withId(ruling.seen ? ruling.seen->id : toDecide(upheld, requests), requests);
            if (const auto partiality = rules::partialityOf(ruling.by, record))
                return fail(ErrorCode::ConflictOfInterest, ruling.by, wordOf(*partiality));
            if (!isGranted && refusesAgain(request->id, ruling.by, upheld, requests))
                return fail(ErrorCode::RefusesAgain, ruling.by);
            const bool isAnew = !request->value.state.isUndecided();
            const QString reason = ruling.reason.trimmed();
            if ((isAnew || !isGranted) && reason.isEmpty())
                return fail(ErrorCode::ReasonNeeded, number);
            store(session, ruling.application, *request,
                  {.receivedOn = request->value.state.receivedOn,
                   .outcome = ruling.outcome,
                   .granted = granted,
                   .decidedOn = office.today(),
                   .decidedBy = ruling.by,
                   .reason = reason,
                   .replaces = isAnew ? std::optional(request->id) : std::nullopt});
            return issueWhatWaited(session, office, record);
        });
}

} // namespace certdesk

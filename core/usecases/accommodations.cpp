// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/accommodations.h"

#include "core/domain/number.h"
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

// After an appeal was upheld, whoever had refused does not refuse once more.
bool refusesAgain(const storage::Reader& reader, const CaseRecord& record, const QString& by) {
    const StoredList<Appeal> appeals = reader.of<Appeal>(record.person.person.id);
    const auto requests = reader.of<AccommodationRequest>(record.application.id);
    return std::any_of(requests.begin(), requests.end(), [&](const auto& request) {
        const Accommodation& ruling = request.value.state;
        return ruling.outcome == AccommodationOutcome::NotGranted &&
               rules::isSamePerson(ruling.decidedBy, by) &&
               std::any_of(appeals.begin(), appeals.end(), [&](const Stored<Appeal>& appeal) {
                   return appeal.value.kind == AppealKind::Accommodation &&
                          appeal.value.application == record.application.id &&
                          appeal.value.outcome == AppealOutcome::Upheld &&
                          ruling.decidedOn <= appeal.value.receivedOn;
               });
    });
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
            const auto request = accommodationOf(session, ruling.application);
            if (!request)
                return fail(ErrorCode::NotFound, number, QStringLiteral("accommodation"));
            const CaseRecord record = storage::readCase(session, ruling.application);
            if (const auto partiality = rules::partialityOf(ruling.by, record))
                return fail(ErrorCode::ConflictOfInterest, ruling.by, wordOf(*partiality));
            if (!isGranted && refusesAgain(session, record, ruling.by))
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

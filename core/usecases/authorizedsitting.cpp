// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/authorizedsitting.h"

#include "core/rules/retest.h"
#include "core/rules/sittingneeds.h"
#include "core/storage/caserecords.h"

#include <algorithm>

namespace certdesk {

namespace {

bool covers(const storage::Reader& reader, ApplicationId application, QDate day) {
    const StoredList<Authorization> authorizations = reader.of<Authorization>(application);
    return std::any_of(authorizations.begin(), authorizations.end(), [day](const auto& stored) {
        return stored.value.firstDay <= day && day <= stored.value.lastDay;
    });
}

bool isApproved(Stage stage) {
    return stage == Stage::Approved || stage == Stage::Closed;
}

bool isTurnedAway(Stage stage) {
    return stage == Stage::Pended || stage == Stage::Denied || stage == Stage::Withdrawn;
}

// Nobody has said yet whether the person may sit.
bool waitedFor(const Application& application, const Attempt& attempt) {
    return application.submittedOn <= attempt.satOn &&
           attempt.origin.kind != OriginKind::CarriedOver;
}

// Histories carried over were approved elsewhere.
std::optional<QDate> earlierPass(const storage::Reader& reader, PersonId person,
                                 const Attempt& attempt) {
    std::optional<QDate> last;
    if (attempt.origin.kind == OriginKind::CarriedOver)
        return last;
    for (const Stored<Attempt>& stored : reader.of<Attempt>(person)) {
        const Attempt& other = stored.value;
        if (other.result == AttemptResult::Passed &&
            other.confirmation == Confirmation::Confirmed && other.satOn < attempt.satOn)
            last = last ? std::max(*last, other.satOn) : other.satOn;
    }
    return last;
}

} // namespace

Result<void> wasAuthorized(const storage::Reader& reader, PersonId person, const Attempt& attempt) {
    if (!isSitting(attempt.result) || attempt.origin.kind == OriginKind::CarriedOver)
        return {};
    QString latestStage;
    for (const ApplicationId id : storage::applicationsOf(reader, person)) {
        const Stage stage = reader.require(id).value.stage;
        latestStage = wordOf(stage);
        if (isApproved(stage) && covers(reader, id, attempt.satOn))
            return {};
    }
    return fail(ErrorCode::NotAuthorized, dayText(attempt.satOn), latestStage);
}

rules::RecertificationGrounds recertificationGrounds(const storage::Reader& reader,
                                                     PersonId person) {
    rules::RecertificationGrounds grounds;
    for (const ApplicationId id : storage::applicationsOf(reader, person))
        if (const Application application = reader.require(id).value; isApproved(application.stage))
            grounds.approved.push_back({application.kind, application.submittedOn});
    for (const Stored<Credential>& credential : reader.of<Credential>(person))
        grounds.credentials.push_back(credential.value);
    return grounds;
}

Result<void> maySit(const storage::Reader& reader, const PolicyBook& policies, PersonId person,
                    const DatedAttempt& sitting) {
    std::vector<DatedAttempt> others = storage::readAttempts(reader, person);
    std::erase_if(others, [&sitting](const DatedAttempt& other) {
        return other.attempt.id == sitting.attempt.id;
    });
    if (auto allowed = rules::mayRecordSitting(others, sitting, policies,
                                               recertificationGrounds(reader, person));
        !allowed)
        return allowed;
    return wasAuthorized(reader, person, sitting.attempt.value);
}

std::vector<Error> lackedBy(const storage::Reader& reader, const PolicyBook& policies,
                            PersonId person, const DatedAttempt& sitting) {
    const std::optional<ApplicationId> application = sitting.attempt.value.application;
    const PolicyEdition* edition =
        application ? policies.find(reader.require(*application).value.edition) : nullptr;
    if (!edition)
        return {};
    const rules::SittingNeeds needs =
        rules::lackedBy(sitting,
                        {*application, storage::readAttempts(reader, person),
                         storage::readPayments(reader, *application)},
                        *edition, policies);
    const QString day = dayText(sitting.attempt.value.satOn);
    std::vector<Error> lacked;
    if (needs.newApplication)
        lacked.push_back({ErrorCode::NewApplicationNeeded, day, edition->name});
    if (needs.fee > noMoney)
        lacked.push_back({ErrorCode::SittingUnpaid, day, needs.fee.text()});
    return lacked;
}

Result<void> wasApproved(const storage::Reader& reader, const PolicyBook& policies, PersonId person,
                         const Attempt& attempt) {
    // What led to one certificate does not lead to the next.
    const std::optional<QDate> passedOn = earlierPass(reader, person, attempt);
    if (passedOn &&
        rules::sittingFor(recertificationGrounds(reader, person), *passedOn, attempt.satOn,
                          policies) == rules::SittingFor::Recertification)
        return {};
    std::optional<Stage> against;
    for (const ApplicationId id : storage::applicationsOf(reader, person)) {
        const Application application = reader.require(id).value;
        if (isApproved(application.stage) && !passedOn)
            return {};
        if (passedOn || isTurnedAway(application.stage) || waitedFor(application, attempt))
            against = application.stage;
    }
    if (!against)
        return {};
    return fail(ErrorCode::NotAuthorized, dayText(attempt.satOn),
                isApproved(*against) ? QStringLiteral("earlier_pass") : wordOf(*against));
}

} // namespace certdesk

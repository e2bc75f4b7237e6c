// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/due.h"

#include "core/rules/appeals.h"
#include "core/rules/clocks.h"
#include "core/rules/credentialdays.h"
#include "core/rules/requests.h"

#include <algorithm>

namespace certdesk::rules {

namespace {

const Decision* latestDecision(const CaseRecord& record) {
    return record.decisions.empty() ? nullptr : &record.decisions.back().value;
}

bool isUndecided(Stage stage) {
    return stage == Stage::Intake || stage == Stage::InReview || stage == Stage::Pended;
}

std::optional<QDate> receivedOn(const DueFacts& facts, const PolicyEdition& edition) {
    return noticeReceivedOn(facts.notices, deliveryTo(facts.record.person), edition.times);
}

// A letter that came back told nobody. Asked for more in writing, the applicant has heard; an
// answer makes it the office's turn again.
bool owesNotice(const DueFacts& facts, const PolicyEdition& edition, QDate today) {
    const Stage stage = facts.record.application.value.stage;
    if (stage == Stage::Pended)
        return !facts.requestMailed || requestsForMore(facts.record, today).answeredOn.has_value();
    const bool isDecided = stage == Stage::Approved || stage == Stage::Denied;
    return isUndecided(stage) || (isDecided && !receivedOn(facts, edition) && !facts.isOvertaken);
}

std::optional<DueItem> notice(const DueFacts& facts, const PolicyEdition& edition,
                              const BusinessCalendar& calendar, QDate today) {
    if (!owesNotice(facts, edition, today))
        return std::nullopt;
    const auto clock = noticeClock(facts.record, edition, calendar, today);
    if (!clock || clock->standsStill)
        return std::nullopt;
    return DueItem{DueKind::Notice, clock->dueOn, {}, DueCount{clock->dayNumber, clock->days}};
}

bool waitsForSecondReview(const CaseRecord& record) {
    const Decision* latest = latestDecision(record);
    return latest != nullptr && latest->secondReview == SecondReview::Waiting &&
           isUndecided(record.application.value.stage);
}

// It has no clock of its own: the notice waits for it.
std::optional<DueItem> secondReview(const CaseRecord& record, const PolicyEdition& edition,
                                    const BusinessCalendar& calendar, QDate today) {
    if (!waitsForSecondReview(record))
        return std::nullopt;
    const auto clock = noticeClock(record, edition, calendar, today);
    return DueItem{DueKind::SecondReview, clock ? clock->dueOn : latestDecision(record)->on};
}

std::optional<DueItem> renewalReview(const CaseRecord& record, const PolicyEdition& edition,
                                     const BusinessCalendar& calendar, QDate today) {
    const Application& application = record.application.value;
    if (application.kind != ApplicationKind::Renewal || !isUndecided(application.stage) ||
        waitsForSecondReview(record))
        return std::nullopt;
    const auto clock = renewalReviewClock(record, edition, calendar, today);
    if (!clock || clock->standsStill)
        return std::nullopt;
    return DueItem{
        DueKind::RenewalReview, clock->dueOn, {}, DueCount{clock->dayNumber, clock->days}};
}

std::optional<DueItem> answer(const CaseRecord& record, const PolicyEdition& edition, QDate today) {
    const Decision* asked = latestDecision(record);
    if (record.application.value.stage != Stage::Pended || !asked)
        return std::nullopt;
    const QDate last = asked->dueOn.value_or(pendedLastDay(asked->on, edition.times));
    return DueItem{DueKind::Answer,
                   last,
                   {},
                   DueCount{static_cast<int>(asked->on.daysTo(today)),
                            static_cast<int>(asked->on.daysTo(last))}};
}

std::optional<DueItem> appeal(const DueFacts& facts, const PolicyEdition& edition, QDate today) {
    const Decision* denial = latestDecision(facts.record);
    if (facts.record.application.value.stage != Stage::Denied || !denial || facts.isAppealed)
        return std::nullopt;
    std::optional<DueItem> item =
        dueOf(DueKind::Appeal, {}, denialTerm(*denial, facts.notices, facts.record.person, edition),
              today);
    const int days = edition.times.appealDays;
    if (item)
        item->count = DueCount{std::max(0, days - static_cast<int>(today.daysTo(item->day))), days};
    return item;
}

bool wasUsed(const Authorization& authorization, const CaseRecord& record) {
    return std::any_of(record.attempts.begin(), record.attempts.end(), [&](const auto& dated) {
        const Attempt& attempt = dated.attempt.value;
        const bool ofThis = !attempt.application || *attempt.application == record.application.id;
        return ofThis && isSitting(attempt.result) && attempt.satOn >= authorization.firstDay;
    });
}

std::optional<DueItem> authorization(const DueFacts& facts, QDate today) {
    if (facts.record.application.value.stage != Stage::Approved || !facts.authorization ||
        facts.authorization->lastDay < today || wasUsed(*facts.authorization, facts.record))
        return std::nullopt;
    return DueItem{DueKind::Authorization, facts.authorization->lastDay};
}

// The authorization waits for it, and so does the notice, which has the clock. One that came too
// late for an authorization that is used up or over is no work any more.
std::optional<DueItem> accommodation(const DueFacts& facts, const PolicyEdition& edition,
                                     const BusinessCalendar& calendar, QDate today) {
    const Stage stage = facts.record.application.value.stage;
    const bool isOver =
        facts.isOvertaken || (facts.authorization && (facts.authorization->lastDay < today ||
                                                      wasUsed(*facts.authorization, facts.record)));
    if (!facts.undecidedAccommodation ||
        !(isUndecided(stage) || (stage == Stage::Approved && !isOver)))
        return std::nullopt;
    const auto clock = noticeClock(facts.record, edition, calendar, today);
    return DueItem{DueKind::Accommodation, clock ? clock->dueOn : *facts.undecidedAccommodation};
}

std::vector<DueItem> reminders(const CaseRecord& record, const PolicyEdition& edition) {
    std::vector<DueItem> items;
    if (!isUndecided(record.application.value.stage) || record.person.has(FlagKind::Deceased))
        return items;
    for (const auto& [id, revision, verification] : record.verifications)
        if (verification.outcome == VerificationOutcome::Awaiting && verification.requestedOn)
            items.push_back(
                {DueKind::VerificationReminder,
                 verification.requestedOn->addDays(edition.times.verificationReminderDays),
                 verification.verifierName.isEmpty() ? verification.employer
                                                     : verification.verifierName});
    return items;
}

} // namespace

std::vector<DueItem> dueOf(const DueFacts& facts, const PolicyEdition& edition,
                           const BusinessCalendar& calendar, QDate today) {
    std::vector<DueItem> items;
    const auto add = [&items](std::optional<DueItem> item) {
        if (item)
            items.push_back(*std::move(item));
    };
    add(notice(facts, edition, calendar, today));
    add(secondReview(facts.record, edition, calendar, today));
    add(renewalReview(facts.record, edition, calendar, today));
    add(accommodation(facts, edition, calendar, today));
    add(answer(facts.record, edition, today));
    add(appeal(facts, edition, today));
    add(authorization(facts, today));
    for (DueItem& item : reminders(facts.record, edition))
        items.push_back(std::move(item));
    return items;
}

std::optional<DueItem> dueOf(const Credential& credential, const CredentialPolicy& policy,
                             QDate today) {
    switch (statusOn(credential, policy, today)) {
    case CredentialStatus::Active:
        if (const QDate opens = renewalOpens(credential.expiresOn, policy); today <= opens)
            return DueItem{DueKind::RenewalOpens, opens, credential.number};
        return DueItem{DueKind::Expiry, credential.expiresOn, credential.number};
    case CredentialStatus::InGrace:
        return DueItem{DueKind::GraceEnds, lastDayOfGrace(credential.expiresOn, policy),
                       credential.number};
    case CredentialStatus::Expired:
    case CredentialStatus::Suspended:
    case CredentialStatus::Revoked:
    case CredentialStatus::Surrendered:
    case CredentialStatus::Deceased:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

std::optional<DueItem> dueOf(const ExamWindow& window, QDate today) {
    if (window.applicationDeadline() < today)
        return std::nullopt;
    return DueItem{DueKind::WindowCloses, window.applicationDeadline(), window.name()};
}

} // namespace certdesk::rules

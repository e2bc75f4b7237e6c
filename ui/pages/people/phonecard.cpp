// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/people/phonecard.h"

#include "core/domain/number.h"
#include "core/rules/clocks.h"
#include "core/wording/editionwords.h"
#include "core/wording/wording.h"
#include "ui/widgets/stagebadge.h"

#include <QCoreApplication>

#include <algorithm>

namespace certdesk {

namespace {

using wording::dayInWords;

struct PhoneCardText final {
    Q_DECLARE_TR_FUNCTIONS(certdesk::PhoneCard)
};

const Decision* latestDecision(const CaseRecord& record) {
    return record.decisions.empty() ? nullptr : &record.decisions.back().value;
}

bool isOpen(Stage stage) {
    return stage == Stage::Intake || stage == Stage::InReview || stage == Stage::Pended;
}

QStringList missingIn(const CaseView& view) {
    QStringList missing;
    const Stage stage = view.record.application.value.stage;
    if (!isOpen(stage) && stage != Stage::Denied)
        return missing;
    for (const Criterion& criterion : view.report.criteria)
        if (criterion.outcome == Outcome::NotMet || criterion.outcome == Outcome::Pending)
            missing << wording::reason(criterion, view.report);
    return missing;
}

/// By name, for the ears of an applicant.
QStringList openRequirements(const CaseView& view) {
    QStringList names;
    for (const Criterion& criterion : view.report.criteria)
        if (criterion.outcome == Outcome::NotMet || criterion.outcome == Outcome::Pending)
            names << wording::label(criterion.code).toLower();
    return names;
}

/// The latest result that is confirmed, once a sitting came after the application.
const Attempt* latestResult(const PersonView& person) {
    for (auto attempt = person.attempts.rbegin(); attempt != person.attempts.rend(); ++attempt) {
        const Attempt& one = attempt->attempt.value;
        if (one.confirmation == Confirmation::Confirmed &&
            (one.result == AttemptResult::Passed || one.result == AttemptResult::Failed))
            return &one;
    }
    return nullptr;
}

bool resultGoverns(const PersonView& person, const Attempt* result) {
    return result != nullptr &&
           (person.applications.empty() ||
            person.applications.back().record.application.value.submittedOn <= result->satOn);
}

/// What the card says of one standing; the words are chosen once, the days filled in.
struct Standing {
    QString nextDate;
    QString reply;
};

bool isCertified(const PersonView& person) {
    return person.credential && person.credentialStatus != CredentialStatus::Revoked;
}

Standing standingOfCredential(const PersonView& person) {
    const Credential& credential = person.credential->value;
    const QString last = dayInWords(credential.expiresOn);
    switch (person.credentialStatus) {
    case CredentialStatus::Active:
        break;
    case CredentialStatus::InGrace:
        return {PhoneCardText::tr("Certification ran to %1.").arg(last),
                PhoneCardText::tr(
                    "Your certification under number %1 ran to %2; it can still be renewed.")
                    .arg(credential.number, last)};
    case CredentialStatus::Expired:
        return {PhoneCardText::tr("Certification ran to %1.").arg(last),
                PhoneCardText::tr("Your certification under number %1 ran to %2 and has expired.")
                    .arg(credential.number, last)};
    case CredentialStatus::Suspended:
    case CredentialStatus::Revoked:
    case CredentialStatus::Surrendered:
    case CredentialStatus::Deceased:
        return {{},
                PhoneCardText::tr("The certification under number %1 is not in force: %2.")
                    .arg(credential.number, wording::label(person.credentialStatus).toLower())};
    }
    return {PhoneCardText::tr("Certification runs to %1.").arg(dayInWords(credential.expiresOn)),
            PhoneCardText::tr(
                "You are certified under number %1 since %2; your certification runs to %3.")
                .arg(credential.number, dayInWords(credential.certifiedOn),
                     dayInWords(credential.expiresOn))};
}

Standing standingOfResult(const PersonView& person, const Attempt& result) {
    if (result.result == AttemptResult::Passed)
        return {PhoneCardText::tr("The certificate follows."),
                PhoneCardText::tr("You passed the exam on %1; your certificate is being prepared.")
                    .arg(dayInWords(result.satOn))};
    const QString next =
        person.retest ? QString(wording::retestSentence(*person.retest) % u'.') : QString();
    return {next, PhoneCardText::tr("You did not pass the exam on %1. %2")
                      .arg(dayInWords(result.satOn), next)
                      .trimmed()};
}

QString listed(const QStringList& parts) {
    return parts.join(QStringLiteral("; "));
}

/// What was asked for, as the letter put it; what the rules find of it is for those who review.
Standing standingOfPended(const CaseView& view) {
    const Decision* decision = latestDecision(view.record);
    const QString due =
        decision != nullptr && decision->dueOn ? dayInWords(*decision->dueOn) : QString();
    QStringList asked =
        decision != nullptr ? wording::reasonsOf(*decision, view.edition) : QStringList();
    if (asked.isEmpty())
        asked = openRequirements(view);
    return {due.isEmpty() ? QString() : PhoneCardText::tr("Answer due by %1.").arg(due),
            due.isEmpty()
                ? PhoneCardText::tr(
                      "We asked you for more and wait for your answer. What we asked for: %1.")
                      .arg(listed(asked))
                : PhoneCardText::tr(
                      "We asked you for more, which should reach us by %1. What we asked for: "
                      "%2.")
                      .arg(due, listed(asked))};
}

Standing standingOfApproved(const CaseView& view) {
    if (view.authorizationWaits)
        return {PhoneCardText::tr("The authorization waits for the request for accommodations."),
                PhoneCardText::tr(
                    "Your application was approved on %1; your authorization to test follows "
                    "once your request for accommodations is decided.")
                    .arg(dayInWords(latestDecision(view.record)->on))};
    if (view.authorization) {
        const QString first = dayInWords(view.authorization->value.firstDay);
        const QString last = dayInWords(view.authorization->value.lastDay);
        return {PhoneCardText::tr("May sit from %1 to %2.").arg(first, last),
                PhoneCardText::tr("You are authorized to take the exam from %1 to %2.")
                    .arg(first, last)};
    }
    const Decision* decision = latestDecision(view.record);
    return {{},
            decision != nullptr
                ? PhoneCardText::tr("Your application was approved on %1; you are authorized "
                                    "to take the exam.")
                      .arg(dayInWords(decision->on))
                : PhoneCardText::tr("You are authorized to take the exam.")};
}

QString noticeDue(const rules::NoticeClock& clock, QDate today) {
    const QString due = dayInWords(clock.dueOn);
    return clock.dayNumber > clock.days ? PhoneCardText::tr("Notice was due by %1: %2.")
                                              .arg(due, wording::daysLeft(clock.dueOn, today))
                                        : PhoneCardText::tr("Notice due by %1 (day %2 of %3).")
                                              .arg(due)
                                              .arg(clock.dayNumber)
                                              .arg(clock.days);
}

Standing standingInReview(const CaseView& view, const OfficeSetup& setup, QDate today) {
    std::vector<QDate> holidays;
    for (const Stored<Holiday>& holiday : setup.holidays)
        holidays.push_back(holiday.value.day);
    const auto clock =
        rules::noticeClock(view.record, view.edition, rules::BusinessCalendar(holidays), today);
    // A day that is over is no promise to repeat.
    if (clock && clock->dueOn < today)
        return {noticeDue(*clock, today), PhoneCardText::tr("Your application is under review.")};
    if (clock)
        return {noticeDue(*clock, today),
                PhoneCardText::tr("Your application is under review; you will hear from us by %1.")
                    .arg(dayInWords(clock->dueOn))};
    const QString received = PhoneCardText::tr("We have your application of %1.")
                                 .arg(dayInWords(view.record.application.value.submittedOn));
    const QStringList open = openRequirements(view);
    return {PhoneCardText::tr("The notice clock starts once the application is complete."),
            open.isEmpty() ? received
                           : PhoneCardText::tr("%1 Still open: %2.").arg(received, listed(open))};
}

/// Whether they have it in their hands, as far as anyone knows.
bool letterWasSent(const PersonView& person, LetterKind kind, const CaseView& view) {
    if (view.record.decisions.empty())
        return false;
    return std::any_of(person.letters.begin(), person.letters.end(), [&](const auto& letter) {
        const auto& receipt = person.arrivals.at(letter.id).sent.receipt;
        return letter.value.kind == kind &&
               letter.value.decision == view.record.decisions.back().id &&
               (!receipt || receipt->arrived());
    });
}

std::optional<Standing> standingOfAppealed(const CaseView& view) {
    for (const auto& [id, revision, appeal] : view.appeals) {
        if (appeal.decision != view.record.decisions.back().id)
            continue;
        if (appeal.outcome)
            return Standing{{},
                            PhoneCardText::tr("Your appeal was upheld; you will hear from us what "
                                              "follows from it.")};
        return Standing{{},
                        PhoneCardText::tr("We have your appeal of %1; it is being looked at.")
                            .arg(dayInWords(appeal.receivedOn))};
    }
    return std::nullopt;
}

Standing standingOfDenied(const PersonView& person, const CaseView& view, QDate today) {
    if (!letterWasSent(person, LetterKind::Denied, view))
        return {{},
                PhoneCardText::tr(
                    "Your application was found not eligible at this time; a letter with the "
                    "reasons and what you can do is being prepared.")};
    if (const auto standing = standingOfAppealed(view))
        return *standing;
    const std::optional<QDate> last = appealLastDay(person, view);
    return {last && *last >= today
                ? PhoneCardText::tr("May appeal until %1.").arg(dayInWords(*last))
                : QString(),
            PhoneCardText::tr(
                "Your application was found not eligible at this time; our letter gives the "
                "reasons and says what you can do.")};
}

Standing standingOf(const PersonView& person, const OfficeSetup& setup, QDate today) {
    const Attempt* result = latestResult(person);
    if (resultGoverns(person, result))
        return result->result == AttemptResult::Passed && isCertified(person)
                   ? standingOfCredential(person)
                   : standingOfResult(person, *result);
    if (person.applications.empty())
        return isCertified(person)
                   ? standingOfCredential(person)
                   : Standing{{}, PhoneCardText::tr("We have no application of yours on file.")};
    const CaseView& view = person.applications.back();
    switch (view.record.application.value.stage) {
    case Stage::Intake:
    case Stage::InReview:
        return standingInReview(view, setup, today);
    case Stage::Pended:
        return standingOfPended(view);
    case Stage::Approved:
        return standingOfApproved(view);
    case Stage::Denied:
        return standingOfDenied(person, view, today);
    case Stage::Withdrawn:
        return {{}, PhoneCardText::tr("Your application was withdrawn.")};
    case Stage::Closed:
        return {{}, PhoneCardText::tr("Your application is closed.")};
    }
    Q_UNREACHABLE();
}

Badge badgeOf(const PersonView& person) {
    if (person.credential)
        return {person.credentialStatus == CredentialStatus::Active ? Tone::Good : Tone::Caution,
                Icon::Credentials, wording::label(person.credentialStatus)};
    if (person.applications.empty())
        return {Tone::Neutral, Icon::Person, PhoneCardText::tr("No application")};
    if (const Attempt* result = latestResult(person); resultGoverns(person, result))
        return {result->result == AttemptResult::Passed ? Tone::Good : Tone::Neutral, Icon::Info,
                wording::label(result->result)};
    return stageBadge(person.applications.back().record.application.value.stage);
}

} // namespace

QString mailedLetter(const PersonView& person, const Stored<Letter>& letter) {
    return PhoneCardText::tr("%1, mailed on %2")
        .arg(wording::label(letter.value.kind),
             dayInWords(person.arrivals.at(letter.id).sent.mailedOn));
}

PhoneCard phoneCard(const PersonView& person, const OfficeSetup& setup, QDate today) {
    PhoneCard card;
    card.stage = badgeOf(person);
    if (!person.applications.empty()) {
        const CaseView& latest = person.applications.back();
        card.stageDetail = PhoneCardText::tr("%1, submitted %2")
                               .arg(applicationNumber(latest.record.application.id),
                                    dayInWords(latest.record.application.value.submittedOn));
        card.missing = missingIn(latest);
        card.isNotEligible = latest.record.application.value.stage == Stage::Denied;
        // What it was denied for; the rules may find something else today.
        if (card.isNotEligible && !latest.record.decisions.empty())
            card.missing = wording::reasonsOf(latest.record.decisions.back().value, latest.edition);
    }
    card.lastLetter = person.letters.empty() ? PhoneCardText::tr("None yet")
                                             : mailedLetter(person, person.letters.back());
    Standing standing = standingOf(person, setup, today);
    card.nextDate = std::move(standing.nextDate);
    card.reply = std::move(standing.reply);
    return card;
}

} // namespace certdesk

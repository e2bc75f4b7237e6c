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

QString words(const char* text) {
    return QCoreApplication::translate("certdesk::PhoneCard", text);
}

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
        return {words("Certification ran to %1.").arg(last),
                words("Your certification under number %1 ran to %2; it can still be renewed.")
                    .arg(credential.number, last)};
    case CredentialStatus::Expired:
        return {words("Certification ran to %1.").arg(last),
                words("Your certification under number %1 ran to %2 and has expired.")
                    .arg(credential.number, last)};
    case CredentialStatus::Suspended:
    case CredentialStatus::Revoked:
    case CredentialStatus::Surrendered:
    case CredentialStatus::Deceased:
        return {{},
                words("The certification under number %1 is not in force: %2.")
                    .arg(credential.number, wording::label(person.credentialStatus).toLower())};
    }
    return {words("Certification runs to %1.").arg(dayInWords(credential.expiresOn)),
            words("You are certified under number %1 since %2; your certification runs to %3.")
                .arg(credential.number, dayInWords(credential.certifiedOn),
                     dayInWords(credential.expiresOn))};
}

Standing standingOfResult(const PersonView& person, const Attempt& result) {
    if (result.result == AttemptResult::Passed)
        return {words("The certificate follows."),
                words("You passed the exam on %1; your certificate is being prepared.")
                    .arg(dayInWords(result.satOn))};
    const QString next =
        person.retest ? QString(wording::retestSentence(*person.retest) % u'.') : QString();
    return {
        next,
        words("You did not pass the exam on %1. %2").arg(dayInWords(result.satOn), next).trimmed()};
}

Standing standingOfPended(const CaseView& view, const QStringList& missing) {
    const Decision* decision = latestDecision(view.record);
    const QString due =
        decision != nullptr && decision->dueOn ? dayInWords(*decision->dueOn) : QString();
    QString list = missing.join(QStringLiteral("; "));
    return {due.isEmpty() ? QString() : words("Answer due by %1.").arg(due),
            due.isEmpty()
                ? words("We are waiting for more documents: %1.").arg(list)
                : words("We are waiting for more documents, which should reach us by %1: %2.")
                      .arg(due, list)};
}

Standing standingOfApproved(const CaseView& view) {
    if (view.authorizationWaits)
        return {words("The authorization waits for the request for accommodations."),
                words("Your application was approved on %1; your authorization to test follows "
                      "once your request for accommodations is decided.")
                    .arg(dayInWords(latestDecision(view.record)->on))};
    if (view.authorization) {
        const QString first = dayInWords(view.authorization->value.firstDay);
        const QString last = dayInWords(view.authorization->value.lastDay);
        return {words("May sit from %1 to %2.").arg(first, last),
                words("You are authorized to take the exam from %1 to %2.").arg(first, last)};
    }
    const Decision* decision = latestDecision(view.record);
    return {{},
            decision != nullptr ? words("Your application was approved on %1; you are authorized "
                                        "to take the exam.")
                                      .arg(dayInWords(decision->on))
                                : words("You are authorized to take the exam.")};
}

Standing standingInReview(const CaseView& view, const QStringList& missing,
                          const OfficeSetup& setup, QDate today) {
    std::vector<QDate> holidays;
    for (const Stored<Holiday>& holiday : setup.holidays)
        holidays.push_back(holiday.value.day);
    const auto clock =
        rules::noticeClock(view.record, view.edition, rules::BusinessCalendar(holidays), today);
    if (clock)
        return {words("Notice due by %1 (day %2 of %3).")
                    .arg(dayInWords(clock->dueOn))
                    .arg(clock->dayNumber)
                    .arg(clock->days),
                words("Your application is complete and under review; you will hear from us by %1.")
                    .arg(dayInWords(clock->dueOn))};
    return {words("The notice clock starts once the application is complete."),
            words("We have your application of %1. %2.")
                .arg(dayInWords(view.record.application.value.submittedOn),
                     missing.join(QStringLiteral("; ")))};
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

Standing standingOfDenied(const PersonView& person, const CaseView& view, QDate today) {
    if (!letterWasSent(person, LetterKind::Denied, view))
        return {{},
                words("Your application was found not eligible at this time; a letter with the "
                      "reasons and what you can do is being prepared.")};
    const std::optional<QDate> last = appealLastDay(person, view);
    return {last && *last >= today ? words("May appeal until %1.").arg(dayInWords(*last))
                                   : QString(),
            words("Your application was found not eligible at this time; our letter gives the "
                  "reasons and says what you can do.")};
}

Standing standingOf(const PersonView& person, const QStringList& missing, const OfficeSetup& setup,
                    QDate today) {
    const Attempt* result = latestResult(person);
    if (resultGoverns(person, result))
        return result->result == AttemptResult::Passed && isCertified(person)
                   ? standingOfCredential(person)
                   : standingOfResult(person, *result);
    if (person.applications.empty())
        return isCertified(person)
                   ? standingOfCredential(person)
                   : Standing{{}, words("We have no application of yours on file.")};
    const CaseView& view = person.applications.back();
    switch (view.record.application.value.stage) {
    case Stage::Intake:
    case Stage::InReview:
        return standingInReview(view, missing, setup, today);
    case Stage::Pended:
        return standingOfPended(view, missing);
    case Stage::Approved:
        return standingOfApproved(view);
    case Stage::Denied:
        return standingOfDenied(person, view, today);
    case Stage::Withdrawn:
        return {{}, words("Your application was withdrawn.")};
    case Stage::Closed:
        return {{}, words("Your application is closed.")};
    }
    Q_UNREACHABLE();
}

Badge badgeOf(const PersonView& person) {
    if (person.credential)
        return {person.credentialStatus == CredentialStatus::Active ? Tone::Good : Tone::Caution,
                Icon::Credentials, wording::label(person.credentialStatus)};
    if (person.applications.empty())
        return {Tone::Neutral, Icon::Person, words("No application")};
    if (const Attempt* result = latestResult(person); resultGoverns(person, result))
        return {result->result == AttemptResult::Passed ? Tone::Good : Tone::Neutral, Icon::Info,
                wording::label(result->result)};
    return stageBadge(person.applications.back().record.application.value.stage);
}

} // namespace

QString mailedLetter(const PersonView& person, const Stored<Letter>& letter) {
    return words("%1, mailed on %2")
        .arg(wording::label(letter.value.kind),
             dayInWords(person.arrivals.at(letter.id).sent.mailedOn));
}

PhoneCard phoneCard(const PersonView& person, const OfficeSetup& setup, QDate today) {
    PhoneCard card;
    card.stage = badgeOf(person);
    if (!person.applications.empty()) {
        const CaseView& latest = person.applications.back();
        card.stageDetail = words("%1, submitted %2")
                               .arg(applicationNumber(latest.record.application.id),
                                    dayInWords(latest.record.application.value.submittedOn));
        card.missing = missingIn(latest);
        card.isNotEligible = latest.record.application.value.stage == Stage::Denied;
        // What it was denied for; the rules may find something else today.
        if (card.isNotEligible && !latest.record.decisions.empty())
            card.missing = wording::reasonsOf(latest.record.decisions.back().value, latest.edition);
    }
    card.lastLetter =
        person.letters.empty() ? words("None yet") : mailedLetter(person, person.letters.back());
    Standing standing = standingOf(person, card.missing, setup, today);
    card.nextDate = std::move(standing.nextDate);
    card.reply = std::move(standing.reply);
    return card;
}

} // namespace certdesk

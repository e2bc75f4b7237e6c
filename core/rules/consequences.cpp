// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/consequences.h"

#include "core/rules/retest.h"

#include <algorithm>

namespace certdesk::rules {

namespace {

using History = std::vector<DatedAttempt>;

/// What a letter is about. A later one about the same matter is the one that counts.
enum class Matter { Receipt, Decision, Result };

Matter matterOf(LetterKind kind) {
    switch (kind) {
    case LetterKind::ApplicationReceived:
        return Matter::Receipt;
    case LetterKind::MoreNeeded:
    case LetterKind::Approved:
    case LetterKind::Denied:
        return Matter::Decision;
    case LetterKind::Passed:
    case LetterKind::Failed:
        return Matter::Result;
    }
    Q_UNREACHABLE();
}

/// Those that no later letter has taken the place of, by `takesPlace(later, earlier)`.
template <class TakesPlace>
StoredList<Letter> lastOnes(const StoredList<Letter>& letters, TakesPlace takesPlace) {
    StoredList<Letter> last;
    for (const Stored<Letter>& letter : letters) {
        std::erase_if(last,
                      [&](const auto& earlier) { return takesPlace(letter.value, earlier.value); });
        last.push_back(letter);
    }
    return last;
}

bool isAboutTheSame(const Letter& letter, const Letter& earlier) {
    return letter.attempt == earlier.attempt && letter.application == earlier.application;
}

Consequence replacing(const Stored<Letter>& letter) {
    return {.kind = ConsequenceKind::ReplaceLetter, .letter = letter.id};
}

/// A person's attempts with the corrected one in its old and in its new state.
struct TwoHistories {
    History before = {};
    History after = {};
};

TwoHistories histories(const DatedAttempt& corrected, const History& attempts) {
    TwoHistories both;
    both.before = attempts;
    both.after = attempts;
    for (DatedAttempt& attempt : both.after)
        if (attempt.attempt.id == corrected.attempt.id)
            attempt = corrected;
    return both;
}

/// The first day on which a further sitting is allowed; any day is before the first one.
struct Allowance {
    bool isFree = true;
    std::optional<QDate> from = {};
    friend bool operator==(const Allowance&, const Allowance&) = default;
};

template <class Counts>
Allowance allowance(const History& history, Counts counts, const PolicyBook& book) {
    History counted;
    std::copy_if(history.begin(), history.end(), std::back_inserter(counted), counts);
    const auto report = retest(counted, book);
    return report ? Allowance{false, report->allowedOn} : Allowance();
}

bool isTheSameAllowance(const TwoHistories& both, const PolicyBook& book, const auto& counts) {
    return allowance(both.before, counts, book) == allowance(both.after, counts, book);
}

// Who passed is told of the certificate, and no figures: such a letter is as right as that is.
bool isRightAbout(const Letter& letter, const Attempt& after,
                  const StoredList<Credential>& credentials) {
    return after.result == AttemptResult::Passed &&
           std::any_of(credentials.begin(), credentials.end(), [&](const auto& credential) {
               return credential.id == letter.credential &&
                      credential.value.status != CredentialStatus::Revoked &&
                      credential.value.certifiedOn == after.satOn;
           });
}

bool statesWrongResult(const Letter& letter, const Attempt& before, const Attempt& after,
                       const StoredList<Credential>& credentials) {
    if (isRightAbout(letter, after, credentials))
        return false;
    if (before.result != after.result || before.satOn != after.satOn)
        return true;
    return letter.kind == LetterKind::Failed &&
           (before.rawScore != after.rawScore || before.cutScore != after.cutScore ||
            before.itemsScored != after.itemsScored || before.domains != after.domains);
}

bool statesWrongDay(const Letter& letter, const TwoHistories& both, const PolicyBook& book) {
    const auto told =
        std::find_if(both.before.begin(), both.before.end(),
                     [&letter](const auto& dated) { return dated.attempt.id == letter.attempt; });
    if (letter.kind != LetterKind::Failed || told == both.before.end())
        return false;
    const QDate day = told->attempt.value.satOn;
    return !isTheSameAllowance(
        both, book, [day](const auto& dated) { return dated.attempt.value.satOn <= day; });
}

bool isAhead(const Attempt& attempt) {
    return isSitting(attempt.result) || attempt.result == AttemptResult::Scheduled;
}

// A refund of a sitting that was cancelled goes by its application and its window.
bool isCancelledOtherwise(const DatedAttempt& before, const DatedAttempt& after) {
    const Attempt& was = before.attempt.value;
    const Attempt& is = after.attempt.value;
    if ((was.result == AttemptResult::Cancelled) != (is.result == AttemptResult::Cancelled))
        return true;
    return was.result == AttemptResult::Cancelled &&
           (was.application != is.application || before.window != after.window);
}

bool wasPaidFor(const StandingRefund& refund, const Attempt& attempt) {
    // A result of no application may be of any.
    return !attempt.application || std::find(refund.applications.begin(), refund.applications.end(),
                                             *attempt.application) != refund.applications.end();
}

} // namespace

std::vector<Consequence> consequencesOfResult(const DatedAttempt& before, const DatedAttempt& after,
                                              const Dependents& dependents,
                                              const PolicyBook& book) {
    const Attempt& was = before.attempt.value;
    const Attempt& is = after.attempt.value;
    const AttemptId id = before.attempt.id;
    const TwoHistories both = histories(after, dependents.attempts);
    std::vector<Consequence> found;
    // What was certified is never edited, so another day takes another certificate too.
    if (is.result != AttemptResult::Passed || is.satOn != was.satOn)
        for (const Stored<Credential>& credential : dependents.credentials)
            if (credential.value.attempt == id &&
                credential.value.status != CredentialStatus::Revoked)
                found.push_back(
                    {.kind = ConsequenceKind::WithdrawCertificate, .credential = credential.id});
    for (const Stored<Letter>& letter : lastOnes(dependents.letters, takesPlaceOf))
        if ((letter.value.attempt == id &&
             statesWrongResult(letter.value, was, is, dependents.credentials)) ||
            statesWrongDay(letter.value, both, book))
            found.push_back(replacing(letter));
    for (const DatedAttempt& other : dependents.attempts) {
        const QDate day = other.attempt.value.satOn;
        const auto isEarlier = [&other, day](const DatedAttempt& dated) {
            return dated.attempt.id != other.attempt.id && dated.attempt.value.satOn < day;
        };
        if (other.attempt.id != id && isAhead(other.attempt.value) &&
            !isTheSameAllowance(both, book, isEarlier))
            found.push_back({.kind = ConsequenceKind::ReviewSitting, .attempt = other.attempt.id});
    }
    if (isSitting(was.result) != isSitting(is.result) || isCancelledOtherwise(before, after))
        for (const StandingRefund& refund : dependents.refunds)
            if (wasPaidFor(refund, was))
                found.push_back({.kind = ConsequenceKind::ReviewRefund, .refund = refund.payment});
    return found;
}

std::vector<Consequence> consequencesOfName(const Dependents& dependents, QDate today) {
    std::vector<Consequence> found;
    for (const Stored<Credential>& credential : dependents.credentials)
        if (credential.value.expiresOn >= today &&
            credential.value.status == CredentialStatus::Active)
            found.push_back(
                {.kind = ConsequenceKind::ReissueCertificate, .credential = credential.id});
    for (const Stored<Authorization>& authorization : dependents.authorizations)
        if (authorization.value.lastDay >= today)
            found.push_back(
                {.kind = ConsequenceKind::TellExamVendor, .authorization = authorization.id});
    for (const Stored<Letter>& letter : lastOnes(dependents.letters, isAboutTheSame))
        found.push_back(replacing(letter));
    return found;
}

std::vector<Consequence> consequencesOfDocument(const Stored<Document>& before,
                                                const std::vector<ApplicationId>& applications,
                                                const Dependents& dependents) {
    std::vector<Consequence> found;
    for (const StandingDecision& standing : dependents.decisions) {
        const bool isOfThese = std::find(applications.begin(), applications.end(),
                                         standing.application) != applications.end();
        const std::optional<QDate> received = before.value.receivedOn;
        if (!isOfThese || (received && standing.decision.value.on < *received))
            continue;
        found.push_back(
            {.kind = ConsequenceKind::ReviewDecision, .decision = standing.decision.id});
        for (const Stored<Letter>& letter : lastOnes(dependents.letters, takesPlaceOf))
            if (letter.value.decision == standing.decision.id)
                found.push_back(replacing(letter));
    }
    return found;
}

bool takesPlaceOf(const Letter& letter, const Letter& earlier) {
    return matterOf(letter.kind) == matterOf(earlier.kind) && isAboutTheSame(letter, earlier);
}

} // namespace certdesk::rules

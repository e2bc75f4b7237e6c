// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/resultvalues.h"

#include "core/domain/number.h"
#include "core/rules/clocks.h"
#include "core/rules/retest.h"
#include "core/rules/scores.h"
#include "core/wording/wording.h"

#include <algorithm>

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

using wording::dayInWords;
using wording::moneyInWords;

const Attempt* attemptOf(const DueLetter& letter, const PersonView& person) {
    for (const DatedAttempt& dated : person.attempts)
        if (dated.attempt.id == letter.attempt)
            return &dated.attempt.value;
    return nullptr;
}

void setFeedback(LetterValues& values, const Attempt& attempt, const AttemptPolicy& policy) {
    values.setFlag(u"feedback"_s, policy.feedbackToThoseWhoDidNotPass);
    if (!policy.feedbackToThoseWhoDidNotPass)
        return;
    const auto percent = [](int part, int whole) -> QString {
        return QString::number(rules::percentOf(part, whole)) + u'%';
    };
    if (attempt.rawScore && attempt.itemsScored && *attempt.itemsScored > 0)
        values.set(u"result.percent"_s, percent(*attempt.rawScore, *attempt.itemsScored));
    if (attempt.rawScore)
        values.set(u"result.raw"_s, QString::number(*attempt.rawScore));
    if (attempt.cutScore)
        values.set(u"result.cut"_s, QString::number(*attempt.cutScore));
    std::vector<LetterValues> domains;
    for (size_t i = 0; i < attempt.domains.size(); ++i) {
        const std::optional<DomainScore>& score = attempt.domains[i];
        if (!score || score->total <= 0)
            continue;
        LetterValues entry;
        entry.set(u"name"_s, policy.domainNames[i])
            .set(u"correct"_s, QString::number(score->correct))
            .set(u"total"_s, QString::number(score->total))
            .set(u"percent"_s, percent(score->correct, score->total));
        domains.push_back(std::move(entry));
    }
    values.setList(u"domains"_s, std::move(domains));
}

// An approval whose edition lets it stand for further sittings, and long enough for the next one.
bool hasStandingApproval(const PersonView& person, QDate next) {
    return std::any_of(
        person.applications.begin(), person.applications.end(), [next](const CaseView& view) {
            return view.record.application.value.stage == Stage::Approved && view.authorization &&
                   !view.edition.attempts.retestNeedsApplication &&
                   next <= view.authorization->value.lastDay;
        });
}

void setFee(LetterValues& values, const QString& field, Money fee) {
    if (fee > noMoney)
        values.set(field, moneyInWords(fee));
}

Result<void> setRetest(LetterValues& values, const PersonView& person,
                       const LetterOffice& context) {
    if (!person.retest || !person.retest->allowedOn)
        return fail(ErrorCode::LetterUnsupported, person.person.name().full());
    const QDate allowedOn = *person.retest->allowedOn;
    const QDate next = std::max(allowedOn, context.today);
    const PolicyEdition& edition = context.policies.on(next);
    const bool isStanding = hasStandingApproval(person, next);
    values.set(u"retest.allowed_on"_s, dayInWords(allowedOn))
        .set(u"retest.reason"_s, wording::retestSentence(*person.retest) + u'.')
        .set(u"retest.rule"_s, person.retest->rule)
        .setFlag(u"retest.needs_application"_s, !isStanding);
    if (const int left = person.retest->sittingsPerPeriod - person.retest->sittingsInPeriod;
        left > 0 && next < person.retest->periodEnd)
        values.set(u"sittings.left"_s, QString::number(left));
    setFee(values, u"retest.fee"_s, isStanding ? edition.fee.sitting : edition.fee.amount);
    if (!isStanding)
        setFee(values, u"retest.sitting_fee"_s, edition.fee.sitting);
    if (edition.intake == Intake::Windows) {
        std::vector<ExamWindow> windows;
        for (const Stored<ExamWindow>& window : context.setup.windows)
            windows.push_back(window.value);
        if (const auto window = rules::nextWindow(windows, next))
            values.set(u"retest.windows"_s, window->name());
    }
    return {};
}

} // namespace

Result<void> setResult(LetterValues& values, const DueLetter& letter, const PersonView& person,
                       const LetterOffice& context) {
    const Attempt* attempt = attemptOf(letter, person);
    if (!attempt)
        return fail(ErrorCode::LetterUnsupported, person.person.name().full());
    values.set(u"result.sat_on"_s, dayInWords(attempt->satOn));
    if (attempt->application)
        values.set(u"application.number"_s, applicationNumber(*attempt->application));
    if (letter.kind == LetterKind::Passed) {
        const Credential& credential = person.credential->value;
        values.set(u"credential.number"_s, credential.number)
            .set(u"credential.certified_on"_s, dayInWords(credential.certifiedOn))
            .set(u"credential.expires_on"_s, dayInWords(credential.expiresOn));
        return {};
    }
    setFeedback(values, *attempt, context.policies.of(attempt->edition, attempt->satOn).attempts);
    return setRetest(values, person, context);
}

} // namespace certdesk

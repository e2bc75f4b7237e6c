// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/demo/exammaker.h"

#include "core/rules/credentialdays.h"
#include "core/rules/retest.h"
#include "core/rules/scores.h"
#include "core/usecases/demo/sampledata.h"

namespace certdesk::demo {

namespace {

// How a form's items spread over the four domains, in percent.
constexpr std::array domainShares{17, 31, 26, 26};

QDate nextWorkday(QDate day) {
    while (day.dayOfWeek() >= Qt::Saturday)
        day = day.addDays(1);
    return day;
}

} // namespace

ExamMaker::ExamMaker(const Setting& setting, const Archetype& kind, MadePerson& person, int index,
                     SeededRandom& random)
    : m_setting(setting)
    , m_kind(kind)
    , m_person(person)
    , m_index(index)
    , m_random(random) {}

std::vector<DatedAttempt> ExamMaker::history(const MadePerson& person) {
    std::vector<DatedAttempt> history;
    for (const MadeAttempt& made : person.attempts)
        history.push_back(
            {{AttemptId(static_cast<qint64>(history.size()) + 1), 1, made.attempt}, made.window});
    return history;
}

void ExamMaker::add(QDate approvedOn, std::optional<QDate> passedOn) {
    const auto first = [&] { return passedOn.value_or(firstSitting(approvedOn)); };
    switch (m_kind.exam) {
    case Exam::None:
        return;
    case Exam::Scheduled:
        return addAttempt(sittingAhead(), AttemptResult::Scheduled);
    case Exam::Certified:
        addAttempt(first(), AttemptResult::Passed);
        return addCredential();
    case Exam::Passed:
        return addAttempt(first(), AttemptResult::Passed);
    case Exam::Waiting:
        addAttempt(first(), AttemptResult::Passed);
        m_person.attempts.back().attempt.confirmation = Confirmation::Waiting;
        m_person.attempts.back().attempt.note = sampleData().remarks[QStringLiteral("waitingNote")];
        return;
    case Exam::Failed:
        return addAttempt(first(), AttemptResult::Failed);
    case Exam::FailedThenCertified:
    case Exam::FailedTwice:
        return addTwo(first);
    case Exam::NoShow:
        return addAttempt(first(), AttemptResult::NoShow);
    case Exam::ScorePending:
        return addAttempt(first(), AttemptResult::ScorePending);
    }
}

// Where a retest needs an application of its own, the second one comes with that.
void ExamMaker::addTwo(const std::function<QDate()>& first) {
    if (m_person.attempts.empty()) {
        addAttempt(first(), AttemptResult::Failed);
        if (m_setting.policies.on(m_person.attempts.back().attempt.satOn)
                .attempts.retestNeedsApplication)
            return;
    }
    const bool passes = m_kind.exam == Exam::FailedThenCertified;
    addAttempt(nextSitting(), passes ? AttemptResult::Passed : AttemptResult::Failed);
    if (passes)
        addCredential();
}

QDate ExamMaker::firstSitting(QDate approvedOn) const {
    if (const auto& window = m_person.applications.back().window)
        return inWindow(*window, approvedOn.addDays(1));
    return m_setting.days.atWork(approvedOn.addDays(m_random.between(15, 35)));
}

QDate ExamMaker::sittingAhead() const {
    const QDate tomorrow = m_setting.days.today().addDays(1);
    const auto& window = m_person.applications.back().window;
    if (window && window->lastDay() > tomorrow)
        return inWindow(*window, tomorrow);
    return nextWorkday(tomorrow.addDays(m_random.between(4, 24)));
}

QDate ExamMaker::nextSitting() const {
    const auto standing = rules::retest(history(m_person), m_setting.policies);
    const QDate allowedOn = standing->allowedOn.value();
    if (const auto& window = m_person.applications.back().window)
        return inWindow(*window, allowedOn);
    return m_setting.days.atWork(allowedOn.addDays(m_random.between(1, 20)));
}

QDate ExamMaker::inWindow(const ExamWindow& window, QDate notBefore) const {
    // Never so late that the next working day lies behind the window.
    const QDate first = std::max(window.firstDay(), notBefore);
    const auto room = static_cast<int>(first.daysTo(window.lastDay().addDays(-3)));
    return nextWorkday(first.addDays(room > 0 ? m_random.below(room) : 0));
}

void ExamMaker::addAttempt(QDate day, AttemptResult result) {
    const MadeApplication& application = m_person.applications.back();
    MadeAttempt made{.attempt = {.satOn = day,
                                 .result = result,
                                 .formCode = m_setting.form.code(),
                                 .registrationId = QStringLiteral("R-%1-%2")
                                                       .arg(100'001 + m_index)
                                                       .arg(m_person.attempts.size() + 1),
                                 .origin = application.application.origin},
                     .application = m_person.applications.size() - 1,
                     .window = application.window};
    if (result == AttemptResult::Passed || result == AttemptResult::Failed)
        addScores(made.attempt);
    m_person.attempts.push_back(std::move(made));
    addSittingFee(day);
}

void ExamMaker::addScores(Attempt& attempt) {
    const ExamForm& form = m_setting.form;
    const int cut = form.cutScore();
    const int items = form.scoredItems();
    const int raw = attempt.result == AttemptResult::Passed
                        ? m_random.between(cut, std::min(items, cut + 26))
                        : m_random.between(std::max(0, cut - 22), cut - 1);
    attempt.rawScore = raw;
    attempt.cutScore = cut;
    attempt.itemsScored = items;
    int itemsLeft = items;
    int correctLeft = raw;
    for (size_t i = 0; i < domainShares.size(); ++i) {
        const bool isLast = i + 1 == domainShares.size();
        const int total = isLast ? itemsLeft : items * domainShares[i] / 100;
        // As many of the rest as leaves neither too few nor too many for the domains behind.
        const int even = correctLeft * total / std::max(1, itemsLeft);
        const int least = std::max(0, correctLeft - (itemsLeft - total));
        const int correct = isLast ? correctLeft
                                   : std::clamp(even + m_random.between(-2, 2), least,
                                                std::min(total, correctLeft));
        attempt.domains[i] = DomainScore{correct, total};
        itemsLeft -= total;
        correctLeft -= correct;
    }
}

void ExamMaker::addSittingFee(QDate day) {
    const Money fee = m_setting.policies.on(day).fee.sitting;
    MadeApplication& application = m_person.applications.back();
    if (fee == noMoney || application.window)
        return;
    const QDate paidOn = std::min(day.addDays(-m_random.between(5, 9)), m_setting.days.today());
    application.payments.push_back(
        {.payment = {.amount = fee,
                     .method = QStringLiteral("card"),
                     .receivedOn = std::max(paidOn, application.application.submittedOn),
                     .origin = application.application.origin},
         .parts = {{PaymentKind::SittingFee, fee}}});
}

void ExamMaker::addCredential() {
    const QDate passedOn = m_person.attempts.back().attempt.satOn;
    const CredentialPolicy& policy = m_setting.policies.on(passedOn).credential;
    m_person.credential = Credential{.number = {},
                                     .certifiedOn = passedOn,
                                     .expiresOn = rules::expiryOf(passedOn, policy),
                                     .certifiedBy = m_setting.staff.director,
                                     .origin = m_person.applications.back().application.origin};
}

} // namespace certdesk::demo

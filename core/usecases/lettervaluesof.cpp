// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/lettervaluesof.h"

#include "core/domain/number.h"
#include "core/letters/shipped.h"
#include "core/rules/authorization.h"
#include "core/rules/clocks.h"
#include "core/rules/refund.h"
#include "core/rules/retest.h"
#include "core/rules/scores.h"
#include "core/usecases/decidedfindings.h"
#include "core/wording/wording.h"

#include <algorithm>

namespace certdesk {

namespace {

using wording::dayInWords;
using wording::moneyInWords;

QString key(const char16_t* name) {
    return QString::fromUtf16(name);
}

// Mail to the address that would be printed came back, or its days are over.
bool isOutdated(const PersonRecord& person, QDate today) {
    const PostalAddress printed = person.address();
    return std::any_of(person.addresses.begin(), person.addresses.end(), [&](const auto& entry) {
        const AddressEntry& known = entry.value;
        return known.address == printed &&
               (known.returnedOn || (known.validUntil && *known.validUntil < today));
    });
}

Result<void> mayWrite(const OfficeSetup& setup) {
    const Office& office = setup.office.value;
    if (office.name.trimmed().isEmpty() || !office.address.isComplete())
        return fail(ErrorCode::OfficeIncomplete);
    if (!setup.signer())
        return fail(ErrorCode::NoSigner);
    return {};
}

Result<void> mayBeWritten(const PersonView& view, const LetterOffice& context) {
    if (const Result<void> may = mayWrite(context.setup); !may)
        return may;
    const QString name = view.person.name().full();
    if (view.person.has(FlagKind::DoNotMail))
        return fail(ErrorCode::NotToBeMailed, name);
    if (view.person.has(FlagKind::BadAddress) || !view.person.address().isComplete() ||
        isOutdated(view.person, context.today))
        return fail(ErrorCode::AddressIncomplete, name);
    return {};
}

void setOffice(LetterValues& values, const LetterOffice& context) {
    const Office& office = context.setup.office.value;
    const StaffMember& signer = *context.setup.signer();
    values.set(key(u"office.name"), office.name)
        .set(key(u"office.program"), office.program)
        .set(key(u"office.council"), office.council)
        .set(key(u"office.credential"), office.credentialName)
        .set(key(u"office.phone"), office.phone)
        .set(key(u"office.email"), office.email)
        .set(key(u"office.web"), office.web)
        .setLines(key(u"office.address"), office.address.blockLines())
        .set(key(u"signer.name"), signer.name)
        .set(key(u"signer.title"), signer.title)
        .set(key(u"letter.date"), dayInWords(context.today))
        .setFlag(key(u"sample"), office.isSample);
}

// Written to as they like to be called; the address block bears the legal name.
QString salutation(const PersonRecord& person) {
    const auto preferred =
        std::find_if(person.names.begin(), person.names.end(), [](const auto& entry) {
            return entry.value.kind == NameKind::Preferred && !entry.value.until;
        });
    if (preferred == person.names.end())
        return person.name().full();
    const PersonName& name = preferred->value.name;
    // A name that is whole in one part has no family name to go with another first name.
    const PersonName& legal = person.name();
    return name.family().isEmpty() && !legal.family().isEmpty() && !legal.given().isEmpty()
               ? name.given() + u' ' + person.name().family()
               : name.full();
}

void setPerson(LetterValues& values, const PersonRecord& person) {
    values.set(key(u"recipient.name"), person.name().full())
        .setLines(key(u"recipient.address"), person.address().blockLines())
        .set(key(u"recipient.salutation"), salutation(person))
        .set(key(u"candidate.number"), candidateNumber(person.person.id))
        .set(key(u"case.number"), candidateNumber(person.person.id));
}

void setWindow(LetterValues& values, const ExamWindow& window) {
    values.set(key(u"window.name"), window.name())
        .set(key(u"window.first_day"), dayInWords(window.firstDay()))
        .set(key(u"window.last_day"), dayInWords(window.lastDay()));
}

void setApplication(LetterValues& values, const CaseView& view) {
    const Application& application = view.record.application.value;
    values.set(key(u"application.number"), applicationNumber(view.record.application.id))
        .set(key(u"case.number"), applicationNumber(view.record.application.id))
        .set(key(u"application.submitted_on"), dayInWords(application.submittedOn))
        .set(key(u"application.kind"), wording::label(application.kind))
        .set(key(u"application.edition"), view.edition.name)
        .set(key(u"application.edition_from"), dayInWords(view.edition.effectiveFrom))
        .setFlag(key(u"application.renews"), application.kind == ApplicationKind::Renewal);
    if (const auto& window = view.record.window)
        setWindow(values, *window);
}

void setNoticeClock(LetterValues& values, const CaseView& view, const LetterOffice& context) {
    std::vector<QDate> holidays;
    for (const Stored<Holiday>& holiday : context.setup.holidays)
        holidays.push_back(holiday.value.day);
    const auto clock = rules::noticeClock(view.record, view.edition,
                                          rules::BusinessCalendar(holidays), context.today);
    values.set(key(u"clock.notice_days"), QString::number(view.edition.times.noticeBusinessDays));
    if (clock && !clock->standsStill && clock->dueOn >= context.today)
        values.set(key(u"clock.complete_on"), dayInWords(clock->completeOn))
            .set(key(u"clock.notice_due"), dayInWords(clock->dueOn));
}

LetterValues reasonEntry(const CodedReason& reason) {
    LetterValues entry;
    entry.set(key(u"label"), reason.label)
        .set(key(u"paragraph"), reason.paragraph)
        .set(key(u"send"), reason.send);
    return entry;
}

std::vector<LetterValues> codedReasons(const QStringList& codes, const PolicyEdition& edition) {
    std::vector<LetterValues> entries;
    for (const QString& code : codes)
        if (const CodedReason* reason = edition.reason(code))
            entries.push_back(reasonEntry(*reason));
    return entries;
}

// What a reviewer had not accepted by then, with the reason that was picked for it.
std::vector<LetterValues> refusedDocuments(const CaseRecord& record, const PolicyEdition& edition,
                                           const Decision& decision) {
    std::vector<LetterValues> entries;
    for (const Stored<Document>& document : record.documents) {
        if (document.value.review != ReviewState::Refused ||
            decision.reasonCodes.contains(document.value.reasonCode) ||
            document.value.reviewedOn.value_or(decision.on) > decision.on)
            continue;
        const CodedReason* reason = edition.reason(document.value.reasonCode);
        if (!reason && document.value.reason.trimmed().isEmpty())
            continue;
        LetterValues entry = reason ? reasonEntry(*reason) : LetterValues();
        if (!reason)
            entry.set(key(u"paragraph"), document.value.reason);
        entry.set(key(u"label"), wording::label(document.value.kind));
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<LetterValues> criteriaThatWere(Outcome outcome, const Decision& decision,
                                           const CaseView& view, const char16_t* sentenceField) {
    std::vector<LetterValues> entries;
    for (const DecidedFinding& finding : decidedFindings(decision, outcome, view)) {
        LetterValues entry;
        entry.set(key(u"label"), wording::label(finding.code))
            .set(key(sentenceField), finding.reason + u'.');
        entries.push_back(std::move(entry));
    }
    return entries;
}

void append(std::vector<LetterValues>& all, std::vector<LetterValues> more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

const Decision* decisionOf(const DueLetter& letter, const CaseView& view) {
    for (const Stored<Decision>& decision : view.record.decisions)
        if (decision.id == letter.decision)
            return &decision.value;
    return nullptr;
}

void setRequest(LetterValues& values, const Decision& decision, const CaseView& view) {
    std::vector<LetterValues> missing = codedReasons(decision.reasonCodes, view.edition);
    append(missing, refusedDocuments(view.record, view.edition, decision));
    append(missing, criteriaThatWere(Outcome::Pending, decision, view, u"paragraph"));
    // Asked for in words alone.
    if (missing.empty() && !decision.reason.isEmpty()) {
        LetterValues entry;
        entry.set(key(u"label"), view.edition.name).set(key(u"paragraph"), decision.reason);
        missing.push_back(std::move(entry));
    } else {
        values.set(key(u"decision.reason"), decision.reason);
    }
    if (decision.dueOn)
        values.set(key(u"pend.due_on"), dayInWords(*decision.dueOn));
    values.set(key(u"decision.on"), dayInWords(decision.on))
        .setList(key(u"missing"), std::move(missing));
}

// A letter that is printed again gives the days of the one that was mailed and did not come back.
QDate mailedOn(const DueLetter& letter, const PersonView& person, QDate today) {
    for (const Stored<Letter>& one : person.letters) {
        const auto& [mailed, receipt] = person.arrivals.at(one.id).sent;
        if (one.value.kind == letter.kind && one.value.decision == letter.decision &&
            (!receipt || receipt->arrived()))
            return mailed;
    }
    return today;
}

bool hasPaid(const std::vector<FeePayment>& payments) {
    Money sum = noMoney;
    for (const FeePayment& payment : payments)
        if (payment.kind != PaymentKind::Refund)
            sum = sum + payment.amount;
    return sum > noMoney;
}

void setDenial(LetterValues& values, const Decision& decision, const CaseView& view,
               QDate mailedOn) {
    const ServiceTimes& times = view.edition.times;
    const QDate lastDay = rules::appealLastDayOf(view.record.person, mailedOn, times);
    values.set(key(u"decision.on"), dayInWords(decision.on))
        .set(key(u"decision.reason"), decision.reason)
        .setList(key(u"criteria_not_met"),
                 criteriaThatWere(Outcome::NotMet, decision, view, u"reason"))
        .setList(key(u"reasons"), codedReasons(decision.reasonCodes, view.edition))
        .setFlag(key(u"appeal.possible"), rules::isAppealable(decision, view.edition))
        .set(key(u"appeal.last_day"), dayInWords(lastDay))
        .set(key(u"appeal.days"), QString::number(times.appealDays));
    CaseRecord then = view.record;
    then.payments = paymentsThen(decision, view.record);
    const Money refund = rules::refundOnDenial(then, view.edition, decision.on);
    values.setFlag(key(u"payment.made"), hasPaid(then.payments))
        .setFlag(key(u"refund.due"), refund > noMoney);
    if (refund > noMoney)
        values.set(key(u"refund.amount"), moneyInWords(refund));
}

DaySpan daysOf(const Authorization& authorization) {
    return DaySpan::ofInclusive(authorization.firstDay, authorization.lastDay).value();
}

Result<void> setAuthorization(LetterValues& values, const PersonView& person, const CaseView& view,
                              const LetterOffice& context) {
    if (!view.authorization)
        return fail(ErrorCode::LetterUnsupported, person.person.name().full());
    const DaySpan days = daysOf(view.authorization->value);
    const int left = rules::sittingsLeft(person.retest, view.edition.attempts, days);
    values.set(key(u"authorization.number"), authorizationNumber(view.authorization->id))
        .set(key(u"authorization.name"), person.person.name().full())
        .set(key(u"authorization.first_day"), dayInWords(days.first()))
        .set(key(u"authorization.last_day"), dayInWords(days.last()))
        .set(key(u"sittings.left"), QString::number(left));
    if (view.accommodation && !view.accommodation->granted.isEmpty())
        values.set(key(u"accommodation.granted"), view.accommodation->granted);
    // The next window, where the retest rule left nothing of the one that was applied for.
    for (const Stored<ExamWindow>& window : context.setup.windows)
        if (view.record.window && window.value.contains(days.first()))
            setWindow(values, window.value);
    return {};
}

const Attempt* attemptOf(const DueLetter& letter, const PersonView& person) {
    for (const DatedAttempt& dated : person.attempts)
        if (dated.attempt.id == letter.attempt)
            return &dated.attempt.value;
    return nullptr;
}

void setFeedback(LetterValues& values, const Attempt& attempt, const AttemptPolicy& policy) {
    values.setFlag(key(u"feedback"), policy.feedbackToThoseWhoDidNotPass);
    if (!policy.feedbackToThoseWhoDidNotPass)
        return;
    const auto percent = [](int part, int whole) -> QString {
        return QString::number(rules::percentOf(part, whole)) + u'%';
    };
    if (attempt.rawScore && attempt.itemsScored && *attempt.itemsScored > 0)
        values.set(key(u"result.percent"), percent(*attempt.rawScore, *attempt.itemsScored));
    if (attempt.rawScore)
        values.set(key(u"result.raw"), QString::number(*attempt.rawScore));
    if (attempt.cutScore)
        values.set(key(u"result.cut"), QString::number(*attempt.cutScore));
    std::vector<LetterValues> domains;
    for (size_t i = 0; i < attempt.domains.size(); ++i) {
        const std::optional<DomainScore>& score = attempt.domains[i];
        if (!score || score->total <= 0)
            continue;
        LetterValues entry;
        entry.set(key(u"name"), policy.domainNames[i])
            .set(key(u"correct"), QString::number(score->correct))
            .set(key(u"total"), QString::number(score->total))
            .set(key(u"percent"), percent(score->correct, score->total));
        domains.push_back(std::move(entry));
    }
    values.setList(key(u"domains"), std::move(domains));
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

void setFee(LetterValues& values, const char16_t* field, Money fee) {
    if (fee > noMoney)
        values.set(key(field), moneyInWords(fee));
}

Result<void> setRetest(LetterValues& values, const PersonView& person,
                       const LetterOffice& context) {
    if (!person.retest || !person.retest->allowedOn)
        return fail(ErrorCode::LetterUnsupported, person.person.name().full());
    const QDate allowedOn = *person.retest->allowedOn;
    const QDate next = std::max(allowedOn, context.today);
    const PolicyEdition& edition = context.policies.on(next);
    const bool isStanding = hasStandingApproval(person, next);
    values.set(key(u"retest.allowed_on"), dayInWords(allowedOn))
        .set(key(u"retest.reason"), wording::retestSentence(*person.retest) + u'.')
        .setFlag(key(u"retest.needs_application"), !isStanding);
    if (const int left = person.retest->sittingsPerPeriod - person.retest->sittingsInPeriod;
        left > 0 && next < person.retest->periodEnd)
        values.set(key(u"sittings.left"), QString::number(left));
    setFee(values, u"retest.fee", isStanding ? edition.fee.sitting : edition.fee.amount);
    if (!isStanding)
        setFee(values, u"retest.sitting_fee", edition.fee.sitting);
    if (edition.intake == Intake::Windows) {
        std::vector<ExamWindow> windows;
        for (const Stored<ExamWindow>& window : context.setup.windows)
            windows.push_back(window.value);
        if (const auto window = rules::nextWindow(windows, next))
            values.set(key(u"retest.windows"), window->name());
    }
    return {};
}

Result<void> setResult(LetterValues& values, const DueLetter& letter, const PersonView& person,
                       const LetterOffice& context) {
    const Attempt* attempt = attemptOf(letter, person);
    if (!attempt)
        return fail(ErrorCode::LetterUnsupported, person.person.name().full());
    values.set(key(u"result.sat_on"), dayInWords(attempt->satOn));
    if (attempt->application)
        values.set(key(u"application.number"), applicationNumber(*attempt->application));
    if (letter.kind == LetterKind::Passed) {
        const Credential& credential = person.credential->value;
        values.set(key(u"credential.number"), credential.number)
            .set(key(u"credential.certified_on"), dayInWords(credential.certifiedOn))
            .set(key(u"credential.expires_on"), dayInWords(credential.expiresOn));
        return {};
    }
    setFeedback(values, *attempt, context.policies.of(attempt->edition, attempt->satOn).attempts);
    return setRetest(values, person, context);
}

const CaseView* caseOf(const DueLetter& letter, const PersonView& person) {
    for (const CaseView& view : person.applications)
        if (view.record.application.id == letter.application)
            return &view;
    return nullptr;
}

} // namespace

Result<LetterValues> valuesOf(const DueLetter& letter, const PersonView& person,
                              const LetterOffice& office) {
    if (const Result<void> may = mayBeWritten(person, office); !may)
        return fail(may.error());
    LetterValues values;
    setOffice(values, office);
    setPerson(values, person.person);
    const CaseView* view = caseOf(letter, person);
    if (view)
        setApplication(values, *view);
    const Decision* decision = view ? decisionOf(letter, *view) : nullptr;
    Result<void> complete;
    switch (letter.kind) {
    case LetterKind::ApplicationReceived:
        setNoticeClock(values, *view, office);
        break;
    case LetterKind::MoreNeeded:
        setRequest(values, *decision, *view);
        break;
    case LetterKind::Approved:
        complete = setAuthorization(values, person, *view, office);
        break;
    case LetterKind::Denied:
        setDenial(values, *decision, *view, mailedOn(letter, person, office.today));
        break;
    case LetterKind::Passed:
    case LetterKind::Failed:
        complete = setResult(values, letter, person, office);
        break;
    }
    if (!complete)
        return fail(complete.error());
    return values;
}

Result<LetterValues> testValues(const LetterOffice& office) {
    if (const Result<void> may = mayWrite(office.setup); !may)
        return fail(may.error());
    LetterValues values = exampleValues();
    values.clear(key(u"letter.replaces"));
    setOffice(values, office);
    return values;
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/applicationvalues.h"

#include "core/base/append.h"
#include "core/domain/number.h"
#include "core/rules/authorization.h"
#include "core/rules/clocks.h"
#include "core/rules/refund.h"
#include "core/usecases/decidedfindings.h"
#include "core/usecases/paperstoreplace.h"
#include "core/wording/wording.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

using wording::dayInWords;
using wording::moneyInWords;

void setWindow(LetterValues& values, const ExamWindow& window) {
    values.set(u"window.name"_s, window.name())
        .set(u"window.first_day"_s, dayInWords(window.firstDay()))
        .set(u"window.last_day"_s, dayInWords(window.lastDay()));
}

LetterValues reasonEntry(const CodedReason& reason) {
    LetterValues entry;
    entry.set(u"label"_s, reason.label)
        .set(u"paragraph"_s, reason.paragraph)
        .set(u"send"_s, reason.send);
    return entry;
}

std::vector<LetterValues> codedReasons(const QStringList& codes, const PolicyEdition& edition) {
    std::vector<LetterValues> entries;
    for (const QString& code : codes)
        if (const CodedReason* reason = edition.reason(code))
            entries.push_back(reasonEntry(*reason));
    return entries;
}

// Each with the reason that was picked for it, and what the reviewer wrote beside it.
std::vector<LetterValues> documentEntries(const std::vector<Document>& refused,
                                          const PolicyEdition& edition) {
    std::vector<LetterValues> entries;
    for (const Document& document : refused) {
        const CodedReason* reason = edition.reason(document.reasonCode);
        QStringList paragraph;
        if (reason)
            paragraph << reason->paragraph;
        if (const QString words = document.reason.trimmed(); !words.isEmpty())
            paragraph << words;
        if (paragraph.isEmpty())
            continue;
        LetterValues entry = reason ? reasonEntry(*reason) : LetterValues();
        entry.set(u"paragraph"_s, paragraph.join(u' '))
            .set(u"label"_s, wording::label(document.kind));
        entries.push_back(std::move(entry));
    }
    return entries;
}

// A reason that was picked for a document stands with that document.
QStringList ofNoDocument(QStringList codes, const std::vector<Document>& refused) {
    for (const Document& document : refused)
        codes.removeAll(document.reasonCode);
    return codes;
}

std::vector<LetterValues> criteriaThatWere(Outcome outcome, const Decision& decision,
                                           const CaseView& view, const QString& sentenceField) {
    std::vector<LetterValues> entries;
    for (const DecidedFinding& finding : decidedFindings(decision, outcome, view)) {
        LetterValues entry;
        entry.set(u"label"_s, wording::label(finding.code))
            .set(sentenceField, finding.reason + u'.')
            .set(u"rule"_s, finding.rule);
        entries.push_back(std::move(entry));
    }
    return entries;
}

bool hasPaid(const std::vector<FeePayment>& payments) {
    Money sum = noMoney;
    for (const FeePayment& payment : payments)
        if (payment.kind != PaymentKind::Refund)
            sum = sum + payment.amount;
    return sum > noMoney;
}

// Where nothing was kept with it, nobody knows of an exception.
bool wasApprovable(const Decision& decision) {
    return QJsonDocument::fromJson(decision.evaluation)[u"approvable"].toBool(true);
}

DaySpan daysOf(const Authorization& authorization) {
    return DaySpan::ofInclusive(authorization.firstDay, authorization.lastDay).value();
}

} // namespace

void setApplication(LetterValues& values, const CaseView& view) {
    const Application& application = view.record.application.value;
    values.set(u"application.number"_s, applicationNumber(view.record.application.id))
        .set(u"case.number"_s, applicationNumber(view.record.application.id))
        .set(u"application.submitted_on"_s, dayInWords(application.submittedOn))
        .set(u"application.kind"_s, wording::label(application.kind))
        .set(u"application.edition"_s, view.edition.name)
        .set(u"application.edition_from"_s, dayInWords(view.edition.effectiveFrom))
        .setFlag(u"application.renews"_s, application.kind == ApplicationKind::Renewal);
    if (const auto& window = view.record.window)
        setWindow(values, *window);
}

void setNoticeClock(LetterValues& values, const CaseView& view, const LetterOffice& context) {
    const auto clock = rules::noticeClock(view.record, view.edition,
                                          rules::calendarOf(context.setup.holidays), context.today);
    values.set(u"clock.notice_days"_s, QString::number(view.edition.times.noticeBusinessDays));
    if (clock && !clock->standsStill && clock->dueOn >= context.today)
        values.set(u"clock.complete_on"_s, dayInWords(clock->completeOn))
            .set(u"clock.notice_due"_s, dayInWords(clock->dueOn));
}

void setRequest(LetterValues& values, const Decision& decision, const CaseView& view) {
    const std::vector<Document> refused = papersToReplace(decision, view);
    std::vector<LetterValues> missing =
        codedReasons(ofNoDocument(decision.reasonCodes, refused), view.edition);
    append(missing, documentEntries(refused, view.edition));
    append(missing, criteriaThatWere(Outcome::Pending, decision, view, u"paragraph"_s));
    // Asked for in words alone.
    if (missing.empty() && !decision.reason.isEmpty()) {
        LetterValues entry;
        entry.set(u"label"_s, view.edition.name).set(u"paragraph"_s, decision.reason);
        missing.push_back(std::move(entry));
    } else {
        values.set(u"decision.reason"_s, decision.reason);
    }
    if (decision.dueOn)
        values.set(u"pend.due_on"_s, dayInWords(*decision.dueOn));
    values.set(u"decision.on"_s, dayInWords(decision.on)).setList(u"missing"_s, std::move(missing));
}

void setDenial(LetterValues& values, const Decision& decision, const CaseView& view,
               QDate mailedOn) {
    const ServiceTimes& times = view.edition.times;
    const QDate lastDay = rules::appealLastDayOf(view.record.person, mailedOn, times);
    const bool isAppealable = rules::isAppealable(decision, view.edition);
    values.set(u"decision.on"_s, dayInWords(decision.on))
        .set(u"decision.reason"_s, decision.reason)
        .setList(u"reasons"_s, codedReasons(decision.reasonCodes, view.edition))
        .setFlag(u"appeal.possible"_s, isAppealable)
        .set(u"appeal.last_day"_s, dayInWords(lastDay))
        .set(u"appeal.days"_s, QString::number(times.appealDays));
    // What can't be appealed rests on what had not come, and on no finding beside it.
    if (isAppealable)
        values.setList(u"criteria_not_met"_s,
                       criteriaThatWere(Outcome::NotMet, decision, view, u"reason"_s));
    else
        values.setList(u"criteria_pending"_s,
                       criteriaThatWere(Outcome::Pending, decision, view, u"reason"_s));
    CaseRecord then = view.record;
    then.payments = paymentsThen(decision, view.record);
    const Money refund = rules::refundOnDenial(then, view.edition, decision.on);
    values.setFlag(u"payment.made"_s, hasPaid(then.payments))
        .setFlag(u"refund.due"_s, refund > noMoney);
    if (refund > noMoney)
        values.set(u"refund.amount"_s, moneyInWords(refund));
    const Money overpaid = rules::overpaidBeside(refund, then, view.edition, decision.on);
    if (overpaid > noMoney)
        values.set(u"refund.overpaid"_s, moneyInWords(overpaid));
}

Result<void> setAuthorization(LetterValues& values, const PersonView& person, const CaseView& view,
                              const LetterOffice& context) {
    if (!view.authorization)
        return fail(ErrorCode::LetterUnsupported, person.person.name().full());
    const DaySpan days = daysOf(view.authorization->value);
    const int left = rules::sittingsLeft(person.retest, view.edition.attempts, days);
    values.set(u"authorization.number"_s, authorizationNumber(view.authorization->id))
        .set(u"authorization.name"_s, person.person.name().full())
        .set(u"authorization.first_day"_s, dayInWords(days.first()))
        .set(u"authorization.last_day"_s, dayInWords(days.last()))
        .set(u"sittings.left"_s, QString::number(left));
    if (!view.record.decisions.empty())
        values.setFlag(u"decision.by_exception"_s,
                       !wasApprovable(view.record.decisions.back().value));
    QStringList granted;
    for (const auto& [id, ruling] : view.rulings)
        if (!ruling.granted.isEmpty())
            granted << ruling.granted;
    if (!granted.isEmpty())
        values.set(u"accommodation.granted"_s, granted.join(u"; "));
    // The next window, where the retest rule left nothing of the one that was applied for.
    for (const Stored<ExamWindow>& window : context.setup.windows)
        if (view.record.window && window.value.contains(days.first()))
            setWindow(values, window.value);
    return {};
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/clocks.h"

#include "core/rules/fee.h"
#include "core/rules/requests.h"
#include "core/rules/ruling.h"

#include <algorithm>

namespace certdesk::rules {

namespace {

// A refused document is no document, unless it is all there is: then the clock ran, until the
// office asked for another one.
std::optional<QDate> suppliedOn(const CaseRecord& record, const EvidencePolicy& policy) {
    std::optional<QDate> good;
    std::optional<QDate> any;
    for (const auto& stored : record.documents) {
        const Document& document = stored.value;
        if (!names(policy.kinds, document.kind) || !names(policy.mediaTypes, document.mediaType))
            continue;
        const QDate on = document.receivedOn.value_or(record.application.value.submittedOn);
        any = any ? std::min(*any, on) : on;
        if (document.review != ReviewState::Refused)
            good = good ? std::min(*good, on) : on;
    }
    return good ? good : any;
}

// What bounces later leaves complete what was complete when it was decided.
std::optional<QDate> firstDecided(const CaseRecord& record) {
    for (const auto& [id, revision, decision] : record.decisions)
        if (decision.verdict == Verdict::Approve || decision.verdict == Verdict::Deny)
            return decision.on;
    return std::nullopt;
}

std::optional<QDate> feePaidOn(const CaseRecord& record, const ApplicationFee& fee) {
    const std::optional<QDate> decided = firstDecided(record);
    std::vector<const FeePayment*> payments;
    for (const FeePayment& payment : record.payments)
        if (payment.kind == fee.kind &&
            !(payment.undoes && decided && payment.receivedOn > *decided))
            payments.push_back(&payment);
    std::stable_sort(payments.begin(), payments.end(),
                     [](const auto* a, const auto* b) { return a->receivedOn < b->receivedOn; });
    std::optional<QDate> paidOn;
    Money sum = noMoney;
    for (const FeePayment* payment : payments) {
        sum = sum + payment->amount;
        if (sum < fee.amount)
            paidOn.reset();
        else if (!paidOn)
            paidOn = payment->receivedOn;
    }
    return fee.amount == noMoney ? record.application.value.submittedOn : paidOn;
}

// The days after a request for more until it is answered or another decision takes its place: none
// where that is on the day of asking.
std::vector<DaySpan> pendedDays(const CaseRecord& record, QDate today) {
    std::vector<DaySpan> pauses;
    for (size_t i = 0; i < record.decisions.size(); ++i) {
        const Decision& asked = record.decisions[i].value;
        if (asked.verdict != Verdict::Pend)
            continue;
        QDate until = answeredOn(record, record.decisions[i], today).value_or(today.addDays(1));
        if (i + 1 < record.decisions.size())
            until = std::min(until, record.decisions[i + 1].value.on);
        if (const auto pause = DaySpan::ofInclusive(asked.on.addDays(1), until.addDays(-1)))
            pauses.push_back(*pause);
    }
    return pauses;
}

} // namespace

std::optional<QDate> completeOn(const CaseRecord& record, const PolicyEdition& edition,
                                QDate today) {
    const auto education = suppliedOn(record, edition.education);
    const auto resume = suppliedOn(record, edition.resume);
    const auto fee = feePaidOn(record, applicationFee(record.application.value.kind, edition));
    if (!education || !resume || !fee)
        return std::nullopt;
    const QDate complete =
        std::max({record.application.value.submittedOn, *education, *resume, *fee});
    return complete <= today ? std::optional(complete) : std::nullopt;
}

namespace {

std::optional<NoticeClock> clockFromComplete(const CaseRecord& record, const PolicyEdition& edition,
                                             int days, const BusinessCalendar& calendar,
                                             QDate today) {
    const auto complete = completeOn(record, edition, today);
    if (!complete)
        return std::nullopt;
    const auto pauses = pendedDays(record, today);
    return NoticeClock{*complete, calendar.add(*complete, days, pauses),
                       calendar.between(*complete, today, pauses), days,
                       !pauses.empty() && pauses.back().contains(today)};
}

} // namespace

std::optional<NoticeClock> noticeClock(const CaseRecord& record, const PolicyEdition& edition,
                                       const BusinessCalendar& calendar, QDate today) {
    return clockFromComplete(record, edition, edition.times.noticeBusinessDays, calendar, today);
}

std::optional<NoticeClock> renewalReviewClock(const CaseRecord& record,
                                              const PolicyEdition& edition,
                                              const BusinessCalendar& calendar, QDate today) {
    return clockFromComplete(record, edition, edition.times.renewalReviewBusinessDays, calendar,
                             today);
}

QDate pendedLastDay(QDate decidedOn, const ServiceTimes& times) {
    return decidedOn.addDays(times.pendedDays);
}

Delivery deliveryTo(const PersonRecord& person) {
    return person.has(FlagKind::EmailOnly) ? Delivery::Email : Delivery::Post;
}

QDate receiptOf(QDate mailedOn, Delivery delivery, std::optional<QDate> recorded,
                const ServiceTimes& times) {
    if (recorded)
        return *recorded;
    return mailedOn.addDays(delivery == Delivery::Post ? times.receiptDaysByPost
                                                       : times.receiptDaysByEmail);
}

std::optional<QDate> noticeReceivedOn(const std::vector<SentNotice>& notices, Delivery delivery,
                                      const ServiceTimes& times) {
    std::optional<QDate> first;
    for (const auto& [mailedOn, receipt] : notices) {
        if (receipt && !receipt->arrived())
            continue;
        const QDate on = receiptOf(mailedOn, delivery,
                                   receipt ? std::optional(receipt->on) : std::nullopt, times);
        first = first ? std::min(*first, on) : on;
    }
    return first;
}

QDate appealLastDay(QDate receivedOn, const ServiceTimes& times) {
    return receivedOn.addDays(times.appealDays);
}

QDate appealLastDayOf(const PersonRecord& person, QDate mailedOn, const ServiceTimes& times) {
    return appealLastDay(receiptOf(mailedOn, deliveryTo(person), {}, times), times);
}

bool isAppealable(const Decision& denial, const PolicyEdition& edition) {
    const QStringList& codes = denial.reasonCodes;
    return codes.isEmpty() || std::any_of(codes.begin(), codes.end(), [&](const QString& code) {
               const CodedReason* reason = edition.reason(code);
               return !reason || !names(reason->uses, ReasonUse::NoAppeal);
           });
}

std::optional<QDate> disruptedTestingLastDay(QDate testedOn, const ServiceTimes& times,
                                             const BusinessCalendar& calendar) {
    if (!times.disruptedTestingBusinessDays)
        return std::nullopt;
    return calendar.add(testedOn, *times.disruptedTestingBusinessDays);
}

QDate appealReviewDue(QDate receivedOn, const ServiceTimes& times) {
    return receivedOn.addDays(times.appealReviewDays);
}

QDate appealOutcomeDue(QDate reviewedOn, const ServiceTimes& times) {
    return reviewedOn.addDays(times.appealOutcomeDays);
}

QDate complaintScreeningDue(QDate receivedOn, const ServiceTimes& times,
                            const BusinessCalendar& calendar) {
    return calendar.add(receivedOn, times.complaintScreeningBusinessDays);
}

} // namespace certdesk::rules

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/requests.h"

#include "core/rules/ruling.h"

#include <algorithm>

namespace certdesk::rules {

std::optional<QDate> answeredOn(const CaseRecord& record, const Stored<Decision>& request,
                                QDate until) {
    const QDate asked = request.value.on;
    if (names(record.answeredAtOnce, request.id))
        return asked;
    std::optional<QDate> first;
    const auto note = [&](std::optional<QDate> day) {
        if (day && *day > asked && *day <= until)
            first = first ? std::min(*first, *day) : *day;
    };
    for (const auto& document : record.documents)
        note(document.value.receivedOn);
    for (const auto& verification : record.verifications)
        note(verification.value.receivedOn);
    for (const FeePayment& payment : record.payments)
        if (payment.kind != PaymentKind::Refund && !payment.undoes)
            note(payment.receivedOn);
    return first;
}

RequestsForMore requestsForMore(const CaseRecord& record, QDate today) {
    RequestsForMore requests;
    for (size_t i = 0; i < record.decisions.size(); ++i) {
        const Decision& decision = record.decisions[i].value;
        if (decision.verdict != Verdict::Pend || decision.on > today)
            continue;
        const bool isLast = i + 1 == record.decisions.size();
        const QDate until = isLast ? today : std::min(today, record.decisions[i + 1].value.on);
        const auto came = answeredOn(record, record.decisions[i], until);
        ++requests.asked;
        requests.resubmissions += came ? 1 : 0;
        requests.answeredOn = isLast ? came : std::nullopt;
    }
    return requests;
}

bool hasResubmitted(const CaseRecord& record, const ServiceTimes& times, QDate today) {
    const RequestsForMore requests = requestsForMore(record, today);
    return requests.asked > 0 && requests.resubmissions >= times.pendedResubmissions;
}

bool isExpired(const CaseRecord& record, QDate today) {
    if (record.application.value.stage != Stage::Pended || record.decisions.empty())
        return false;
    const Decision& latest = record.decisions.back().value;
    return latest.verdict == Verdict::Pend && latest.dueOn && *latest.dueOn < today;
}

} // namespace certdesk::rules

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/decidedfindings.h"

#include "core/rules/eligibility.h"
#include "core/wording/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <set>

namespace certdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

// Decisions that were taken over from elsewhere have no evaluation of ours.
std::vector<DecidedFinding> findingsAnew(const Decision& decision, Outcome outcome,
                                         const CaseView& view) {
    const EligibilityReport report = rules::evaluate(view.record, view.edition, decision.on);
    std::vector<DecidedFinding> findings;
    for (const Criterion& criterion : report.criteria)
        if (criterion.outcome == outcome)
            findings.push_back({criterion.code, wording::reason(criterion, report),
                                view.edition.rule(wordOf(criterion.code))});
    return findings;
}

} // namespace

std::vector<DecidedFinding> decidedFindings(const Decision& decision, Outcome outcome,
                                            const CaseView& view) {
    if (decision.evaluation.isEmpty())
        return findingsAnew(decision, outcome, view);
    const QJsonObject kept = QJsonDocument::fromJson(decision.evaluation).object();
    std::vector<DecidedFinding> findings;
    for (const QJsonValue& criterion : kept.value(u"criteria").toArray()) {
        const auto code = fromWord<CriterionCode>(criterion[u"code"_s].toString());
        if (code && criterion[u"outcome"_s].toString() == wordOf(outcome))
            findings.push_back(
                {*code, criterion[u"reason"_s].toString(), criterion[u"rule"_s].toString()});
    }
    return findings;
}

std::vector<FeePayment> paymentsThen(const Decision& decision, const CaseRecord& record) {
    std::vector<FeePayment> then;
    if (decision.facts.isEmpty()) {
        std::copy_if(record.payments.begin(), record.payments.end(), std::back_inserter(then),
                     [&](const FeePayment& payment) { return payment.receivedOn <= decision.on; });
        return then;
    }
    std::set<qint64> onFile;
    for (const QJsonValue& part :
         QJsonDocument::fromJson(decision.facts).object().value(u"payment_allocation").toArray())
        onFile.insert(part[u"id"_s].toInteger());
    std::copy_if(record.payments.begin(), record.payments.end(), std::back_inserter(then),
                 [&](const FeePayment& payment) {
                     return payment.part && onFile.contains(payment.part->value());
                 });
    return then;
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/eligibility.h"

#include "core/rules/conduct.h"
#include "core/rules/experience.h"
#include "core/rules/fee.h"
#include "core/rules/papers.h"
#include "core/rules/refund.h"
#include "core/rules/training.h"
#include "core/rules/verification.h"

#include <algorithm>

namespace certdesk::rules {

namespace {

// Fee and deadline decide whether an application can be approved, not whether a person is eligible.
bool isOfEligibility(const Criterion& criterion) {
    return criterion.code != CriterionCode::Fee && criterion.code != CriterionCode::Deadline;
}

Eligibility overall(const std::vector<Criterion>& criteria) {
    const auto any = [&criteria](Outcome outcome) {
        return std::any_of(criteria.begin(), criteria.end(), [outcome](const Criterion& criterion) {
            return isOfEligibility(criterion) && criterion.outcome == outcome;
        });
    };
    if (any(Outcome::NotMet))
        return Eligibility::Ineligible;
    return any(Outcome::Pending) ? Eligibility::Pending : Eligibility::Eligible;
}

bool isSettled(const Criterion& criterion) {
    return criterion.outcome == Outcome::Met || criterion.outcome == Outcome::NotRequired;
}

} // namespace

EligibilityReport evaluate(const CaseRecord& record, const PolicyEdition& edition, QDate today) {
    auto verified = employmentVerification(record, edition);
    auto worked = experience(record, verified.counting, edition);
    auto trained = training(record, worked.facts.path(), edition);
    auto conduct = codeOfConduct(record, edition, today);
    auto paid = fee(record, edition, today);
    auto inTime = deadline(record, edition);

    EligibilityReport report;
    report.refundDue = refundOnDenial(record, edition, today);
    report.experience = std::move(worked.facts);
    report.training = std::move(trained.facts);
    report.fee = paid.facts;
    report.verification = verified.ruling.facts;
    report.deadline = inTime.facts;
    report.conduct = std::move(conduct.facts);
    report.asOf = today;
    report.criteria.reserve(EnumWords<CriterionCode>::words.size());
    report.criteria.push_back(education(record, edition));
    report.criteria.push_back(std::move(worked.criterion));
    report.criteria.push_back(std::move(trained.criterion));
    report.criteria.push_back(resume(record, edition));
    report.criteria.push_back(std::move(verified.ruling.criterion));
    report.criteria.push_back(std::move(conduct.criterion));
    report.criteria.push_back(std::move(paid.criterion));
    report.criteria.push_back(std::move(inTime.criterion));
    report.eligibility = overall(report.criteria);
    report.approvable = report.eligibility == Eligibility::Eligible &&
                        isSettled(report.of(CriterionCode::Fee)) &&
                        isSettled(report.of(CriterionCode::Deadline));
    return report;
}

} // namespace certdesk::rules

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/verification.h"

#include <algorithm>

namespace certdesk::rules {

namespace {

FindingCode whyNone(const VerificationFacts& facts) {
    if (facts.awaiting > 0)
        return FindingCode::VerificationAwaited;
    if (facts.bySelf > 0)
        return FindingCode::VerificationBySelf;
    return facts.refused > 0 ? FindingCode::VerificationRefused : FindingCode::VerificationMissing;
}

} // namespace

bool isApplicants(const QString& email, const PersonRecord& person) {
    if (QStringView(email).trimmed().isEmpty())
        return false;
    return std::any_of(person.emails.begin(), person.emails.end(),
                       [&email](const auto& stored) { return stored.value.address.sameAs(email); });
}

VerificationRuling employmentVerification(const CaseRecord& record, const PolicyEdition& edition) {
    VerificationRuling result{{{CriterionCode::EmploymentVerification, Outcome::Pending,
                                FindingCode::VerificationMissing},
                               {}},
                              {}};
    auto& [criterion, facts] = result.ruling;
    facts.needed = edition.verificationsNeeded;
    facts.asked = edition.verificationsAsked;
    for (const auto& stored : record.verifications) {
        switch (stored.value.outcome) {
        case VerificationOutcome::Awaiting:
            ++facts.awaiting;
            break;
        case VerificationOutcome::Refused:
            ++facts.refused;
            break;
        case VerificationOutcome::Accepted:
            if (isApplicants(stored.value.verifierEmail, record.person)) {
                ++facts.bySelf;
            } else {
                ++facts.counting;
                result.counting.append(&stored);
                criterion.evidence.emplace_back(stored.id);
            }
            break;
        }
    }
    const bool enough = facts.counting >= edition.verificationsNeeded;
    criterion.outcome = enough ? Outcome::Met : Outcome::Pending;
    criterion.finding = enough ? FindingCode::VerificationCounts : whyNone(facts);
    return result;
}

} // namespace certdesk::rules

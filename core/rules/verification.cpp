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

std::optional<VerificationLeftOut> whyLeftOut(const Verification& verification,
                                              const PersonRecord& person) {
    switch (verification.outcome) {
    case VerificationOutcome::Awaiting:
        return VerificationLeftOut::Awaiting;
    case VerificationOutcome::Refused:
        return VerificationLeftOut::Refused;
    case VerificationOutcome::Accepted:
        if (isApplicants(verification.verifierEmail, person))
            return VerificationLeftOut::BySelf;
        return std::nullopt;
    }
    Q_UNREACHABLE();
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
        const auto why = whyLeftOut(stored.value, record.person);
        if (!why) {
            ++facts.counting;
            result.counting.append(&stored);
            criterion.evidence.emplace_back(stored.id);
            continue;
        }
        facts.awaiting += *why == VerificationLeftOut::Awaiting;
        facts.bySelf += *why == VerificationLeftOut::BySelf;
        facts.refused += *why == VerificationLeftOut::Refused;
        facts.leftOut.push_back({stored.id, *why});
    }
    const bool enough = facts.counting >= edition.verificationsNeeded;
    criterion.outcome = enough ? Outcome::Met : Outcome::Pending;
    criterion.finding = enough ? FindingCode::VerificationCounts : whyNone(facts);
    // What does not count is why there are not enough.
    if (!enough)
        for (const LeftOutVerification& left : facts.leftOut)
            criterion.evidence.emplace_back(left.verification);
    return result;
}

} // namespace certdesk::rules

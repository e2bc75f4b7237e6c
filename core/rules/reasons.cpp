// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/reasons.h"

#include <algorithm>

namespace certdesk::rules {

namespace {

bool contains(const auto& list, const auto& wanted) {
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

ReasonChoice parted(const PolicyEdition& edition, ReasonUse use,
                    const std::vector<CriterionCode>& wanted) {
    ReasonChoice choice;
    for (const CodedReason& reason : edition.reasons) {
        if (!contains(reason.uses, use))
            continue;
        const bool fits = std::any_of(wanted.begin(), wanted.end(), [&reason](CriterionCode code) {
            return contains(reason.about, code);
        });
        (fits ? choice.fitting : choice.others).push_back(reason);
    }
    return choice;
}

std::optional<ReasonUse> useOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::Deny:
        return ReasonUse::Deny;
    case Verdict::Pend:
        return ReasonUse::Pend;
    case Verdict::Approve:
    case Verdict::Withdraw:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

const CodedReason* firstWhere(const PolicyEdition& edition, const auto& holds) {
    const auto found = std::find_if(edition.reasons.begin(), edition.reasons.end(), holds);
    return found == edition.reasons.end() ? nullptr : &*found;
}

} // namespace

std::vector<CriterionCode> criteriaShownBy(DocumentKind kind, const PolicyEdition& edition) {
    std::vector<CriterionCode> shown;
    if (contains(edition.education.kinds, kind))
        shown.push_back(CriterionCode::Education);
    if (contains(edition.resume.kinds, kind))
        shown.push_back(CriterionCode::Resume);
    if (kind == DocumentKind::VerificationLetter) {
        shown.push_back(CriterionCode::EmploymentVerification);
        shown.push_back(CriterionCode::Experience); // months count where they are verified
    }
    if (kind == DocumentKind::TrainingCertificate)
        shown.push_back(CriterionCode::Training);
    if (kind == DocumentKind::AttestationScan)
        shown.push_back(CriterionCode::CodeOfConduct);
    return shown;
}

ReasonChoice reasonsFor(ReasonUse use, const PolicyEdition& edition,
                        const EligibilityReport& report) {
    std::vector<CriterionCode> open;
    for (const Criterion& criterion : report.criteria)
        if (criterion.outcome == Outcome::NotMet || criterion.outcome == Outcome::Pending)
            open.push_back(criterion.code);
    return parted(edition, use, open);
}

ReasonChoice reasonsToRefuse(DocumentKind kind, const PolicyEdition& edition) {
    return parted(edition, ReasonUse::RefuseDocument, criteriaShownBy(kind, edition));
}

QStringList codesToRefuse(DocumentKind kind, const PolicyEdition& edition) {
    const ReasonChoice choice = reasonsToRefuse(kind, edition);
    QStringList codes;
    for (const auto* part : {&choice.fitting, &choice.others})
        for (const CodedReason& reason : *part)
            codes << reason.code;
    return codes;
}

QStringList codesFor(Verdict verdict, const PolicyEdition& edition) {
    QStringList codes;
    if (const std::optional<ReasonUse> use = useOf(verdict))
        for (const CodedReason& reason : edition.reasons)
            if (contains(reason.uses, *use))
                codes << reason.code;
    return codes;
}

const CodedReason* reasonToExpire(const PolicyEdition& edition) {
    const CodedReason* const named = firstWhere(edition, [](const CodedReason& reason) {
        return contains(reason.uses, ReasonUse::Deny) && contains(reason.uses, ReasonUse::Expire);
    });
    return named ? named : firstWhere(edition, [](const CodedReason& reason) {
        return reason.uses == std::vector{ReasonUse::Deny, ReasonUse::NoAppeal};
    });
}

} // namespace certdesk::rules

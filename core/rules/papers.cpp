// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/papers.h"

#include "core/rules/ruling.h"

namespace certdesk::rules {

namespace {

struct Findings {
    FindingCode accepted;
    FindingCode unreviewed;
    FindingCode refused;
    FindingCode missing;
};

Criterion byDocuments(CriterionCode code, const StoredList<Document>& documents,
                      const EvidencePolicy& policy, const Findings& findings) {
    Criterion criterion{code, Outcome::Pending, findings.missing};
    int unreviewed = 0;
    int refused = 0;
    std::vector<Evidence> met;
    for (const auto& [id, revision, document] : documents) {
        if (!names(policy.kinds, document.kind) || !names(policy.mediaTypes, document.mediaType))
            continue;
        if (document.review == ReviewState::Accepted)
            met.emplace_back(id);
        unreviewed += document.review == ReviewState::Unreviewed;
        refused += document.review == ReviewState::Refused;
        criterion.evidence.emplace_back(id);
    }
    if (!met.empty()) {
        criterion.evidence = std::move(met);
        criterion.outcome = Outcome::Met;
        criterion.finding = findings.accepted;
    } else if (unreviewed > 0) {
        criterion.finding = findings.unreviewed;
    } else if (refused > 0) {
        criterion.finding = findings.refused;
    }
    return criterion;
}

} // namespace

Criterion education(const CaseRecord& record, const PolicyEdition& edition) {
    Criterion criterion =
        byDocuments(CriterionCode::Education, record.documents, edition.education,
                    {FindingCode::EducationAccepted, FindingCode::EducationUnreviewed,
                     FindingCode::EducationRefused, FindingCode::EducationMissing});
    if (record.application.value.educationLevel == EducationLevel::None) {
        criterion.outcome = Outcome::NotMet;
        criterion.finding = FindingCode::EducationLevelNone;
    }
    return criterion;
}

Criterion resume(const CaseRecord& record, const PolicyEdition& edition) {
    return byDocuments(CriterionCode::Resume, record.documents, edition.resume,
                       {FindingCode::ResumeAccepted, FindingCode::ResumeUnreviewed,
                        FindingCode::ResumeRefused, FindingCode::ResumeMissing});
}

} // namespace certdesk::rules

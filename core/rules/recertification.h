// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"

namespace certdesk::rules {

/// What a further sitting is for. After a pass only a renewal by exam, or a new certification once
/// the old one has run out, allows another.
enum class SittingFor { Certification, Recertification };

/// What of an application that stands approved bears on a sitting after a pass.
struct ApprovedApplication {
    ApplicationKind kind;
    QDate submittedOn;
};

/// What can let someone who passed sit again.
struct RecertificationGrounds {
    std::vector<ApprovedApplication> approved = {};
    std::vector<Credential> credentials = {};
};

/// What a sitting on that day is for. After a pass it takes an approved application that came in
/// since: to renew, or any kind once the grace of the last credential is over.
[[nodiscard]] SittingFor sittingFor(const RecertificationGrounds& grounds, QDate passedOn,
                                    QDate day, const PolicyBook& book);

/// Whether the application is a renewal by exam: one for which the exam is paid too.
[[nodiscard]] bool renewsByExam(const CaseRecord& record, const PolicyEdition& edition);

/// Whether an approval authorizes to test: not where a renewal goes without an exam.
[[nodiscard]] bool leadsToExam(const CaseRecord& record, const PolicyEdition& edition);

/// The last day of a credential that rests on a pass of that day. A pass by which an old one was
/// renewed keeps its cycle; any other begins one.
[[nodiscard]] QDate expiryAfterPass(QDate passedOn, const std::optional<Credential>& renewed,
                                    const CredentialPolicy& policy);

} // namespace certdesk::rules

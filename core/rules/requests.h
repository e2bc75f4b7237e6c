// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"

namespace certdesk::rules {

/// How often an applicant was asked for more, and what came of it (rules 8: one resubmission).
struct RequestsForMore {
    int asked = 0;
    int resubmissions = 0;             ///< requests after which something came in
    std::optional<QDate> answeredOn{}; ///< when something first came in after the last one
    friend bool operator==(const RequestsForMore&, const RequestsForMore&) = default;
};

/// The first day after that of the request, up to `until`, on which the applicant or a verifier
/// sent something: a document, a verification, money; the same day where the record knows of an
/// answer on it. What the office pays back or takes out again is no answer.
[[nodiscard]] std::optional<QDate> answeredOn(const CaseRecord& record,
                                              const Stored<Decision>& request, QDate until);

/// As of that day; requests signed later are not looked at.
[[nodiscard]] RequestsForMore requestsForMore(const CaseRecord& record, QDate today);

/// True where the applicant has answered as many requests as the edition lets them: what is
/// incomplete then can be denied.
[[nodiscard]] bool hasResubmitted(const CaseRecord& record, const ServiceTimes& times, QDate today);

/// True where the latest decision is a request for more whose last day is over.
[[nodiscard]] bool isExpired(const CaseRecord& record, QDate today);

} // namespace certdesk::rules

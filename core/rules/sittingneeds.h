// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"

namespace certdesk::rules {

/// What bears on what a sitting should have had: the application that it rests on, all attempts of
/// the person, and what was paid for that application.
struct SittingFacts {
    ApplicationId application;
    std::vector<DatedAttempt> attempts = {};
    std::vector<FeePayment> payments = {};
};

/// What a sitting lacks. It is told, and keeps nobody from recording it.
struct SittingNeeds {
    bool newApplication = false; ///< the edition asks for one before each retest
    Money fee = noMoney;         ///< of the sittings so far, what was not paid
    friend bool operator==(const SittingNeeds&, const SittingNeeds&) = default;
};

/// By the edition of the application; what a sitting costs is for its own.
[[nodiscard]] SittingNeeds lackedBy(const DatedAttempt& sitting, const SittingFacts& facts,
                                    const PolicyEdition& edition, const PolicyBook& book);

} // namespace certdesk::rules

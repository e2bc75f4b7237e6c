// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/decision.h"
#include "core/domain/edition.h"
#include "core/rules/report.h"

namespace certdesk::rules {

/// The coded reasons to choose from, each part in the order of the edition.
struct ReasonChoice {
    std::vector<CodedReason> fitting; ///< about something that is open
    std::vector<CodedReason> others;
};

/// To ask for more or to deny: a reason fits when it is about a requirement that isn't met.
[[nodiscard]] ReasonChoice reasonsFor(ReasonUse use, const PolicyEdition& edition,
                                      const EligibilityReport& report);
/// The requirements that such a document can show; none for a name or for letters.
[[nodiscard]] std::vector<CriterionCode> criteriaShownBy(DocumentKind kind,
                                                         const PolicyEdition& edition);
/// To refuse a document: a reason fits when it is about what such a document shows.
[[nodiscard]] ReasonChoice reasonsToRefuse(DocumentKind kind, const PolicyEdition& edition);

/// Their codes, the fitting ones first.
[[nodiscard]] QStringList codesToRefuse(DocumentKind kind, const PolicyEdition& edition);

/// The codes of the reasons that a decision may name: none to approve, or for who withdraws.
[[nodiscard]] QStringList codesFor(Verdict verdict, const PolicyEdition& edition);
/// The reason of a denial of what was not answered in time; nullptr where the edition has none. In
/// an edition of before there was a use for it, the one for denials alone that can't be appealed.
[[nodiscard]] const CodedReason* reasonToExpire(const PolicyEdition& edition);

} // namespace certdesk::rules

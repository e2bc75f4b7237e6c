// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

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
/// To refuse a document: a reason fits when it is about what such a document shows.
[[nodiscard]] ReasonChoice reasonsToRefuse(DocumentKind kind, const PolicyEdition& edition);

} // namespace certdesk::rules

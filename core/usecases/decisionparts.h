// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"
#include "core/domain/office.h"
#include "core/rules/report.h"
#include "core/storage/session.h"

namespace certdesk {

/// Whether an approval of that application waits for a second reviewer: a random share of them.
[[nodiscard]] bool isDrawnForSecondReview(const Office& office, ApplicationId application);

/// How second reviews are done; blind where the office has not said.
[[nodiscard]] SecondReviewSetting secondReviewSetting(const storage::Reader& reader);

/// What the rules said, as it is kept with a decision.
[[nodiscard]] QByteArray evaluationJson(const CaseRecord& record, const PolicyEdition& edition,
                                        const EligibilityReport& report);

} // namespace certdesk

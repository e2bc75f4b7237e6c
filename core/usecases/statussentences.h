// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/exchange/statuswriter.h"
#include "core/wording/sentences.h"

namespace certdesk {

/// The sentences that stand in a written status, in the language of window and command line.
[[nodiscard]] inline StatusSentences statusSentences() {
    return {.reason =
                [](const Criterion& criterion, const EligibilityReport& report) {
                    return wording::reason(criterion, report);
                },
            .retest = [](const RetestReport& report) { return wording::retestSentence(report); }};
}

} // namespace certdesk

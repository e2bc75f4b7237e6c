// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/status.h"
#include "ui/look/tones.h"
#include "ui/widgets/timeline.h"

namespace certdesk {

/// One line of what an application says: a fact with its label, the heading of an entry, or a
/// remark of the rules on what stands above.
struct Claim {
    enum class Style { Fact, Entry, Remark };

    Style style = Style::Fact;
    QString label = {};
    QString text = {};
    Tone tone = Tone::Neutral; ///< of a remark
};

/// Claims that belong together. `criterion` is the requirement that they are about, if any.
struct ClaimSection {
    QString title;
    std::optional<CriterionCode> criterion = {};
    std::vector<Claim> claims = {};
    TimelineContent timeline = {}; ///< drawn above the claims, where it has rows
};

/// All that an application says of the applicant, in the order of the form, with what the rules
/// make of it.
[[nodiscard]] std::vector<ClaimSection> claimsOf(const CaseView& view);

/// The part on work: what was claimed and verified, run by run, in words.
[[nodiscard]] ClaimSection experienceClaims(const CaseView& view);

} // namespace certdesk

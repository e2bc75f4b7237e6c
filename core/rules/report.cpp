// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/report.h"

namespace certdesk {

std::optional<ExperiencePath> ExperienceFacts::path() const {
    return verifiedPath ? verifiedPath : claimedPath;
}

Money FeeFacts::missing() const {
    return paid < needed ? needed - paid : noMoney;
}

const Criterion& EligibilityReport::of(CriterionCode code) const {
    return criteria[static_cast<size_t>(code)];
}

} // namespace certdesk

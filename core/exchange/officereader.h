// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/decision.h"
#include "core/domain/office.h"

namespace certdesk {

/// What OFFICE.json of interchange 1 says: everything in it may be missing.
struct OfficeText {
    Office office = {};
    std::vector<StaffMember> staff = {};
    SecondReviewSetting secondReview = {};
    std::vector<Problem> warnings = {}; ///< fields that nobody knows
};

/// The first thing that is wrong fails, with its path as subject.
[[nodiscard]] Result<OfficeText> readOffice(const QByteArray& json);

} // namespace certdesk

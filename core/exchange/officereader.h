// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/decision.h"
#include "core/domain/office.h"

namespace certdesk {

/// What OFFICE.json of INTERCHANGE 1 says: everything in it may be missing.
struct OfficeText {
    Office office = {};
    std::vector<StaffMember> staff = {};
    SecondReviewSetting secondReview = {};
};

/// The first thing that is wrong fails, with its path as subject; unknown fields are passed over.
[[nodiscard]] Result<OfficeText> readOffice(const QByteArray& json);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/audit.h"
#include "core/domain/decision.h"
#include "core/domain/office.h"

#include <functional>

namespace certdesk {

namespace storage {
class Store;
}

/// What a new office file starts with besides the shipped editions, forms, letters and mappings.
struct OfficeProfile {
    Office office = {};
    std::vector<StaffMember> staff = {};
    SecondReviewSetting secondReview = {};
    std::vector<Problem> warnings = {}; ///< about the file that it was read from
};

/// OFFICE.json of interchange 1.
[[nodiscard]] Result<OfficeProfile> readOfficeProfile(const QString& file);

/// Makes an empty office file. Never overwrites; nothing is left behind when it can't be made.
[[nodiscard]] Result<void> createOffice(const QString& path, const OfficeProfile& profile,
                                        const Clock& clock, const Actor& actor);

/// The same, with `fill` writing more before the file gets its name (the sample office).
[[nodiscard]] Result<void> createOffice(const QString& path, const OfficeProfile& profile,
                                        const Clock& clock, const Actor& actor,
                                        const std::function<Result<void>(storage::Store&)>& fill);

} // namespace certdesk

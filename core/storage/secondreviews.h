// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lists/secondreviewline.h"
#include "core/storage/session.h"

namespace certdesk::storage {

/// Every approval that a second person has looked at or has yet to, by the day of the first
/// signature.
[[nodiscard]] std::vector<SecondReviewLine> secondReviews(const Reader& reader);

} // namespace certdesk::storage

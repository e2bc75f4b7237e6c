// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/status.h"
#include "ui/widgets/timeline.h"

namespace certdesk {

/// The picture of a case's work: each entry with the days that don't count, the runs that do, and
/// what they add up to against the months needed. Empty where no work is listed.
[[nodiscard]] TimelineContent experienceTimeline(const CaseView& view);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/edition.h"
#include "core/rules/months.h"
#include "core/rules/report.h"

namespace certdesk::rules {

/// Days of one experience entry at one number of hours a week: as claimed, or as one verification
/// confirms them. `entry` is a position in the case record.
struct WorkPiece {
    size_t entry = 0;
    DayRun days = {};
    Hours hours = Hours::ofWhole(0);
    bool paid = false;
};

using WorkPieces = QVarLengthArray<WorkPiece, 8>;

/// What pieces of work make together: rules 4, steps 2 to 4.
struct WorkTally {
    DayRuns paid;
    DayRuns internship; ///< the days that no paid piece covers
    MonthCount paidMonths;
    MonthCount internshipMonths; ///< before the cap
};

[[nodiscard]] WorkTally tallyOf(const WorkPieces& pieces, const ExperiencePolicy& policy);

} // namespace certdesk::rules

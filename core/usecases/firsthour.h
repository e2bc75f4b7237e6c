// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/officefile.h"

namespace certdesk {

/// What the office's trail says of its first hour: the same on every computer.
struct FirstHourRecord {
    bool policyConfirmed = false; ///< that of the edition in force today
    bool testLetterOut = false;
};

[[nodiscard]] Result<FirstHourRecord> readFirstHour(OfficeFile& office);
/// The office compared fees and rules in force today with its handbook and found them right.
[[nodiscard]] Result<void> confirmPolicy(OfficeFile& office);
/// A test letter was printed or saved. Recorded once.
[[nodiscard]] Result<void> noteTestLetter(OfficeFile& office);

} // namespace certdesk

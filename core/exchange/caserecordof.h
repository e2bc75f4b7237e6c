// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"
#include "core/domain/intake.h"

namespace certdesk {

/// The case record of an application that is only evaluated, not stored. Ids are 1-based positions
/// in the source, windows are looked up by code among `windows`. Documents count as files of a type
/// that the edition takes: they are not opened. Restricted ones are left out.
[[nodiscard]] CaseRecord caseRecordOf(const IntakeApplication& intake,
                                      const std::vector<ExamWindow>& windows,
                                      const PolicyEdition& edition);

} // namespace certdesk

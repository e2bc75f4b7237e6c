// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"

namespace certdesk::demo {

/// The case as the office knew it at the end of that day: without what came in later, and with what
/// was reviewed or answered later still open.
[[nodiscard]] CaseRecord caseOn(CaseRecord record, QDate day);

} // namespace certdesk::demo

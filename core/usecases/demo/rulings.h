// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/demo/madeperson.h"
#include "core/usecases/demo/timeline.h"

namespace certdesk::demo {

/// The decisions on an application, oldest first; none where it was carried over or nobody has
/// decided yet.
[[nodiscard]] std::vector<MadeDecision> rulingsOn(const Archetype& kind, const Timeline& timeline,
                                                  const Staff& staff);

} // namespace certdesk::demo

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/platform/giveway.h"

#include <unistd.h>

namespace certdesk::platform {

namespace {

constexpr int steps = 10; // a tenth of another's share, so that it still comes to an end

} // namespace

void giveWay() {
    // On Linux a thread has a niceness of its own. Where it is refused, nothing is lost.
    [[maybe_unused]] const int niceness = ::nice(steps);
}

} // namespace certdesk::platform

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

namespace certdesk::platform {

/// From here on this thread runs when others leave it the processor: long work, beside which the
/// window must answer at once. Where nothing else runs it is as fast as ever.
void giveWay();

} // namespace certdesk::platform

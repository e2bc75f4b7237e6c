// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

namespace certdesk::platform {

/// From now on the first Ctrl+C, closed terminal or request to end is remembered, so that the work
/// at hand can be given up in order; the second one ends the process.
void deferInterrupts();
[[nodiscard]] bool wasInterrupted();

/// A reader that goes away (`| head`) makes writing fail, instead of ending the process on the
/// spot.
void outliveReaders();

} // namespace certdesk::platform

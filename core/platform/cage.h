// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <chrono>

namespace certdesk::platform {

/// What a process that opens strangers' files may use.
struct CageLimits {
    qint64
        memoryBytes; ///< address space; not held in builds with sanitizers, which reserve terabytes
    qint64 fileBytes; ///< the largest file that it may write; 0 = none
    std::chrono::seconds cpuTime;
};

/// Shuts this process in, best effort: limits, no core dump, no network, no new privileges, a
/// process group of its own, dead when its parent dies. Only calls that are safe between fork and
/// exec. The network can only be cut while the process has a single thread.
void enterCage(const CageLimits& limits) noexcept;

/// Counts the processor time that this process may use anew, from now on.
void limitCpuTime(std::chrono::seconds more) noexcept;

} // namespace certdesk::platform

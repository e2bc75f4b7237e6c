// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/platform/cage.h"

#include <QByteArray>
#include <QStringList>

#include <atomic>
#include <functional>

namespace certdesk::platform {

enum class ChildEnd { Exited, Crashed, TimedOut, Cancelled, NotStarted };

/// How a caged child ended, and what it handed over.
struct ChildResult {
    ChildEnd end;
    int exitCode = 0;
    QByteArray output = {};
};

struct ChildProgram {
    QString program;
    QStringList arguments;
    QStringList environment; ///< the whole of it, "NAME=value"
    QString folder;          ///< where it runs
};

/// Runs a program in a cage, its output thrown away, and waits. Whatever it started is killed with
/// it. Safe on any thread.
[[nodiscard]] ChildResult runProgram(const ChildProgram& program, const CageLimits& limits,
                                     std::chrono::milliseconds time,
                                     const std::atomic_bool& cancelled);

/// Runs `work` in a caged copy of this process, which must have a single thread, and waits for the
/// bytes that it answers; more than `mostOutput` of them count as a crash.
[[nodiscard]] ChildResult runForked(const std::function<QByteArray()>& work,
                                    const CageLimits& limits, std::chrono::milliseconds time,
                                    qsizetype mostOutput);

} // namespace certdesk::platform

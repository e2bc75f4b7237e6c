// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <atomic>
#include <chrono>
#include <memory>

namespace certdesk::platform {

/// Held by one process at a time on this machine, whoever runs it; let go on destruction or when
/// the process dies.
class MachineLock final {
public:
    /// Waits for its turn; null when the time is over or the wait was cancelled.
    [[nodiscard]] static std::unique_ptr<MachineLock>
    wait(const QString& name, std::chrono::milliseconds time, const std::atomic_bool& cancelled);
    ~MachineLock();
    MachineLock(const MachineLock&) = delete;
    MachineLock& operator=(const MachineLock&) = delete;

private:
    explicit MachineLock(int file)
        : m_file(file) {}
    int m_file;
};

} // namespace certdesk::platform

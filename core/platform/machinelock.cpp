// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/platform/machinelock.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace certdesk::platform {

namespace {

int openShared(const QByteArray& path) {
    // Reading is enough to lock, so that a file made by another account serves as well.
    const int file = open(path.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    return file >= 0 ? file
                     : open(path.constData(), O_RDONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0444);
}

} // namespace

std::unique_ptr<MachineLock> MachineLock::wait(const QString& name, std::chrono::milliseconds time,
                                               const std::atomic_bool& cancelled) {
    // Not QDir::tempPath(): the place must be the same for every account.
    const int file = openShared("/tmp/" + QFile::encodeName(name) + ".lock");
    if (file < 0)
        return nullptr;
    const auto until = std::chrono::steady_clock::now() + time;
    while (flock(file, LOCK_EX | LOCK_NB) != 0) {
        if (cancelled || std::chrono::steady_clock::now() >= until) {
            close(file);
            return nullptr;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return std::unique_ptr<MachineLock>(new MachineLock(file));
}

MachineLock::~MachineLock() {
    close(m_file);
}

} // namespace certdesk::platform

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>

namespace certdesk::platform {

/// A file that is open for reading. When a process closes any descriptor of a file, POSIX takes
/// away every lock that the process has on it (fcntl(2)), and so those of SQLite too: another
/// process would then take itself for the last one and clear the write-ahead log away. So all
/// reading of one file shares a descriptor, which stays open until the last HeldFile of that file
/// is gone; each connection to a database has one. May be used by several threads.
class HeldFile final {
public:
    /// Fails with FileAbsent, FileIsFolder or FileUnreadable. Waits for the writer of a pipe.
    [[nodiscard]] static Result<HeldFile> open(const QString& path);

    /// The bytes from the beginning on, `most` of them at most. Fails with FileUnreadable.
    [[nodiscard]] Result<QByteArray> read(qint64 most) const;
    [[nodiscard]] qint64 size() const;

private:
    class Hold;
    HeldFile(QString path, std::shared_ptr<const Hold> hold);

    QString m_path;
    std::shared_ptr<const Hold> m_hold;
};

/// More than any list that people take in has; some devices have no end.
inline constexpr qint64 mostBytesOfSource = 256LL << 20;

/// The whole file; TooLarge when it has more than `most` bytes, otherwise fails as HeldFile does.
[[nodiscard]] Result<QByteArray> readFile(const QString& path, qint64 most = mostBytesOfSource);

} // namespace certdesk::platform

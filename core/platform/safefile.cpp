// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/platform/safefile.h"

#include "core/platform/readfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace certdesk::platform {

namespace {

tl::unexpected<Error> failWith(int problem, const QString& path) {
    switch (problem) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return fail(ErrorCode::DiskFull, path);
    case ENOENT:
    case ENOTDIR:
        return fail(ErrorCode::FolderAbsent, QFileInfo(path).path());
    case EISDIR:
        return fail(ErrorCode::FileIsFolder, path);
    case EEXIST:
        return fail(ErrorCode::FileExists, path);
    default:
        return fail(ErrorCode::FileUnwritable, path);
    }
}

bool writeAll(int file, const QByteArray& bytes) {
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t written =
            write(file, bytes.constData() + at, static_cast<size_t>(bytes.size() - at));
        if (written < 0 && errno != EINTR)
            return false;
        at += std::max<ssize_t>(written, 0);
    }
    return true;
}

/// What may lie where a file is to go.
enum class Present { Replaced, Kept };

// Not every file system can refuse to overwrite in one step.
int renameToNew(const char* from, const char* to) {
    if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return -1;
    struct stat there {};
    if (lstat(to, &there) == 0) {
        errno = EEXIST;
        return -1;
    }
    return rename(from, to);
}

/// Closes the file at the end of the scope, and removes it unless it was kept.
class TemporaryFile final {
public:
    TemporaryFile(int file, QByteArray name)
        : m_file(file)
        , m_name(std::move(name)) {}
    ~TemporaryFile() {
        if (m_file >= 0)
            ::close(m_file);
        if (!m_kept)
            unlink(m_name.constData());
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    [[nodiscard]] bool write(const QByteArray& bytes) const { return writeAll(m_file, bytes); }
    [[nodiscard]] bool takeMode(const struct stat& like) const {
        return fchmod(m_file, like.st_mode & 07777) == 0;
    }
    /// A disk may say only now that it was full.
    [[nodiscard]] bool flush() {
        if (fsync(m_file) != 0)
            return false;
        const int file = std::exchange(m_file, -1);
        return ::close(file) == 0;
    }
    [[nodiscard]] bool renameTo(const QByteArray& path, Present present) {
        const auto move = present == Present::Replaced ? std::rename : renameToNew;
        m_kept = move(m_name.constData(), path.constData()) == 0;
        return m_kept;
    }

private:
    int m_file;
    QByteArray m_name;
    bool m_kept = false;
};

// A rename is only safe on the disk once its folder is.
void flushFolderOf(const QString& path) {
    const int folder = open(QFile::encodeName(QFileInfo(path).path()).constData(),
                            O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    fsync(folder);
    close(folder);
}

// A link stays a link: what it points at is replaced.
QString behindLinks(const QString& path) {
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? path : real;
}

mode_t usualMode() {
    const mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

Result<void> finish(TemporaryFile& temporary, const QString& path, Present present) {
    if (!temporary.flush() || !temporary.renameTo(QFile::encodeName(path), present))
        return failWith(errno, path);
    flushFolderOf(path);
    return {};
}

// A pipe or a device stays what it is: replaced by a file, everyone who uses it would be lost.
Result<void> writeInPlace(const QString& path, const QByteArray& bytes) {
    const int file = open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return failWith(errno, path);
    const bool done = writeAll(file, bytes);
    const int problem = errno;
    return close(file) == 0 && done ? Result<void>() : failWith(problem, path);
}

// An office file, most likely: it would be gone, and its write-ahead log be taken for another's.
bool isDatabase(const QString& path) {
    const Result<HeldFile> file = HeldFile::open(path);
    const Result<QByteArray> head = file ? file->read(16) : QByteArray();
    return head && *head == QByteArray("SQLite format 3\0", 16);
}

} // namespace

void outliveFileLimits() {
    std::signal(SIGXFSZ, SIG_IGN);
}

bool isSameFile(const QString& one, const QString& other) {
    struct stat first {};
    struct stat second {};
    return stat(QFile::encodeName(one).constData(), &first) == 0 &&
           stat(QFile::encodeName(other).constData(), &second) == 0 &&
           first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

Result<void> writeFile(const QString& path, const QByteArray& bytes) {
    const QString target = behindLinks(path);
    const QByteArray name = QFile::encodeName(target);
    struct stat present {};
    const bool replaces = stat(name.constData(), &present) == 0;
    if (replaces && S_ISDIR(present.st_mode))
        return failWith(EISDIR, path);
    if (replaces && !S_ISREG(present.st_mode))
        return writeInPlace(target, bytes);
    if (replaces && isDatabase(target))
        return fail(ErrorCode::FileExists, path);
    // A rename would quietly get past the protection of a read-only file.
    if (replaces && access(name.constData(), W_OK) != 0)
        return failWith(errno, path);

    QByteArray temporaryName =
        QFile::encodeName(QFileInfo(target).path() + QStringLiteral("/.certdesk-XXXXXX"));
    const int file = mkostemp(temporaryName.data(), O_CLOEXEC);
    if (file < 0)
        return failWith(errno, path);
    TemporaryFile temporary(file, temporaryName);
    if (!replaces)
        present.st_mode = usualMode();
    if (!temporary.takeMode(present) || !temporary.write(bytes))
        return failWith(errno, path);
    return finish(temporary, target, Present::Replaced);
}

Result<void> moveIntoPlace(const QString& written, const QString& path) {
    const QByteArray name = QFile::encodeName(written);
    const int file = open(name.constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return errno == ENOENT ? fail(ErrorCode::FileAbsent, written) : failWith(errno, written);
    TemporaryFile temporary(file, name);
    return finish(temporary, path, Present::Kept);
}

} // namespace certdesk::platform

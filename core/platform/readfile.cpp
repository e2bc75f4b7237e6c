// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/platform/readfile.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <map>
#include <mutex>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace certdesk::platform {

namespace {

constexpr qint64 blockSize = 1 << 20;

using FileId = std::pair<dev_t, ino_t>;

FileId idOf(const struct stat& file) {
    return {file.st_dev, file.st_ino};
}

Error failure(int why, const QString& path) {
    switch (why) {
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::FileAbsent, path, {}};
    case EISDIR:
        return {ErrorCode::FileIsFolder, path, {}};
    default:
        return {ErrorCode::FileUnreadable, path, qt_error_string(why)};
    }
}

/// The files that are held, each with its descriptors; all are closed with the last holder,
/// together and while nobody can become another one.
class HeldFiles final {
public:
    /// The descriptor to read from, or -1 with errno.
    [[nodiscard]] int hold(const QByteArray& name, FileId& id) {
        const std::lock_guard guard(m_mutex);
        struct stat found {};
        if (stat(name.constData(), &found) != 0)
            return -1;
        id = idOf(found);
        if (const auto held = m_files.find(id); held != m_files.end()) {
            ++held->second.holders;
            return held->second.descriptors.front();
        }
        const int descriptor = open(name.constData(), O_RDONLY | O_CLOEXEC);
        if (descriptor < 0)
            return -1;
        fstat(descriptor, &found);
        // Another file may have taken its name since, and may be held already.
        id = idOf(found);
        Held& held = m_files[id];
        held.descriptors.push_back(descriptor);
        ++held.holders;
        return descriptor;
    }

    void release(FileId id) {
        const std::lock_guard guard(m_mutex);
        const auto held = m_files.find(id);
        if (--held->second.holders > 0)
            return;
        for (const int descriptor : held->second.descriptors)
            close(descriptor);
        m_files.erase(held);
    }

private:
    struct Held {
        std::vector<int> descriptors = {};
        int holders = 0;
    };

    std::mutex m_mutex;
    std::map<FileId, Held> m_files;
};

HeldFiles& heldFiles() {
    static HeldFiles files;
    return files;
}

Result<QByteArray> readResource(const QString& path) {
    QFile resource(path);
    if (!resource.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileAbsent, path);
    return resource.readAll();
}

} // namespace

class HeldFile::Hold final {
public:
    explicit Hold(const QByteArray& name) {
        struct stat found {};
        if (stat(name.constData(), &found) != 0)
            return;
        m_isRegular = S_ISREG(found.st_mode);
        // Opening a pipe waits for its writer: nobody else is to wait with it.
        m_descriptor = m_isRegular ? heldFiles().hold(name, m_id)
                                   : ::open(name.constData(), O_RDONLY | O_CLOEXEC);
    }
    ~Hold() {
        if (m_isRegular && m_descriptor >= 0)
            heldFiles().release(m_id);
        else if (m_descriptor >= 0)
            close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(Hold)

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] struct stat state() const {
        struct stat now {};
        fstat(m_descriptor, &now);
        return now;
    }
    [[nodiscard]] ssize_t read(char* place, qint64 length, qint64 from) const {
        const auto bytes = static_cast<size_t>(length);
        return m_isRegular ? pread(m_descriptor, place, bytes, from)
                           : ::read(m_descriptor, place, bytes);
    }

private:
    bool m_isRegular = false;
    FileId m_id = {};
    int m_descriptor = -1;
};

HeldFile::HeldFile(QString path, std::shared_ptr<const Hold> hold)
    : m_path(std::move(path))
    , m_hold(std::move(hold)) {}

Result<HeldFile> HeldFile::open(const QString& path) {
    auto hold = std::make_shared<const Hold>(QFile::encodeName(path));
    if (hold->descriptor() < 0)
        return fail(failure(errno, path));
    if (S_ISDIR(hold->state().st_mode))
        return fail(failure(EISDIR, path));
    return HeldFile(path, std::move(hold));
}

Result<QByteArray> HeldFile::read(qint64 most) const {
    QByteArray bytes;
    qint64 count = 0;
    while (count < most) {
        const qint64 expected = size() - count;
        const qint64 wanted = std::min(most - count, expected > 0 ? expected : blockSize);
        bytes.resize(count + wanted);
        const ssize_t got = m_hold->read(bytes.data() + count, wanted, count);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(failure(errno, m_path));
        count += got;
        if (got == 0 || (got == expected && count == size()))
            break;
    }
    bytes.resize(count);
    return bytes;
}

qint64 HeldFile::size() const {
    return m_hold->state().st_size;
}

Result<QByteArray> readFile(const QString& path, qint64 most) {
    // What the program brings along is no file of the system.
    if (path.startsWith(QStringLiteral(":/")))
        return readResource(path);
    const Result<HeldFile> file = HeldFile::open(path);
    if (!file)
        return fail(file.error());
    Result<QByteArray> bytes = file->read(most + 1);
    if (bytes && bytes->size() > most)
        return fail(ErrorCode::TooLarge, path);
    return bytes;
}

} // namespace certdesk::platform

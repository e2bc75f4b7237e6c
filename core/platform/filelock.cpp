// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/platform/filelock.h"

#include "core/platform/account.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace certdesk::platform {

namespace {

constexpr qsizetype mostLockBytes = 65536;

/// The lock file while nobody else on this machine can read or change it.
class LockFile final {
public:
    explicit LockFile(const QString& path)
        : m_name(QFile::encodeName(path)) {
        // The last holder may unlink the file between our open and our lock: then try the new one.
        do {
            close();
            m_file = open(m_name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        } while (m_file >= 0 && (flock(m_file, LOCK_EX) != 0 || !isStillThere()));
    }
    ~LockFile() { close(); }
    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;

    [[nodiscard]] bool isOpen() const { return m_file >= 0; }
    [[nodiscard]] QByteArray read() const {
        QByteArray bytes(mostLockBytes, Qt::Uninitialized);
        const ssize_t count = pread(m_file, bytes.data(), static_cast<size_t>(bytes.size()), 0);
        bytes.truncate(std::max<ssize_t>(count, 0));
        return bytes;
    }
    [[nodiscard]] bool replace(const QByteArray& bytes) const {
        const auto length = static_cast<size_t>(bytes.size());
        return ftruncate(m_file, 0) == 0 &&
               pwrite(m_file, bytes.constData(), length, 0) == static_cast<ssize_t>(length) &&
               fsync(m_file) == 0;
    }
    /// Whoever may write the office file may share its lock, whichever account made it.
    void shareAs(const QString& officeFile) const {
        struct stat office {};
        if (stat(QFile::encodeName(officeFile).constData(), &office) == 0)
            fchmod(m_file, office.st_mode & 0666);
    }
    void remove() const { unlink(m_name.constData()); }

private:
    [[nodiscard]] bool isStillThere() const {
        struct stat opened {};
        struct stat named {};
        return fstat(m_file, &opened) == 0 && stat(m_name.constData(), &named) == 0 &&
               opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
    }
    void close() {
        if (m_file >= 0)
            ::close(m_file);
    }

    QByteArray m_name;
    int m_file = -1;
};

/// When the process started, in the kernel's own count: a number is given to a new process in time.
QString startOf(qint64 process) {
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = file.readAll();
    // The program's name, in brackets, may hold spaces: the fields are counted after it.
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 19 ? QString::fromLatin1(fields.at(19)) : QString();
}

bool isAlive(const QJsonObject& holder) {
    const qint64 process = holder.value(u"process").toInteger();
    if (process <= 0 || (::kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH))
        return false;
    return startOf(process) == holder.value(u"started").toString();
}

bool isOfThisMachine(const QJsonObject& lock) {
    const QString theirs = lock.value(u"machine").toString();
    const QString ours = machineId();
    if (!theirs.isEmpty() && !ours.isEmpty())
        return theirs == ours;
    return lock.value(u"host").toString() == hostName();
}

// A file cut short by a crash holds nobody.
QJsonObject lockIn(const LockFile& file) {
    return QJsonDocument::fromJson(file.read()).object();
}

QJsonArray livingHolders(const QJsonObject& lock) {
    QJsonArray living;
    const QJsonArray holders = lock.value(u"holders").toArray();
    for (const QJsonValue& holder : holders)
        if (isAlive(holder.toObject()))
            living.append(holder);
    return living;
}

QByteArray lockText(const QJsonArray& holders) {
    return QJsonDocument(QJsonObject{{QStringLiteral("host"), hostName()},
                                     {QStringLiteral("machine"), machineId()},
                                     {QStringLiteral("holders"), holders}})
        .toJson();
}

QString describe(const QJsonObject& lock) {
    const QJsonObject first = lock.value(u"holders").toArray().at(0).toObject();
    return first.value(u"who").toString() % u", " % lock.value(u"host").toString() % u", " %
           first.value(u"since").toString();
}

tl::unexpected<Error> failToOpen(int problem, const QString& officeFile) {
    if (problem == ENOSPC || problem == EDQUOT)
        return fail(ErrorCode::DiskFull, officeFile);
    if (problem == ENOENT || problem == ENOTDIR)
        return fail(ErrorCode::FileAbsent, officeFile);
    return fail(ErrorCode::OfficeFileReadOnly, officeFile);
}

} // namespace

QString OfficeLock::lockFileOf(const QString& officeFile) {
    const QFileInfo named(officeFile);
    const QFileInfo file(named.exists() ? named.canonicalFilePath() : named.absoluteFilePath());
    return file.path() % u"/." % file.fileName() % u".lock";
}

Result<std::unique_ptr<OfficeLock>> OfficeLock::acquire(const QString& officeFile) {
    const QString path = lockFileOf(officeFile);
    const LockFile file(path);
    if (!file.isOpen())
        return failToOpen(errno, officeFile);
    const QJsonObject lock = lockIn(file);
    const bool isForeign = !lock.value(u"holders").toArray().isEmpty() && !isOfThisMachine(lock);
    if (isForeign)
        return fail(ErrorCode::OfficeFileLocked, officeFile, describe(lock));

    file.shareAs(officeFile);
    const QString holder = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const qint64 process = getpid();
    QJsonArray holders = livingHolders(lock);
    holders.append(QJsonObject{
        {QStringLiteral("id"), holder},
        {QStringLiteral("who"), accountName()},
        {QStringLiteral("process"), process},
        {QStringLiteral("started"), startOf(process)},
        {QStringLiteral("since"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}});
    if (!file.replace(lockText(holders))) {
        const int problem = errno;
        // A disk that is full leaves an empty file behind, which nobody would take away.
        if (holders.size() == 1)
            file.remove();
        return failToOpen(problem, officeFile);
    }
    return std::unique_ptr<OfficeLock>(new OfficeLock(path, holder));
}

OfficeLock::~OfficeLock() {
    // Opening would make the file anew if someone has removed it by hand.
    if (!QFile::exists(m_lockFile))
        return;
    const LockFile file(m_lockFile);
    if (!file.isOpen())
        return;
    const QJsonObject lock = lockIn(file);
    // Another machine may have put its own in place of one that was removed by hand.
    if (!lock.isEmpty() && !isOfThisMachine(lock))
        return;
    QJsonArray others;
    const QJsonArray holders = livingHolders(lock);
    for (const QJsonValue& holder : holders)
        if (holder.toObject().value(u"id").toString() != m_holder)
            others.append(holder);
    if (others.isEmpty() || !file.replace(lockText(others)))
        file.remove();
}

} // namespace certdesk::platform

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/platform/safefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace certdesk;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(absent)");
}

QStringList everythingIn(const QTemporaryDir& folder) {
    return QDir(folder.path())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

ErrorCode whyNot(const QString& path, const QByteArray& bytes = "new") {
    const auto written = platform::writeFile(path, bytes);
    REQUIRE_FALSE(written.has_value());
    return written.error().code;
}

/// Files of this process may not grow beyond a size while it lives: what a full disk feels like.
class FullDisk final {
public:
    explicit FullDisk(rlim_t bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit tight{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &tight);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

} // namespace

TEST_CASE("A file is written whole and leaves nothing beside it") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("letter – Núñez.pdf"));
    CHECK(platform::writeFile(path, "first").has_value());
    CHECK(platform::writeFile(path, "second").has_value());
    CHECK(contentOf(path) == "second");
    CHECK(everythingIn(folder).size() == 1);
}

TEST_CASE("A file that is replaced keeps its permissions and its link") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("real"));
    const QString link = folder.filePath(QStringLiteral("link"));
    REQUIRE(platform::writeFile(path, "old").has_value());
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    REQUIRE(QFile::link(path, link));
    CHECK(platform::writeFile(link, "new").has_value());
    CHECK(contentOf(path) == "new");
    CHECK(QFileInfo(link).isSymLink());
    CHECK(QFileInfo(path).permission(QFile::ReadOwner | QFile::WriteOwner));
    CHECK_FALSE(QFileInfo(path).permission(QFile::ReadGroup));
}

TEST_CASE("A full disk leaves the old file as it was") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("office.csv"));
    REQUIRE(platform::writeFile(path, "old").has_value());
    {
        const FullDisk disk(1000);
        CHECK(whyNot(path, QByteArray(5000, 'x')) == ErrorCode::DiskFull);
    }
    CHECK(contentOf(path) == "old");
    CHECK(everythingIn(folder).size() == 1);
}

TEST_CASE("A place that can't be written says why") {
    const QTemporaryDir folder;
    CHECK(whyNot(folder.path()) == ErrorCode::FileIsFolder);
    CHECK(whyNot(folder.filePath(QStringLiteral("no/such/folder.pdf"))) == ErrorCode::FolderAbsent);
    CHECK(whyNot(QStringLiteral("/proc/office.pdf")) != ErrorCode::DiskFull);
}

TEST_CASE("A file that was written elsewhere moves into its place") {
    const QTemporaryDir folder;
    const QString written = folder.filePath(QStringLiteral("written"));
    const QString path = folder.filePath(QStringLiteral("place"));
    REQUIRE(platform::writeFile(written, "bytes").has_value());
    CHECK(platform::moveIntoPlace(written, path).has_value());
    CHECK(contentOf(path) == "bytes");
    CHECK(platform::moveIntoPlace(written, path).error().code == ErrorCode::FileAbsent);
    REQUIRE(platform::writeFile(written, "others").has_value());
    CHECK(platform::moveIntoPlace(written, path).error().code == ErrorCode::FileExists);
    CHECK(contentOf(path) == "bytes");
    CHECK(everythingIn(folder).size() == 1);
}

TEST_CASE("A database is never replaced by what a command writes") {
    const QTemporaryDir folder;
    const QString office = folder.filePath(QStringLiteral("o.pdf"));
    const QString link = folder.filePath(QStringLiteral("ln.pdf"));
    const QByteArray database = QByteArray("SQLite format 3\0", 16) + "and so on";
    REQUIRE(platform::writeFile(office, database).has_value());
    REQUIRE(QFile::link(office, link));
    CHECK(whyNot(office) == ErrorCode::FileExists);
    CHECK(whyNot(link) == ErrorCode::FileExists);
    CHECK(contentOf(office) == database);
}

TEST_CASE("A pipe that is written to stays one") {
    const QTemporaryDir folder;
    const QByteArray pipe = QFile::encodeName(folder.filePath(QStringLiteral("pipe")));
    REQUIRE(mkfifo(pipe.constData(), 0600) == 0);
    const int reader = open(pipe.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    REQUIRE(platform::writeFile(QFile::decodeName(pipe), "through the pipe").has_value());
    QByteArray read(100, '\0');
    read.truncate(std::max<ssize_t>(::read(reader, read.data(), 100), 0));
    CHECK(read == "through the pipe");
    close(reader);
    CHECK(everythingIn(folder).size() == 1);
}

TEST_CASE("Two names of one file are told as such") {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("file"));
    const QString link = folder.filePath(QStringLiteral("link"));
    REQUIRE(platform::writeFile(file, "bytes").has_value());
    CHECK_FALSE(platform::isSameFile(file, link));
    REQUIRE(QFile::link(file, link));
    CHECK(platform::isSameFile(file, link));
}

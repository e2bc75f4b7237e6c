// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/platform/safefile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <csignal>
#include <sys/resource.h>

using namespace certdesk;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(absent)");
}

QStringList everythingIn(const QTemporaryDir& folder) {
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
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

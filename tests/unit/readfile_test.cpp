// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/platform/readfile.h"
#include "core/platform/safefile.h"

#include <QDir>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <sys/stat.h>
#include <thread>

using namespace certdesk;
using platform::HeldFile;
using platform::readFile;

namespace {

int openFiles() {
    return static_cast<int>(
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size());
}

} // namespace

TEST_CASE("A file is read whole, and no further than allowed") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("source.json"));
    const QByteArray bytes(3'000'000, 'x');
    REQUIRE(platform::writeFile(path, bytes));
    CHECK(readFile(path) == bytes);
    CHECK(readFile(path, bytes.size()) == bytes);
    const auto tooLarge = readFile(path, bytes.size() - 1);
    REQUIRE_FALSE(tooLarge);
    CHECK(tooLarge.error().code == ErrorCode::TooLarge);
    CHECK(tooLarge.error().subject == path);
    CHECK(HeldFile::open(path)->read(100) == bytes.first(100));
}

TEST_CASE("A file without bytes is read as none") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("empty"));
    REQUIRE(platform::writeFile(path, {}));
    CHECK(readFile(path) == QByteArray());
}

TEST_CASE("What cannot be read says why") {
    const QTemporaryDir folder;
    const auto absent = readFile(folder.filePath(QStringLiteral("absent")));
    REQUIRE_FALSE(absent);
    CHECK(absent.error().code == ErrorCode::FileAbsent);
    const auto folderItself = readFile(folder.path());
    REQUIRE_FALSE(folderItself);
    CHECK(folderItself.error().code == ErrorCode::FileIsFolder);
}

TEST_CASE("What has no end is given up") {
    const auto endless = readFile(QStringLiteral("/dev/zero"));
    REQUIRE_FALSE(endless);
    CHECK(endless.error() == Error{ErrorCode::TooLarge, QStringLiteral("/dev/zero"), {}});
}

TEST_CASE("A pipe is read to its end") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("pipe"));
    REQUIRE(mkfifo(QFile::encodeName(path).constData(), 0600) == 0);
    std::thread writer([&] {
        QFile pipe(path);
        if (pipe.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            pipe.write("through the pipe");
    });
    CHECK(readFile(path) == QByteArray("through the pipe"));
    writer.join();
}

TEST_CASE("Holders of one file share a descriptor, and the last one closes it") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("held"));
    REQUIRE(platform::writeFile(path, "held"));
    const int before = openFiles();
    {
        const auto first = HeldFile::open(path);
        const auto second = HeldFile::open(path);
        CHECK(openFiles() == before + 1);
        CHECK(second->read(4) == QByteArray("held"));
    }
    CHECK(openFiles() == before);
}

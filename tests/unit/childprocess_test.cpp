// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/platform/childprocess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <csignal>
#include <cstdlib>
#include <thread>
#include <vector>

using namespace certdesk::platform;
using namespace std::chrono_literals;

namespace {

constexpr CageLimits roomy{4LL << 30, 1 << 20, 30s};

ChildResult shell(const QString& script, std::chrono::milliseconds time = 20s) {
    const QTemporaryDir folder;
    return runProgram({QStringLiteral("/bin/sh"),
                       {QStringLiteral("-c"), script},
                       {QStringLiteral("PATH=/usr/bin:/bin")},
                       folder.path()},
                      roomy, time, false);
}

ChildResult forked(const std::function<QByteArray()>& work, std::chrono::milliseconds time = 20s) {
    return runForked(work, roomy, time, 1 << 20);
}

} // namespace

TEST_CASE("A child hands over what it made") {
    const auto result = forked([] { return QByteArray(300'000, 'x'); });
    CHECK(result.end == ChildEnd::Exited);
    CHECK(result.output == QByteArray(300'000, 'x'));
}

TEST_CASE("A child that crashes, hangs or babbles is survived") {
    CHECK(forked([]() -> QByteArray { std::_Exit(7); }).exitCode == 7);
    CHECK(forked([]() -> QByteArray {
              std::signal(SIGABRT, SIG_DFL);
              std::abort();
          }).end == ChildEnd::Crashed);
    CHECK(forked([] { return QByteArray(2 << 20, 'x'); }).end == ChildEnd::Crashed);
    QElapsedTimer timer;
    timer.start();
    CHECK(forked(
              [] {
                  std::this_thread::sleep_for(1h);
                  return QByteArray();
              },
              200ms)
              .end == ChildEnd::TimedOut);
    CHECK(timer.elapsed() < 5000);
}

TEST_CASE("A program's end is told apart from its absence") {
    CHECK(shell(QStringLiteral("exit 3")).exitCode == 3);
    CHECK(shell(QStringLiteral("kill -9 $$")).end == ChildEnd::Crashed);
    CHECK(runProgram({QStringLiteral("/no/such/program"), {}, {}, QStringLiteral("/")}, roomy, 5s,
                     false)
              .end == ChildEnd::NotStarted);
}

TEST_CASE("What a program leaves running is killed with it") {
    const QTemporaryDir folder;
    const QString mark = folder.filePath(QStringLiteral("mark"));
    const QString later = QStringLiteral("(sleep 1; touch %1) & ").arg(mark);
    CHECK(shell(later + QStringLiteral("sleep 60"), 200ms).end == ChildEnd::TimedOut);
    CHECK(shell(later + QStringLiteral("exit 0")).end == ChildEnd::Exited);
    std::this_thread::sleep_for(1500ms);
    CHECK_FALSE(QFile::exists(mark));
}

TEST_CASE("A wait can be given up") {
    CHECK(
        runProgram({QStringLiteral("/bin/sleep"), {QStringLiteral("60")}, {}, QStringLiteral("/")},
                   roomy, 20s, true)
            .end == ChildEnd::Cancelled);
}

TEST_CASE("In the cage no file grows beyond its limit and nothing dumps core") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("big"));
    const auto result = forked([&path] {
        QFile file(path);
        const bool written = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) &&
                             file.write(QByteArray(2 << 20, 'x')) == 2 << 20;
        return QByteArray(written ? "written" : "refused");
    });
    CHECK(result.output == "refused");
    CHECK(shell(QStringLiteral("test $(ulimit -c) = 0")).exitCode == 0);
}

TEST_CASE("In the cage there is no network but the machine's own, which is down") {
    // Where the system grants no namespace, this is the one thing that isn't cut off.
    if (shell(QStringLiteral("unshare -rn true")).exitCode != 0)
        return;
    CHECK(shell(QStringLiteral("test $(grep -c : /proc/net/dev) = 1")).exitCode == 0);
}

#ifndef CERTDESK_SANITIZED
TEST_CASE("In the cage memory is bounded") {
    const auto result = runForked(
        [] {
            void* const much = std::malloc(size_t(1) << 30);
            const QByteArray answer(much ? "given" : "refused");
            std::free(much);
            return answer;
        },
        {1LL << 30, 0, 30s}, 20s, 100);
    CHECK(result.output == "refused");
}
#endif

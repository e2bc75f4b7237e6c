// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/platform/childprocess.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace certdesk::platform {

namespace {

using Time = std::chrono::steady_clock;

constexpr int notExecuted = 127;

ChildResult ended(int status) {
    if (!WIFEXITED(status))
        return {ChildEnd::Crashed};
    return {WEXITSTATUS(status) == notExecuted ? ChildEnd::NotStarted : ChildEnd::Exited,
            WEXITSTATUS(status)};
}

void killGroup(pid_t child) {
    // Both: the child may not have reached its own group yet.
    ::kill(-child, SIGKILL);
    ::kill(child, SIGKILL);
}

void reap(pid_t child) {
    while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
    }
}

ChildResult waitFor(pid_t child, Time::time_point until, const std::atomic_bool& cancelled) {
    int status = 0;
    while (true) {
        const pid_t done = waitpid(child, &status, WNOHANG);
        if (done == child) {
            ::kill(-child, SIGKILL); // what it may have left running
            return ended(status);
        }
        if (cancelled || Time::now() >= until) {
            killGroup(child);
            reap(child);
            return {cancelled ? ChildEnd::Cancelled : ChildEnd::TimedOut};
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

/// The strings and the null-ended array of them that exec takes.
class ExecList final {
public:
    explicit ExecList(const QStringList& texts) {
        m_bytes.reserve(static_cast<size_t>(texts.size()));
        for (const QString& text : texts)
            m_bytes.push_back(QFile::encodeName(text));
        for (QByteArray& bytes : m_bytes)
            m_pointers.push_back(bytes.data());
        m_pointers.push_back(nullptr);
    }
    [[nodiscard]] char* const* data() const { return m_pointers.data(); }

private:
    std::vector<QByteArray> m_bytes;
    std::vector<char*> m_pointers;
};

void silenceStandardStreams() noexcept {
    const int nothing = open("/dev/null", O_RDWR);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        dup2(nothing, stream);
}

void writeAll(int file, const QByteArray& bytes) {
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t written =
            write(file, bytes.constData() + at, static_cast<size_t>(bytes.size() - at));
        if (written < 0 && errno != EINTR)
            return;
        at += std::max<ssize_t>(written, 0);
    }
}

enum class ReadEnd { Complete, TooMuch, TimedOut };

ReadEnd readAll(int file, Time::time_point until, qsizetype most, QByteArray& output) {
    char buffer[65536];
    while (true) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - Time::now()).count();
        pollfd waiting{file, POLLIN, 0};
        if (left <= 0)
            return ReadEnd::TimedOut;
        if (poll(&waiting, 1, static_cast<int>(left)) <= 0)
            continue;
        const ssize_t count = read(file, buffer, sizeof buffer);
        if (count == 0)
            return ReadEnd::Complete;
        if (count > 0)
            output.append(buffer, count);
        if (output.size() > most)
            return ReadEnd::TooMuch;
    }
}

} // namespace

ChildResult runProgram(const ChildProgram& program, const CageLimits& limits,
                       std::chrono::milliseconds time, const std::atomic_bool& cancelled) {
    // All memory is taken before the fork: the child of a process with threads may not allocate.
    const ExecList arguments(QStringList(program.program) + program.arguments);
    const ExecList environment(program.environment);
    const QByteArray folder = QFile::encodeName(program.folder);
    const pid_t child = fork();
    if (child < 0)
        return {ChildEnd::NotStarted};
    if (child == 0) {
        enterCage(limits);
        silenceStandardStreams();
        if (chdir(folder.constData()) == 0)
            execve(arguments.data()[0], arguments.data(), environment.data());
        _exit(notExecuted);
    }
    return waitFor(child, Time::now() + time, cancelled);
}

ChildResult runForked(const std::function<QByteArray()>& work, const CageLimits& limits,
                      std::chrono::milliseconds time, qsizetype mostOutput) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return {ChildEnd::NotStarted};
    const pid_t child = fork();
    if (child < 0) {
        close(ends[0]);
        close(ends[1]);
        return {ChildEnd::NotStarted};
    }
    if (child == 0) {
        close(ends[0]);
        enterCage(limits);
        writeAll(ends[1], work());
        _exit(EXIT_SUCCESS);
    }
    close(ends[1]);
    QByteArray output;
    const auto until = Time::now() + time;
    const ReadEnd end = readAll(ends[0], until, mostOutput, output);
    close(ends[0]);
    if (end != ReadEnd::Complete) {
        killGroup(child);
        reap(child);
        return {end == ReadEnd::TimedOut ? ChildEnd::TimedOut : ChildEnd::Crashed};
    }
    ChildResult result = waitFor(child, until, false);
    result.output = std::move(output);
    return result;
}

} // namespace certdesk::platform

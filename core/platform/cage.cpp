// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/platform/cage.h"

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace certdesk::platform {

namespace {

void limit(__rlimit_resource resource, rlim_t soft, rlim_t hard) noexcept {
    rlimit now{};
    if (getrlimit(resource, &now) != 0)
        return;
    const rlimit wanted{std::min(soft, now.rlim_max), std::min(hard, now.rlim_max)};
    setrlimit(resource, &wanted);
}

void limit(__rlimit_resource resource, rlim_t most) noexcept {
    limit(resource, most, most);
}

void writeText(const char* path, const char* text, size_t length) noexcept {
    const int file = open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return;
    [[maybe_unused]] const ssize_t written = write(file, text, length);
    close(file);
}

// "ID ID 1": the account keeps its own number inside the namespace. No allocation: see enterCage.
void mapToItself(const char* path, unsigned id) noexcept {
    char text[32] = {};
    const int length = std::snprintf(text, sizeof text, "%u %u 1", id, id);
    writeText(path, text, static_cast<size_t>(length));
}

void cutNetwork() noexcept {
    if (unshare(CLONE_NEWNET) == 0)
        return;
    // Without the privilege, a user namespace lends it.
    const uid_t user = geteuid();
    const gid_t group = getegid();
    if (unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return;
    writeText("/proc/self/setgroups", "deny", 4);
    mapToItself("/proc/self/uid_map", user);
    mapToItself("/proc/self/gid_map", group);
}

} // namespace

void enterCage(const CageLimits& limits) noexcept {
    setpgid(0, 0);
#ifndef CERTDESK_SANITIZED
    limit(RLIMIT_AS, static_cast<rlim_t>(limits.memoryBytes));
#endif
    limit(RLIMIT_CORE, 0);
    std::signal(SIGXFSZ, SIG_IGN); // writing too much fails, and does not kill
    limit(RLIMIT_FSIZE, static_cast<rlim_t>(limits.fileBytes));
    // The soft limit alone, so that a worker can be given time anew for each page.
    limit(RLIMIT_CPU, static_cast<rlim_t>(limits.cpuTime.count()), RLIM_INFINITY);
    cutNetwork();
    // After the namespaces: gaining privileges in one would clear it.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

void limitCpuTime(std::chrono::seconds more) noexcept {
    rusage used{};
    if (getrusage(RUSAGE_SELF, &used) != 0)
        return;
    const auto sofar = used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1;
    limit(RLIMIT_CPU, static_cast<rlim_t>(sofar + more.count()), RLIM_INFINITY);
}

} // namespace certdesk::platform

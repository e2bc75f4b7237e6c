// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/platform/interrupt.h"

#include <csignal>

namespace certdesk::platform {

namespace {

volatile std::sig_atomic_t interrupted = 0;

void remember(int) {
    interrupted = 1;
}

} // namespace

void deferInterrupts() {
    struct sigaction once {};
    once.sa_handler = remember;
    once.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction present {};
        // What whoever started us wants ignored (nohup) stays ignored.
        if (sigaction(signal, nullptr, &present) == 0 && present.sa_handler != SIG_IGN)
            sigaction(signal, &once, nullptr);
    }
}

bool wasInterrupted() {
    return interrupted != 0;
}

void outliveReaders() {
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace certdesk::platform

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/commands/commandline.h"
#include "app/window.h"
#include "core/documents/documentworker.h"
#include "core/platform/safefile.h"

#include <cstring>

// The role is chosen before any application object exists: a document worker locks itself in first,
// and a command needs no display.
int main(int argc, char** argv) {
    using namespace certdesk;
    platform::outliveFileLimits();
    if (argc > 1 && std::strcmp(argv[1], documentWorkerArgument) == 0)
        return runDocumentWorker(argc, argv);
    if (commands::isCommandLine(argc, argv))
        return commands::run(argc, argv);
    return runWindow(argc, argv);
}

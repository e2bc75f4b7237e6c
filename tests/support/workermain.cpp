// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
// What app's main is to the program: the worker's role and the preview, for tests to start.
#include "core/documents/documentworker.h"
#include "core/documents/preview.h"
#include "core/platform/filelock.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

using namespace certdesk;

QString argument(char** argv, int index) {
    return QFile::decodeName(argv[index]);
}

int preview(char** argv) {
    const Result<PreviewReport> made = previewToPng(argument(argv, 2), argument(argv, 3).toInt(),
                                                    argument(argv, 4).toInt(), argument(argv, 5));
    if (!made) {
        std::puts(wordOf(made.error().code).data());
        return EXIT_SUCCESS;
    }
    const PreviewReport& report = *made;
    std::printf("%s %s %d %s %s\n", wordOf(report.outcome).data(),
                report.mediaType ? wordOf(*report.mediaType).data() : "-", report.pages,
                report.error ? wordOf(report.error->code).data() : "-",
                report.textOnly ? "text" : "-");
    return EXIT_SUCCESS;
}

/// Holds an office file until told to go, or for ever.
int hold(char** argv) {
    const auto lock = platform::OfficeLock::acquire(argument(argv, 2));
    std::puts(lock ? "held" : wordOf(lock.error().code).data());
    std::fflush(stdout);
    std::getchar();
    return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char** argv) {
    const char* const role = argc > 1 ? argv[1] : "";
    if (std::strcmp(role, documentWorkerArgument) == 0)
        return runDocumentWorker(argc, argv);
    if (std::strcmp(role, "--preview") == 0 && argc == 6)
        return preview(argv);
    if (std::strcmp(role, "--hold") == 0 && argc == 3)
        return hold(argv);
    return 2;
}

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
// Leaks that are not ours to fix, named for the sanitizer's leak check.
extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() {
    // Qt 6.4: its reader loses a little with each text it reads and each document that doesn't
    // load.
    return "leak:libQt6Pdf.so\n";
}

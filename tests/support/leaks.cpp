// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
// Leaks that are not ours to fix, named for the sanitizer's leak check.
extern "C" const char* __lsan_default_suppressions();

extern "C" const char* __lsan_default_suppressions() {
    return "leak:QPdfDocumentPrivate\n"; // Qt 6.4: its reader, for each document that doesn't load
}

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/window.h"
#include "tests/bench/firstpaint.h"

namespace {

// The program's own window, watched from outside.
void watch() {
    certdesk::bench::quitAfterFirstPaint();
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(watch)

int main(int argc, char** argv) {
    return certdesk::runWindow(argc, argv);
}

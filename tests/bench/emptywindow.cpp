// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/bench/firstpaint.h"

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    certdesk::bench::quitAfterFirstPaint();
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

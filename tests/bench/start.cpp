// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/bench/bench.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>

#include <cstdio>
#include <cstdlib>

namespace certdesk::bench {

namespace {

constexpr int rounds = 11;

// A whole process: from its start to its end right after the first paint.
double runOnce(const QStringList& arguments) {
    static const QString program = QStringLiteral("bench_window");
    return timed([&] {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QDir(QCoreApplication::applicationDirPath()).filePath(program), arguments);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
            std::fprintf(stderr, "%s did not end by itself\n", qPrintable(program));
            std::exit(1);
        }
    });
}

} // namespace

void measureStart() {
    const QString office = officeOf(40);
    std::vector<double> window;
    std::vector<double> floor;
    for (int round = 0; round < rounds; ++round) {
        floor.push_back(runOnce({QStringLiteral("--empty")}));
        window.push_back(runOnce({office}));
    }
    report(QStringLiteral("start to first painted window, sample office"), median(window),
           QStringLiteral("empty QMainWindow"), median(floor));
}

} // namespace certdesk::bench

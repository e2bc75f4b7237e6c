// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/program.h"
#include "core/storage/store.h"
#include "core/usecases/status.h"
#include "tests/bench/bench.h"
#include "ui/shell/screeninteraction.h"

#include <QApplication>
#include <QDir>

#include <cstdio>
#include <cstdlib>

namespace certdesk::bench {

namespace {

constexpr int opened = 400;

std::shared_ptr<const Clock> benchClock() {
    return std::make_shared<DayClock>(QDate(2026, 3, 16));
}

// Applications spread evenly over the file.
std::vector<ApplicationId> spread(OfficeFile& office) {
    const qint64 last = office.store()
                            .database()
                            .value(QStringLiteral("SELECT max(id) FROM application"))
                            .toLongLong();
    std::vector<ApplicationId> ids;
    for (int i = 0; i < opened; ++i)
        ids.emplace_back(1 + (last - 1) * i / opened);
    return ids;
}

// What a director waits for: from the turn to the next case until the window has painted it.
double medianInTheWindow(int applicants) {
    ScreenInteraction interaction;
    Program program(
        interaction, benchClock(), QDir(workFolder()).filePath(QStringLiteral("ini")),
        QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("certdesk")));
    MainWindow& window = program.window();
    window.resize(1280, 860);
    window.show();
    window.openFile(officeOf(applicants));
    std::vector<double> times;
    for (const ApplicationId id : spread(program.workbench().office())) {
        times.push_back(timed([&] {
            program.workbench().go(QStringLiteral("review"), id);
            window.repaint();
        }));
        QApplication::processEvents();
    }
    window.close();
    return median(times);
}

// The use case alone, each case twice: read from the file, and from SQLite's cache.
struct Readings {
    double first;
    double again;
};

Readings medianReadings(int applicants) {
    auto office = OfficeFile::open(officeOf(applicants), benchClock(), Actor());
    if (!office) {
        std::fprintf(stderr, "The sample office does not open.\n");
        std::exit(1);
    }
    std::vector<double> first;
    std::vector<double> again;
    for (const ApplicationId id : spread(**office))
        for (std::vector<double>* times : {&first, &again})
            times->push_back(timed([&] {
                if (!openCase(**office, id))
                    std::exit(1);
            }));
    return {median(first), median(again)};
}

} // namespace

void measureCases() {
    const double smallWindow = medianInTheWindow(1'000);
    report(QStringLiteral("opening a case in the window at 100000 applicants"),
           medianInTheWindow(100'000), QStringLiteral("the same at 1000"), smallWindow);
    const Readings small = medianReadings(1'000);
    const Readings large = medianReadings(100'000);
    report(QStringLiteral("reading a case from the cache at 100000 applicants"), large.again,
           QStringLiteral("the same at 1000"), small.again);
    // Not like with like: after some cases the small office stands in the cache whole.
    report(QStringLiteral("reading a case from the file at 100000 applicants"), large.first,
           QStringLiteral("the same at 1000, mostly cached"), small.first);
}

} // namespace certdesk::bench

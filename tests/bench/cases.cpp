// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/program.h"
#include "core/storage/database.h"
#include "core/storage/store.h"
#include "core/usecases/status.h"
#include "tests/bench/bench.h"
#include "ui/shell/actions.h"
#include "ui/shell/screeninteraction.h"

#include <QAction>
#include <QApplication>
#include <QDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace certdesk::bench {

namespace {

constexpr int opened = 400;
// In turns, the best of each: what else the machine does then weighs on neither size alone.
constexpr int rounds = 3;

std::shared_ptr<const Clock> benchClock() {
    return std::make_shared<DayClock>(QDate(2026, 3, 16));
}

qint64 number(OfficeFile& office, const QString& sql) {
    return office.store().database().value(sql).toLongLong();
}

// Applications spread evenly over the file.
std::vector<ApplicationId> spread(OfficeFile& office) {
    const qint64 last = number(office, QStringLiteral("SELECT max(id) FROM application"));
    std::vector<ApplicationId> ids;
    for (int i = 0; i < opened; ++i)
        ids.emplace_back(1 + (last - 1) * i / opened);
    return ids;
}

// Where a walk through the whole list begins.
ApplicationId firstInTheList(OfficeFile& office) {
    return ApplicationId(
        number(office, QStringLiteral("SELECT application_id FROM application_list "
                                      "ORDER BY submitted_on, application_id")));
}

// What a director waits for: from the turn to a case until the window has painted it.
struct Turns {
    double jump; ///< to a case far off in the list
    double next; ///< Ctrl+Right
};

Turns best(const Turns& one, const Turns& other) {
    return {std::min(one.jump, other.jump), std::min(one.next, other.next)};
}

Turns mediansInTheWindow(int applicants) {
    ScreenInteraction interaction;
    Program program(
        interaction, benchClock(), QDir(workFolder()).filePath(QStringLiteral("ini")),
        QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("certdesk")));
    MainWindow& window = program.window();
    window.resize(1280, 860);
    window.show();
    window.openFile(officeOf(applicants));
    Workbench& workbench = program.workbench();
    const auto timedTurn = [&window](const std::function<void()>& turn) {
        const double time = timed([&] {
            turn();
            window.repaint();
        });
        QApplication::processEvents();
        return time;
    };
    std::vector<double> jumps;
    for (const ApplicationId id : spread(workbench.office()))
        jumps.push_back(timedTurn([&] { workbench.go(QStringLiteral("review"), id); }));
    std::vector<double> steps;
    workbench.go(QStringLiteral("review"), firstInTheList(workbench.office()));
    QAction& next = workbench.actions().action(QStringLiteral("nextCase"));
    for (int step = 0; step < opened; ++step)
        steps.push_back(timedTurn([&] { next.trigger(); }));
    window.close();
    return {median(jumps), median(steps)};
}

// The use case alone, each case three times: read as the walk through the file comes by, from
// SQLite's cache, and with that cache emptied.
struct Readings {
    double first;
    double again;
    double uncached;
};

Readings medianReadings(int applicants) {
    auto office = OfficeFile::open(officeOf(applicants), benchClock(), Actor());
    if (!office) {
        std::fprintf(stderr, "The sample office does not open.\n");
        std::exit(1);
    }
    std::vector<double> first;
    std::vector<double> again;
    std::vector<double> uncached;
    const auto timedReading = [&office](ApplicationId id) {
        return timed([&] {
            if (!openCase(**office, id))
                std::exit(1);
        });
    };
    for (const ApplicationId id : spread(**office)) {
        first.push_back(timedReading(id));
        again.push_back(timedReading(id));
    }
    for (const ApplicationId id : spread(**office)) {
        (*office)->store().database().run(QStringLiteral("PRAGMA shrink_memory"));
        uncached.push_back(timedReading(id));
    }
    return {median(first), median(again), median(uncached)};
}

} // namespace

void measureCases() {
    Turns smallTurns = mediansInTheWindow(1'000);
    Turns largeTurns = mediansInTheWindow(100'000);
    for (int round = 1; round < rounds; ++round) {
        smallTurns = best(smallTurns, mediansInTheWindow(1'000));
        largeTurns = best(largeTurns, mediansInTheWindow(100'000));
    }
    report(QStringLiteral("opening a case in the window at 100000 applicants"), largeTurns.jump,
           QStringLiteral("the same at 1000"), smallTurns.jump);
    report(QStringLiteral("stepping to the next case at 100000 applicants"), largeTurns.next,
           QStringLiteral("the same at 1000"), smallTurns.next);
    const Readings small = medianReadings(1'000);
    const Readings large = medianReadings(100'000);
    report(QStringLiteral("reading a case from the cache at 100000 applicants"), large.again,
           QStringLiteral("the same at 1000"), small.again);
    // Not like with like: after some cases the small office stands in the cache whole.
    report(QStringLiteral("reading a case from the file at 100000 applicants"), large.first,
           QStringLiteral("the same at 1000, mostly cached"), small.first);
    report(QStringLiteral("reading a case with an empty cache at 100000 applicants"),
           large.uncached, QStringLiteral("the same at 1000"), small.uncached);
}

} // namespace certdesk::bench

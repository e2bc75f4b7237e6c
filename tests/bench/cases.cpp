// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/storage/store.h"
#include "core/usecases/status.h"
#include "tests/bench/bench.h"

#include <cstdio>
#include <cstdlib>

namespace certdesk::bench {

namespace {

constexpr int opened = 400;

// Cases spread evenly over the file, each opened for the first time.
double medianOpening(int applicants) {
    auto office = OfficeFile::open(officeOf(applicants),
                                   std::make_shared<DayClock>(QDate(2026, 3, 16)), Actor());
    if (!office) {
        std::fprintf(stderr, "The sample office does not open.\n");
        std::exit(1);
    }
    const qint64 last = (*office)
                            ->store()
                            .database()
                            .value(QStringLiteral("SELECT max(id) FROM application"))
                            .toLongLong();
    std::vector<double> times;
    for (int i = 0; i < opened; ++i) {
        const ApplicationId id(1 + (last - 1) * i / opened);
        times.push_back(timed([&] {
            if (!openCase(**office, id))
                std::exit(1);
        }));
    }
    return median(times);
}

} // namespace

void measureCases() {
    const double small = medianOpening(1'000);
    const double large = medianOpening(100'000);
    report(QStringLiteral("opening a case at 100000 applicants"), large,
           QStringLiteral("opening a case at 1000 applicants"), small);
}

} // namespace certdesk::bench

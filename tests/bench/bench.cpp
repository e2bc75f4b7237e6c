// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/bench/bench.h"

#include "core/usecases/demo/demooffice.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace certdesk::bench {

namespace {

void print(const QJsonObject& line) {
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double rounded(double value) {
    return std::round(value * 1000) / 1000;
}

} // namespace

double timed(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void report(const QString& name, double milliseconds, const QString& floorName,
            double floorMilliseconds) {
    print({{QStringLiteral("measure"), name},
           {QStringLiteral("ms"), rounded(milliseconds)},
           {QStringLiteral("floor"), floorName},
           {QStringLiteral("floor_ms"), rounded(floorMilliseconds)},
           {QStringLiteral("ratio"), rounded(milliseconds / floorMilliseconds)}});
}

void reportMemory(const QString& name, double megabytes, const QString& floorName,
                  double floorMegabytes) {
    print({{QStringLiteral("measure"), name},
           {QStringLiteral("mb"), rounded(megabytes)},
           {QStringLiteral("floor"), floorName},
           {QStringLiteral("floor_mb"), rounded(floorMegabytes)},
           {QStringLiteral("ratio"), rounded(megabytes / floorMegabytes)}});
}

void report(const QString& name, double value, const QString& unit) {
    print({{QStringLiteral("measure"), name}, {unit, rounded(value)}});
}

QString workFolder() {
    static const QTemporaryDir folder;
    return folder.path();
}

QString officeOf(int applicants) {
    const QString kept = qEnvironmentVariable("CERTDESK_BENCH_OFFICES");
    const QString path = QDir(kept.isEmpty() ? workFolder() : kept)
                             .filePath(QStringLiteral("office-%1.certdesk").arg(applicants));
    if (QFileInfo::exists(path))
        return path;
    const DayClock clock(QDate(2026, 3, 16));
    Result<DemoSummary> made = fail(ErrorCode::Cancelled);
    const double time = timed([&] {
        made = createDemoOffice(path, DemoOptions{.applicants = applicants}, clock,
                                Actor{QStringLiteral("bench"), QStringLiteral("bench")});
    });
    if (!made) {
        std::fprintf(stderr, "The sample office was not made: %s\n",
                     certdesk::wordOf(made.error().code).data());
        std::exit(1);
    }
    report(QStringLiteral("sample office of %1").arg(applicants), time / 1000,
           QStringLiteral("seconds"));
    return path;
}

} // namespace certdesk::bench

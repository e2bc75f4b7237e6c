// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>
#include <functional>
#include <vector>

namespace certdesk::bench {

/// Milliseconds that `work` takes.
[[nodiscard]] double timed(const std::function<void()>& work);
[[nodiscard]] double median(std::vector<double> values);

/// One JSON line: what was measured, the floor that was measured beside it, and their ratio.
void report(const QString& name, double milliseconds, const QString& floorName,
            double floorMilliseconds);
/// The same of memory.
void reportMemory(const QString& name, double megabytes, const QString& floorName,
                  double floorMegabytes);
/// A figure without a floor.
void report(const QString& name, double value, const QString& unit);

/// Where this run may write; gone afterwards.
[[nodiscard]] QString workFolder();

void measureStart();
void measureImport();
void measureEvaluate();
/// Both need a small and a large sample office: made on first use, which is measured too.
void measureCases();
void measureScrolling();

/// A sample office of that many people: kept for later runs in $CERTDESK_BENCH_OFFICES where that
/// is set, else in the work folder.
[[nodiscard]] QString officeOf(int applicants);

} // namespace certdesk::bench

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "tests/bench/bench.h"

#include <QApplication>

#include <array>
#include <cstdio>

using namespace certdesk;

namespace {

struct Measure {
    const char16_t* name;
    void (*run)();
};

constexpr auto measures = std::to_array<Measure>({{u"start", &bench::measureStart},
                                                  {u"import", &bench::measureImport},
                                                  {u"evaluate", &bench::measureEvaluate},
                                                  {u"cases", &bench::measureCases},
                                                  {u"scrolling", &bench::measureScrolling}});

} // namespace

// Without arguments everything is measured, else what they name.
int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("certdesk-bench"));
    const QStringList wanted = QApplication::arguments().mid(1);
    int measured = 0;
    for (const Measure& measure : measures) {
        if (!wanted.isEmpty() && !wanted.contains(QStringView(measure.name)))
            continue;
        measure.run();
        ++measured;
    }
    if (measured == 0)
        std::fprintf(stderr, "Measures: start import evaluate cases scrolling\n");
    return measured == 0 ? 2 : 0;
}

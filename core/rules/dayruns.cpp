// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/dayruns.h"

#include <algorithm>

namespace certdesk::rules {

bool operator==(DayRun a, DayRun b) {
    return a.first == b.first && a.end == b.end;
}

void unite(DayRuns& runs) {
    runs.erase(std::remove_if(runs.begin(), runs.end(), [](DayRun run) { return run.isEmpty(); }),
               runs.end());
    if (runs.size() < 2)
        return;
    std::sort(runs.begin(), runs.end(), [](DayRun a, DayRun b) { return a.first < b.first; });
    qsizetype last = 0;
    for (qsizetype i = 1; i < runs.size(); ++i) {
        if (runs[i].first <= runs[last].end)
            runs[last].end = std::max(runs[last].end, runs[i].end);
        else
            runs[++last] = runs[i];
    }
    runs.resize(last + 1);
}

DayRuns without(const DayRuns& runs, const DayRuns& taken) {
    DayRuns rest;
    qsizetype next = 0;
    for (DayRun run : runs) {
        while (next < taken.size() && taken[next].end <= run.first)
            ++next;
        for (qsizetype i = next; i < taken.size() && taken[i].first < run.end; ++i) {
            if (run.first < taken[i].first)
                rest.append({run.first, taken[i].first});
            run.first = std::max(run.first, taken[i].end);
        }
        if (!run.isEmpty())
            rest.append(run);
    }
    return rest;
}

DayRun overlap(DayRun a, DayRun b) {
    return {std::max(a.first, b.first), std::min(a.end, b.end)};
}

DaySpan spanOf(DayRun run) {
    const auto span =
        DaySpan::ofInclusive(QDate::fromJulianDay(run.first), QDate::fromJulianDay(run.end - 1));
    Q_ASSERT(span);
    return *span;
}

} // namespace certdesk::rules

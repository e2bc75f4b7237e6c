// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/results/resultjudging.h"

#include "core/usecases/attemptplace.h"
#include "core/wording/wording.h"
#include "ui/shell/workbench.h"

namespace certdesk {

namespace {

QString doubtsOf(const Workbench& workbench, const KeyedSitting& sitting) {
    const auto doubts = keyingWarnings(
        workbench.office(),
        {.person = sitting.person, .satOn = sitting.satOn, .result = sitting.result, .by = {}},
        sitting.correcting.value_or(AttemptId(0)));
    QStringList sentences;
    for (const Error& doubt : doubts.value_or(std::vector<Error>()))
        sentences << workbench.sentence(doubt);
    return sentences.join(u' ');
}

} // namespace

SittingJudgement judgeSitting(Workbench& workbench, const OfficeSetup& setup,
                              const KeyedSitting& sitting) {
    OfficeFile& office = workbench.office();
    if (sitting.satOn > office.today())
        return {.dayError = workbench.sentence(
                    {ErrorCode::DayInFuture, wording::shortDay(sitting.satOn), {}})};
    const auto window = windowOf(setup.windows, office.policies(), sitting.satOn);
    if (!window)
        return {.dayError = workbench.sentence(window.error())};
    const Attempt attempt{.satOn = sitting.satOn, .result = sitting.result};
    const DatedAttempt dated{{sitting.correcting.value_or(AttemptId(0)), 0, attempt},
                             *window ? std::optional((*window)->value) : std::nullopt};
    if (const Result<void> may = mayKey(office, sitting.person, dated); !may)
        return {.needsException = true, .words = workbench.sentence(may.error())};
    return {.words = doubtsOf(workbench, sitting)};
}

} // namespace certdesk

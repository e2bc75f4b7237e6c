// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/results/resultjudging.h"

#include "core/rules/scores.h"
#include "core/wording/wording.h"
#include "ui/shell/workbench.h"

namespace certdesk {

namespace {

Result<std::optional<Stored<ExamWindow>>> windowOf(OfficeFile& office, const OfficeSetup& setup,
                                                   QDate day) {
    StoredList<ExamWindow> holding;
    for (const Stored<ExamWindow>& window : setup.windows)
        if (window.value.contains(day))
            holding.push_back(window);
    if (holding.size() == 1)
        return holding.front();
    if (office.policies().on(day).intake == Intake::Windows)
        return fail(ErrorCode::NoSingleWindow, wording::shortDay(day),
                    QString::number(holding.size()));
    return std::nullopt;
}

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
    const auto window = windowOf(office, setup, sitting.satOn);
    if (!window)
        return {.dayError = workbench.sentence(window.error())};
    const Attempt attempt{.satOn = sitting.satOn, .result = sitting.result};
    const DatedAttempt dated{{sitting.correcting.value_or(AttemptId(0)), 0, attempt},
                             *window ? std::optional((*window)->value) : std::nullopt};
    if (const Result<void> may = mayKey(office, sitting.person, dated); !may)
        return {.needsException = true, .words = workbench.sentence(may.error())};
    return {.words = doubtsOf(workbench, sitting)};
}

std::optional<ExamForm> formOf(const OfficeSetup& setup, const QString& code, QDate day) {
    if (setup.forms.empty())
        return std::nullopt;
    std::vector<ExamForm> forms;
    for (const Stored<ExamForm>& form : setup.forms) {
        if (form.value.code() == code)
            return form.value;
        forms.push_back(form.value);
    }
    const auto current = rules::currentForm(forms, day);
    return current ? current : forms.front();
}

} // namespace certdesk

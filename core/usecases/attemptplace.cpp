// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/attemptplace.h"

#include "core/rules/scores.h"
#include "core/storage/caserecords.h"

namespace certdesk {

Result<std::optional<Stored<ExamWindow>>> windowOf(const storage::Reader& reader,
                                                   const PolicyBook& policies, QDate satOn,
                                                   const QString& code) {
    using Found = std::optional<Stored<ExamWindow>>;
    if (!code.isEmpty()) {
        StoredList<ExamWindow> named = reader.where<ExamWindow>(u"code", code);
        if (named.empty())
            return fail(ErrorCode::UnknownWindow, code);
        if (!named.front().value.contains(satOn))
            return fail(ErrorCode::DayOutsideWindow, dayText(satOn), code);
        return Found(std::move(named.front()));
    }
    Found found;
    int holding = 0;
    for (Stored<ExamWindow>& window : reader.all<ExamWindow>()) {
        if (!window.value.contains(satOn))
            continue;
        ++holding;
        found = std::move(window);
    }
    if (holding == 1)
        return found;
    if (policies.on(satOn).intake == Intake::OnDemand)
        return Found();
    return fail(ErrorCode::NoSingleWindow, dayText(satOn), QString::number(holding));
}

Result<ExamForm> formOf(const storage::Reader& reader, const QString& code, QDate satOn) {
    if (!code.isEmpty()) {
        const StoredList<ExamForm> named = reader.where<ExamForm>(u"code", code);
        return named.empty() ? Result<ExamForm>(fail(ErrorCode::UnknownForm, code))
                             : Result<ExamForm>(named.front().value);
    }
    std::vector<ExamForm> forms;
    for (const Stored<ExamForm>& form : reader.all<ExamForm>())
        forms.push_back(form.value);
    if (const std::optional<ExamForm> current = rules::currentForm(forms, satOn))
        return *current;
    return forms.empty() ? Result<ExamForm>(fail(ErrorCode::UnknownForm))
                         : Result<ExamForm>(forms.front());
}

std::optional<ApplicationId> applicationFor(const storage::Reader& reader, PersonId person,
                                            const std::optional<Stored<ExamWindow>>& window) {
    std::optional<ApplicationId> latest;
    for (const ApplicationId id : storage::applicationsOf(reader, person)) {
        const Stored<Application> application = reader.require(id);
        if (application.value.stage != Stage::Approved)
            continue;
        latest = id;
        if (window && application.value.window == window->id)
            return id;
    }
    return latest;
}

} // namespace certdesk

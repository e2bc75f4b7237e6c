// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/attemptplace.h"

#include "core/rules/scores.h"
#include "core/storage/caserecords.h"
#include "core/storage/session.h"

namespace certdesk {

Result<std::optional<Stored<ExamWindow>>> windowOf(const StoredList<ExamWindow>& windows,
                                                   const PolicyBook& policies, QDate satOn) {
    std::optional<Stored<ExamWindow>> found;
    int holding = 0;
    for (const Stored<ExamWindow>& window : windows) {
        if (!window.value.contains(satOn))
            continue;
        ++holding;
        found = window;
    }
    if (holding == 1)
        return found;
    if (policies.on(satOn).intake == Intake::OnDemand)
        return std::nullopt;
    return fail(ErrorCode::NoSingleWindow, dayText(satOn), QString::number(holding));
}

Result<std::optional<Stored<ExamWindow>>> windowOf(const storage::Reader& reader,
                                                   const PolicyBook& policies, QDate satOn,
                                                   const QString& code) {
    if (code.isEmpty())
        return windowOf(reader.all<ExamWindow>(), policies, satOn);
    StoredList<ExamWindow> named = reader.where<ExamWindow>(u"code", code);
    if (named.empty())
        return fail(ErrorCode::UnknownWindow, code);
    if (!named.front().value.contains(satOn))
        return fail(ErrorCode::DayOutsideWindow, dayText(satOn), code);
    return std::optional(std::move(named.front()));
}

Result<ExamForm> formOf(const StoredList<ExamForm>& forms, const QString& code, QDate satOn) {
    std::vector<ExamForm> all;
    for (const Stored<ExamForm>& form : forms) {
        if (!code.isEmpty() && form.value.code() == code)
            return form.value;
        all.push_back(form.value);
    }
    if (!code.isEmpty() || all.empty())
        return fail(ErrorCode::UnknownForm, code);
    return rules::currentForm(all, satOn).value_or(all.front());
}

Result<ExamForm> formOf(const storage::Reader& reader, const QString& code, QDate satOn) {
    return formOf(reader.all<ExamForm>(), code, satOn);
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

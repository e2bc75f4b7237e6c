// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/examforms.h"

#include "core/exchange/programreader.h"
#include "core/storage/store.h"

namespace certdesk {

namespace {

FormImport judgeForm(OfficeFile& office, const PolicyFile& file, const storage::Reader& reader) {
    FormImport result;
    result.form = readExamForm(file.json, result.problems);
    if (!result.form)
        return result;
    const ExamForm& added = *result.form;
    const auto refuse = [&result](const QString& path, const Error& error) {
        result.problems.push_back({.path = path, .error = error});
    };
    const QString dayPath = QStringLiteral("current_from");
    for (const Stored<ExamForm>& other : reader.all<ExamForm>()) {
        if (other.value.code() == added.code())
            refuse(QStringLiteral("code"), {ErrorCode::FormCodeTaken, added.code(), {}});
        if (other.value.currentFrom() == added.currentFrom())
            refuse(dayPath,
                   {ErrorCode::FormDayTaken, dayText(added.currentFrom()), other.value.code()});
    }
    if (added.currentFrom() <= office.today() && file.reason.trimmed().isEmpty())
        refuse(dayPath, {ErrorCode::ReasonNeeded, dayText(added.currentFrom()), {}});
    return result;
}

} // namespace

Result<FormImport> importExamForm(OfficeFile& office, const PolicyFile& file, DryRun dryRun) {
    const auto judged = office.store().read(
        [&](storage::Reader& reader) { return judgeForm(office, file, reader); });
    if (!judged || !judged->isSound() || dryRun == DryRun::Yes)
        return judged;
    return office.store().write(Reason{AuditAction::ImportForm, judged->form->code(), file.reason},
                                [&](storage::Session& session) -> Result<FormImport> {
                                    // Another process may have added one in between.
                                    FormImport result = judgeForm(office, file, session);
                                    if (result.isSound())
                                        session.insert(*result.form);
                                    return result;
                                });
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/domain/window.h"

#include "core/base/text.h"

namespace certdesk {

Result<ExamWindow> ExamWindow::create(Parts parts) {
    if (parts.code.trimmed().isEmpty() || !isSingleLine(parts.code))
        return fail(ErrorCode::BlankText, QStringLiteral("id"));
    if (parts.lastDay < parts.firstDay)
        return fail(ErrorCode::EndBeforeStart, dayText(parts.firstDay), dayText(parts.lastDay));
    if (parts.lastDay < parts.applicationDeadline)
        return fail(ErrorCode::DeadlineAfterWindow, dayText(parts.applicationDeadline),
                    dayText(parts.lastDay));
    return ExamWindow(std::move(parts));
}

Result<ExamForm> ExamForm::create(Parts parts) {
    if (parts.code.trimmed().isEmpty())
        return fail(ErrorCode::BlankText, QStringLiteral("code"));
    if (parts.cutScore < 1 || parts.scoredItems < parts.cutScore || parts.items < parts.scoredItems)
        return fail(ErrorCode::WrongNumber, QString::number(parts.cutScore),
                    QString::number(parts.scoredItems));
    return ExamForm(std::move(parts));
}

} // namespace certdesk

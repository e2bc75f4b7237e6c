// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/session.h"
#include "core/usecases/importapplications.h"
#include "core/usecases/intakepapers.h"
#include "core/usecases/shownconduct.h"

#include <QHash>

namespace certdesk {

/// Writes sound applications into the file: the person, matched by external id or new, and all that
/// belongs to the application.
class IntakeWriter final {
public:
    IntakeWriter(storage::Session& session, QString sourceName);

    /// The windows that the source defines and the file does not have yet.
    void addWindows(const std::vector<ExamWindow>& windows);
    [[nodiscard]] TakenApplication write(const IntakeApplication& intake,
                                         const std::vector<IntakePaper>& papers);

private:
    [[nodiscard]] PersonId personFor(const IntakeApplication& intake, const Origin& origin);
    [[nodiscard]] std::optional<WindowId> windowId(const QString& code);
    void writeClaims(const IntakeApplication& intake, ApplicationId application);
    void writeMoney(const IntakeApplication& intake, PersonId person, ApplicationId application,
                    const Origin& origin);

    storage::Session& m_session;
    QString m_sourceName;
    ShownConduct m_conduct;
    QHash<QString, std::optional<WindowId>> m_windows;
};

} // namespace certdesk

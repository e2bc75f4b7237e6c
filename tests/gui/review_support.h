// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/program.h"
#include "core/usecases/status.h"
#include "tests/support/robot.h"
#include "tests/support/scriptedinteraction.h"

#include <QDialog>
#include <QTemporaryDir>

namespace certdesk::tests {

/// An application of the edition of March 2020 that meets every requirement once its documents are
/// accepted, and what is changed of it.
struct Applicant {
    const char* id;
    const char* given;
    const char* family;
    const char* review = "unreviewed"; ///< of diploma and résumé
    bool hasResume = true;
    QByteArray diploma = {}; ///< a PDF of two pages when empty
};

/// A folder with an applications file and the documents that it names.
[[nodiscard]] QString writeApplications(const QTemporaryDir& folder,
                                        const std::vector<Applicant>& applicants);

/// The window on an office of Dana Reyes and Sam Okoro, on March 24, 2020, with these applications.
class ReviewProgram final {
public:
    explicit ReviewProgram(const std::vector<Applicant>& applicants = {},
                           const char* worker = "test_worker");
    ~ReviewProgram();

    /// Opens the case of this external id by the applications list, by keyboard.
    void open(const QString& externalId);
    [[nodiscard]] CaseView caseOf(const QString& externalId);
    [[nodiscard]] ApplicationId idOf(const char* externalId);
    [[nodiscard]] Stage stageOf(const char* externalId);
    [[nodiscard]] bool showsPages();
    /// Dialogs close with an event of their own.
    void waitForDialog(const QString& objectName, bool isOpen);

    QTemporaryDir folder;
    ScriptedInteraction interaction;
    std::shared_ptr<const Clock> clock;
    Program program;
    MainWindow& window;
    Workbench& workbench;
    Actions& actions;
    Robot robot;
};

} // namespace certdesk::tests

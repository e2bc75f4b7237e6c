// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/officedesk.h"
#include "tests/support/robot.h"
#include "tests/support/scriptedinteraction.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"
#include "ui/shell/viewsettings.h"

#include <QTemporaryDir>

namespace certdesk::tests {

/// The program's window on a real office file in a folder of its own, with someone who answers its
/// questions and a robot at the keyboard.
class OfficeProgram final {
public:
    explicit OfficeProgram(QDate today);

    /// An office that was made a minute ago.
    void openNew();
    /// Forty people in every stage, with the director at work. A copy of one's own.
    void openSample();
    /// The same with someone at work whose account belongs to nobody of the staff.
    void openSampleAsStranger();
    [[nodiscard]] OfficeFile& office() { return workbench.office(); }
    [[nodiscard]] QString file(const char* name) const;

    QTemporaryDir folder;
    std::shared_ptr<const Clock> clock;
    ViewSettings settings;
    Theme theme;
    ScriptedInteraction interaction;
    Actions actions;
    OfficeDesk desk;
    Workbench workbench;
    MainWindow window;
    Robot robot;
};

/// The pages of a PDF and all of their text.
struct ReadPdf {
    int pages = 0;
    QString text = {};
};
[[nodiscard]] ReadPdf readPdf(const QString& path);

} // namespace certdesk::tests

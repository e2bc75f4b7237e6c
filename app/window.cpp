// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/window.h"

#include "app/officedesk.h"
#include "core/wording/sentences.h"
#include "ui/pages/pages.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/screeninteraction.h"
#include "ui/shell/theme.h"
#include "ui/shell/viewsettings.h"

#include <QApplication>

namespace certdesk {

int runWindow(int argc, char** argv) {
    const QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("certdesk"));
    QApplication::setApplicationDisplayName(QStringLiteral("Certdesk"));
    QApplication::setApplicationVersion(QStringLiteral(CERTDESK_VERSION));

    ScreenInteraction interaction;
    ViewSettings settings(defaultSettingsPath());
    Theme theme(settings);
    Actions actions;
    const auto clock = std::make_shared<SystemClock>();
    OfficeDesk desk(clock);
    Workbench workbench(interaction, *clock, settings, theme, actions, desk,
                        [](const Error& error) { return wording::sentence(error); });
    MainWindow window(workbench, [&workbench] { return allPages(workbench); });
    desk.serve(workbench, window);
    window.show();
    if (const QStringList arguments = QApplication::arguments(); arguments.size() > 1)
        window.openFile(arguments[1]);
    return QApplication::exec();
}

} // namespace certdesk

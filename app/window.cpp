// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/window.h"

#include "app/program.h"
#include "ui/shell/screeninteraction.h"

#include <QApplication>

namespace certdesk {

int runWindow(int argc, char** argv) {
    const QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("certdesk"));
    QApplication::setApplicationDisplayName(QStringLiteral("Certdesk"));
    QApplication::setApplicationVersion(QStringLiteral(CERTDESK_VERSION));

    ScreenInteraction interaction;
    Program program(interaction, std::make_shared<SystemClock>(), defaultSettingsPath(),
                    QApplication::applicationFilePath());
    program.window().show();
    if (const QStringList arguments = QApplication::arguments(); arguments.size() > 1)
        program.window().openFile(arguments[1]);
    return QApplication::exec();
}

} // namespace certdesk

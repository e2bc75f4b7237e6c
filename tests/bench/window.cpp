// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "app/window.h"

#include <QApplication>
#include <QEvent>
#include <QMainWindow>
#include <QTimer>

#include <cstring>

namespace {

/// Ends the application once a main window has been painted.
class FirstPaint final : public QObject {
public:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && qobject_cast<QMainWindow*>(watched))
            QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        return false;
    }
};

void watch() {
    static FirstPaint filter;
    qApp->installEventFilter(&filter);
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(watch)

// The program's own window, watched from outside; with --empty the floor, of the same build.
int main(int argc, char** argv) {
    if (argc < 2 || std::strcmp(argv[1], "--empty") != 0)
        return certdesk::runWindow(argc, argv);
    const QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}

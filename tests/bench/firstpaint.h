// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QApplication>
#include <QEvent>
#include <QMainWindow>
#include <QTimer>

namespace certdesk::bench {

/// Ends the application once a main window has been painted.
class FirstPaint final : public QObject {
public:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && qobject_cast<QMainWindow*>(watched))
            QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        return false;
    }
};

inline void quitAfterFirstPaint() {
    static FirstPaint filter;
    qApp->installEventFilter(&filter);
}

} // namespace certdesk::bench

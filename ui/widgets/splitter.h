// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QEvent>
#include <QSplitter>

namespace certdesk {

/// Passes on when its parts come to need another size; QSplitter keeps that to itself.
class Splitter final : public QSplitter {
public:
    using QSplitter::QSplitter;

protected:
    bool event(QEvent* event) override {
        const bool isHandled = QSplitter::event(event);
        if (event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return isHandled;
    }
};

} // namespace certdesk

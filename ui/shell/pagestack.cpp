// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/pagestack.h"

#include "ui/shell/page.h"

#include <QScrollArea>

namespace certdesk {

PageStack::PageStack(QWidget* parent)
    : QStackedWidget(parent) {
    setObjectName(QStringLiteral("pageStack"));
}

void PageStack::addPage(Page& page) {
    auto* frame = new QScrollArea;
    frame->setFrameShape(QFrame::NoFrame);
    frame->setWidgetResizable(true);
    frame->setFocusPolicy(Qt::NoFocus);
    frame->setWidget(&page);
    addWidget(frame);
    connect(&page, &QObject::destroyed, frame, &QObject::deleteLater);
}

void PageStack::showPage(Page& page) {
    for (int i = 0; i < count(); ++i)
        if (widget(i)->isAncestorOf(&page))
            setCurrentIndex(i);
}

} // namespace certdesk

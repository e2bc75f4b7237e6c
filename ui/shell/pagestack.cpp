// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/pagestack.h"

#include "ui/shell/page.h"

#include <QEvent>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>

namespace certdesk {

namespace {

int leastHeight(const QWidget& page, int width) {
    const QLayout* layout = page.layout();
    return layout != nullptr && layout->hasHeightForWidth()
               ? layout->totalMinimumHeightForWidth(width)
               : page.minimumSizeHint().height();
}

/// Gives its page the room that there is, and more only where the page can't be that small. A
/// resizable QScrollArea scrolls as soon as a page with wrapped text gets less than it would like.
class PageFrame final : public QScrollArea {
public:
    explicit PageFrame(Page& page) {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setWidget(&page);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            fitPage();
        return QScrollArea::eventFilter(watched, event);
    }

    void resizeEvent(QResizeEvent* event) override {
        QScrollArea::resizeEvent(event);
        fitPage();
    }

private:
    void fitPage() {
        if (widget() == nullptr)
            return;
        const int leastWidth = widget()->minimumSizeHint().width();
        QSize room = maximumViewportSize();
        if (leastWidth > room.width())
            room.rheight() -= horizontalScrollBar()->sizeHint().height();
        if (leastHeight(*widget(), std::max(room.width(), leastWidth)) > room.height())
            room.rwidth() -= verticalScrollBar()->sizeHint().width();
        const int width = std::max(room.width(), leastWidth);
        widget()->resize(width, std::max(room.height(), leastHeight(*widget(), width)));
    }
};

} // namespace

PageStack::PageStack(QWidget* parent)
    : QStackedWidget(parent) {
    setObjectName(QStringLiteral("pageStack"));
}

void PageStack::addPage(Page& page) {
    auto* frame = new PageFrame(page);
    addWidget(frame);
    connect(&page, &QObject::destroyed, frame, &QObject::deleteLater);
}

void PageStack::showPage(Page& page) {
    for (int i = 0; i < count(); ++i)
        if (widget(i)->isAncestorOf(&page))
            setCurrentIndex(i);
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/pageview.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/tones.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace certdesk {

namespace {

constexpr double zoomStep = 1.25;
constexpr int widestRequest = 4096; ///< device pixels; beyond it a page is scaled up
constexpr int widthStep = 64;       ///< so that dragging a splitter doesn't ask for every width

} // namespace

PageView::PageView(QWidget* parent)
    : QAbstractScrollArea(parent) {
    setObjectName(QStringLiteral("pageView"));
    setAccessibleName(tr("Document"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    // A bar that came and went with the fitted width would make the pages jump.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(&m_images, &PageImages::arrived, this, &PageView::takePage);
}

void PageView::setDocument(std::shared_ptr<PageProvider> provider) {
    m_sizes.clear();
    for (int page = 0; provider && page < provider->pageCount(); ++page)
        m_sizes.push_back(provider->pageSize(page));
    m_provider = std::move(provider);
    m_images.setProvider(m_provider);
    m_turn = Turn::None;
    m_currentPage = 0;
    layOut();
    verticalScrollBar()->setValue(0);
    noteCurrentPage();
    Q_EMIT currentPageChanged(m_currentPage);
}

void PageView::goToPage(int page) {
    if (page < 0 || page >= pageCount())
        return;
    verticalScrollBar()->setValue(m_layout.page(page).top() - metrics::gap);
}

void PageView::setZoom(double zoom) {
    setZoomAround(zoom, viewport()->rect().center());
}

void PageView::zoomIn() {
    setZoom(m_zoom * zoomStep);
}

void PageView::zoomOut() {
    setZoom(m_zoom / zoomStep);
}

void PageView::fitWidth() {
    setZoom(1);
}

void PageView::turnRight() {
    const int page = m_currentPage;
    m_turn = turnedRight(m_turn);
    layOut();
    goToPage(page);
    viewport()->update();
}

void PageView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), mixed(palette().color(QPalette::Window),
                                          palette().color(QPalette::WindowText), 0.06));
    const int height = viewport()->height();
    for (int page = 0; page < pageCount(); ++page) {
        const QRect rect = m_layout.page(page).translated(-offset());
        const bool isNear = rect.bottom() >= -height / 2 && rect.top() <= height + height / 2;
        if (isNear)
            m_images.want(page, wantedWidth(page));
        if (rect.intersects(event->rect()))
            paintPage(painter, page, rect);
    }
}

void PageView::paintPage(QPainter& painter, int page, const QRect& rect) {
    const QImage image = m_images.image(page);
    painter.setPen(lineColor(palette()));
    painter.setBrush(Qt::white);
    painter.drawRect(rect.adjusted(-1, -1, 0, 0));
    if (!image.isNull()) {
        painter.save();
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.translate(QRectF(rect).center());
        painter.rotate(degrees(m_turn));
        const bool sideways = m_turn == Turn::Right || m_turn == Turn::Left;
        const QSizeF size = sideways ? QSizeF(rect.size()).transposed() : QSizeF(rect.size());
        painter.drawImage(QRectF(QPointF(-size.width() / 2, -size.height() / 2), size), image);
        painter.restore();
        return;
    }
    const QString failure = m_images.failure(page);
    const QColor ink = QColor::fromRgb(0x5b6575);
    painter.setPen(ink);
    const QRectF icon(rect.center().x() - 16, rect.center().y() - 48, 32, 32);
    paintIcon(painter, failure.isEmpty() ? Icon::Document : Icon::DocumentMissing, icon,
              failure.isEmpty() ? QColor::fromRgb(0xc3c9d3) : ink);
    if (!failure.isEmpty())
        painter.drawText(QRectF(rect.left() + metrics::margin, icon.bottom() + metrics::gap,
                                rect.width() - 2 * metrics::margin, rect.height() / 2.0),
                         static_cast<int>(Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap),
                         failure);
}

void PageView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    layOutInPlace();
}

void PageView::scrollContentsBy(int, int) {
    noteCurrentPage();
    viewport()->update();
}

void PageView::wheelEvent(QWheelEvent* event) {
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    setZoomAround(m_zoom * std::pow(zoomStep, event->angleDelta().y() / 120.0),
                  event->position().toPoint());
    event->accept();
}

void PageView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_PageDown:
        return flip(Direction::Forward);
    case Qt::Key_PageUp:
        return flip(Direction::Back);
    case Qt::Key_Home:
        return verticalScrollBar()->setValue(0);
    case Qt::Key_End:
        return verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
        return fitWidth();
    case Qt::Key_R:
        return turnRight();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

QSize PageView::sizeHint() const {
    return {120 * metrics::grid, 160 * metrics::grid};
}

void PageView::layOut() {
    m_layout = PageLayout(m_sizes, m_turn, viewport()->width(), m_zoom);
    const QSize beyond = m_layout.size() - viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, beyond.width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setRange(0, std::max(0, beyond.height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(10 * metrics::grid);
    horizontalScrollBar()->setSingleStep(10 * metrics::grid);
    viewport()->update();
}

/// What is in sight stays in sight.
void PageView::layOutInPlace() {
    const int page = m_currentPage;
    const double into = pageCount() == 0
                            ? 0
                            : (verticalScrollBar()->value() - m_layout.page(page).top()) /
                                  double(m_layout.page(page).height());
    layOut();
    if (page < pageCount() && verticalScrollBar()->value() > 0)
        verticalScrollBar()->setValue(m_layout.page(page).top() +
                                      static_cast<int>(into * m_layout.page(page).height()));
}

/// Pages differ in size, which may not be known before they are drawn.
void PageView::takePage(int page) {
    QSizeF& known = m_sizes[static_cast<size_t>(page)];
    if (const QSizeF size = m_provider->pageSize(page); size != known) {
        known = size;
        layOutInPlace();
    }
    viewport()->update();
}

void PageView::noteCurrentPage() {
    const int page = m_layout.pageAt(verticalScrollBar()->value() + viewport()->height() / 3);
    setAccessibleDescription(pageCount() == 0 ? QString()
                                              : tr("Page %1 of %2").arg(page + 1).arg(pageCount()));
    if (page == m_currentPage)
        return;
    m_currentPage = page;
    Q_EMIT currentPageChanged(page);
    QAccessibleEvent change(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&change);
}

/// By the page; by the screen where a page is taller than it.
void PageView::flip(Direction direction) {
    QScrollBar& bar = *verticalScrollBar();
    const int before = bar.value();
    const int sign = direction == Direction::Forward ? 1 : -1;
    const bool fits =
        pageCount() > 0 && m_layout.page(m_currentPage).height() <= viewport()->height();
    if (fits)
        goToPage(m_currentPage + sign);
    else
        bar.setValue(before + sign * (viewport()->height() - 10 * metrics::grid));
    if (bar.value() != before)
        return;
    if (direction == Direction::Forward)
        Q_EMIT passedEnd();
    else
        Q_EMIT passedStart();
}

/// What lies under the anchor stays under it.
void PageView::setZoomAround(double zoom, QPoint anchor) {
    const double wanted = std::clamp(zoom, PageLayout::smallestZoom, PageLayout::largestZoom);
    const double snapped = std::abs(wanted - 1) < 0.01 ? 1 : wanted;
    if (snapped == m_zoom)
        return;
    const QSizeF before = m_layout.size();
    const QPointF at = QPointF(offset() + anchor);
    m_zoom = snapped;
    layOut();
    const QSizeF after = m_layout.size();
    if (!before.isEmpty()) {
        horizontalScrollBar()->setValue(static_cast<int>(at.x() * after.width() / before.width()) -
                                        anchor.x());
        verticalScrollBar()->setValue(static_cast<int>(at.y() * after.height() / before.height()) -
                                      anchor.y());
    }
    noteCurrentPage();
    Q_EMIT zoomChanged(m_zoom);
}

QPoint PageView::offset() const {
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

int PageView::wantedWidth(int page) const {
    const QRect rect = m_layout.page(page);
    const bool sideways = m_turn == Turn::Right || m_turn == Turn::Left;
    const double pixels = (sideways ? rect.height() : rect.width()) * devicePixelRatioF();
    const int steps = static_cast<int>(std::ceil(pixels / widthStep));
    return std::min(widestRequest, steps * widthStep);
}

} // namespace certdesk

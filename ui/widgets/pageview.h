// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/pageimages.h"
#include "ui/widgets/pagelayout.h"

#include <QAbstractScrollArea>

namespace certdesk {

/// The pages of one document below each other. Fits the width until zoomed; Ctrl+wheel, + and -
/// zoom, 0 fits again, Shift+R turns, PgUp and PgDn go by the page, Home and End to the ends. Pages
/// load as they come into sight.
class PageView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PageView(QWidget* parent = nullptr);

    void setDocument(std::shared_ptr<PageProvider> provider);
    [[nodiscard]] int pageCount() const { return m_layout.pageCount(); }
    /// The page most in sight, from 0.
    [[nodiscard]] int currentPage() const { return m_currentPage; }
    void goToPage(int page);
    [[nodiscard]] double zoom() const noexcept { return m_zoom; }
    void setZoom(double zoom);
    void zoomIn();
    void zoomOut();
    void fitWidth();
    void turnRight();
    [[nodiscard]] Turn turn() const noexcept { return m_turn; }

Q_SIGNALS:
    void currentPageChanged(int page);
    void zoomChanged(double zoom);
    /// PgDn at the end, PgUp at the start: whoever shows several documents goes on.
    void passedEnd();
    void passedStart();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    enum class Direction { Forward, Back };

    void layOut();
    void layOutInPlace();
    void takePage(int page);
    void noteCurrentPage();
    void flip(Direction direction);
    void setZoomAround(double zoom, QPoint anchor);
    void paintPage(QPainter& painter, int page, const QRect& rect);
    [[nodiscard]] QPoint offset() const;
    [[nodiscard]] int wantedWidth(int page) const;

    PageImages m_images;
    std::shared_ptr<PageProvider> m_provider;
    std::vector<QSizeF> m_sizes;
    PageLayout m_layout;
    double m_zoom = 1;
    Turn m_turn = Turn::None;
    int m_currentPage = 0;
};

} // namespace certdesk

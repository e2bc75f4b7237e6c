// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/pagelayout.h"

#include "ui/look/metrics.h"

#include <algorithm>
#include <cmath>

namespace certdesk {

namespace {

constexpr int around = metrics::space;
constexpr int between = metrics::space;

} // namespace

Turn turnedRight(Turn turn) {
    switch (turn) {
    case Turn::None:
        return Turn::Right;
    case Turn::Right:
        return Turn::Half;
    case Turn::Half:
        return Turn::Left;
    case Turn::Left:
        return Turn::None;
    }
    Q_UNREACHABLE();
}

int degrees(Turn turn) {
    return 90 * static_cast<int>(turn);
}

PageLayout::PageLayout(const std::vector<QSizeF>& pages, Turn turn, int availableWidth,
                       double zoom) {
    const bool sideways = turn == Turn::Right || turn == Turn::Left;
    double widest = 1;
    for (const QSizeF& page : pages)
        widest = std::max(widest, sideways ? page.height() : page.width());
    const double scale = std::max(1, availableWidth - 2 * around) / widest * zoom;
    const int column = static_cast<int>(std::lround(widest * scale));
    const int width = std::max(availableWidth, column + 2 * around);

    int y = around;
    for (const QSizeF& page : pages) {
        const QSizeF shown = (sideways ? page.transposed() : page) * scale;
        const QSize pixels = shown.toSize().expandedTo(QSize(1, 1));
        m_pages.emplace_back((width - pixels.width()) / 2, y, pixels.width(), pixels.height());
        y += pixels.height() + between;
    }
    m_size = QSize(width, m_pages.empty() ? 0 : y - between + around);
}

int PageLayout::pageAt(int y) const {
    const auto below = std::find_if(m_pages.begin(), m_pages.end(), [y](const QRect& page) {
        return y < page.bottom() + between / 2;
    });
    const auto number = static_cast<int>(below - m_pages.begin());
    return std::clamp(number, 0, std::max(0, pageCount() - 1));
}

} // namespace certdesk

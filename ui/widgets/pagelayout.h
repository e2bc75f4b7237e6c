// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>
#include <QSizeF>

#include <vector>

namespace certdesk {

/// How far a document is turned for viewing. The file itself is never turned.
enum class Turn { None, Right, Half, Left };

[[nodiscard]] Turn turnedRight(Turn turn);
[[nodiscard]] int degrees(Turn turn);

/// Where the pages of one document lie below each other, in logical pixels. At zoom 1 the widest
/// page fills the width that is there.
class PageLayout final {
public:
    static constexpr double smallestZoom = 0.1;
    static constexpr double largestZoom = 8;

    PageLayout() = default;
    PageLayout(const std::vector<QSizeF>& pages, Turn turn, int availableWidth, double zoom);

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] QRect page(int number) const { return m_pages[static_cast<size_t>(number)]; }
    [[nodiscard]] QSize size() const { return m_size; }
    /// The page that this height runs through, or the nearest.
    [[nodiscard]] int pageAt(int y) const;

private:
    std::vector<QRect> m_pages;
    QSize m_size;
};

} // namespace certdesk

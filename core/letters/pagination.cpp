// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/pagination.h"

namespace certdesk {

namespace {

class Paginator final {
public:
    Paginator(const std::vector<Strip>& strips, const PageHeights& heights)
        : m_strips(strips)
        , m_heights(heights) {}

    std::vector<PageSlice> paginate() {
        size_t first = 0;
        while (first < m_strips.size()) {
            const size_t end = endOfPage(first);
            const bool isLast = end == m_strips.size();
            if (!isLast || fits(first, end, m_heights.signature)) {
                add(first, end);
                first = end;
                continue;
            }
            const size_t taken = lastBreak(first, end);
            add(first, taken);
            if (taken == end)
                m_pages.push_back({m_strips.back().bottom, m_strips.back().bottom});
            first = taken;
        }
        if (m_pages.empty())
            m_pages.push_back({0, 0});
        return std::move(m_pages);
    }

private:
    [[nodiscard]] bool fits(size_t first, size_t end, qreal extra = 0) const {
        const qreal height = m_pages.empty() ? m_heights.first : m_heights.next;
        return m_strips[end - 1].bottom + extra <= m_strips[first].top + height;
    }

    [[nodiscard]] size_t endOfPage(size_t first) const {
        size_t end = first + 1;
        while (end < m_strips.size() && fits(first, end + 1))
            ++end;
        if (end == m_strips.size())
            return end;
        size_t best = end;
        while (best > first + 1 && m_strips[best].breakAbove == BreakAbove::Never)
            --best;
        return m_strips[best].breakAbove == BreakAbove::Never ? end : best;
    }

    /// Where to break so that the signature takes text along: a paragraph, else some lines.
    [[nodiscard]] size_t lastBreak(size_t first, size_t end) const {
        for (const BreakAbove wanted : {BreakAbove::NewParagraph, BreakAbove::WithinText})
            for (size_t at = end - 1; at > first; --at)
                if (m_strips[at].breakAbove == wanted)
                    return at;
        return end;
    }

    void add(size_t first, size_t end) {
        m_pages.push_back({m_strips[first].top, m_strips[end - 1].bottom});
    }

    const std::vector<Strip>& m_strips;
    const PageHeights& m_heights;
    std::vector<PageSlice> m_pages;
};

} // namespace

std::vector<PageSlice> paginate(const std::vector<Strip>& strips, const PageHeights& heights) {
    return Paginator(strips, heights).paginate();
}

} // namespace certdesk

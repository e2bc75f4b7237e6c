// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lists/rowsource.h"

#include <array>
#include <optional>

namespace certdesk {

/// The rows around what is on screen, in pages of about as many as a window shows: a jump reads
/// hardly more than what comes into sight. The page not used for longest makes room.
template <class Row>
class RowPages final {
public:
    static constexpr int pageSize = 32;
    static constexpr int pageLimit = 32;

    /// The row at this place in `ids`, read with its page when it isn't here yet; nothing when it
    /// is gone or can't be read. Valid until the next call.
    [[nodiscard]] const Row* at(int row, std::span<const qint64> ids, RowSource<Row>& source) {
        Page& page = pageOf(row / pageSize, ids, source);
        const auto& slot = page.rows[static_cast<size_t>(row % pageSize)];
        return slot ? &*slot : nullptr;
    }

    /// Only what is in memory already.
    [[nodiscard]] const Row* peek(int row) const {
        for (const Page& page : m_pages)
            if (page.number == row / pageSize)
                if (const auto& slot = page.rows[static_cast<size_t>(row % pageSize)])
                    return &*slot;
        return nullptr;
    }

    void dropPageOf(int row) {
        for (Page& page : m_pages)
            if (page.number == row / pageSize)
                page.number = none;
    }

    void clear() {
        for (Page& page : m_pages)
            page.number = none;
    }

    /// Calls `visit(row number, row)` for every row in memory.
    template <class Visit>
    void forEach(Visit visit) const {
        for (const Page& page : m_pages)
            for (size_t slot = 0; page.number != none && slot < page.rows.size(); ++slot)
                if (page.rows[slot])
                    visit(page.number * pageSize + static_cast<int>(slot), *page.rows[slot]);
    }

private:
    static constexpr int none = -1;

    struct Page {
        int number = none;
        quint64 usedAt = 0;
        std::array<std::optional<Row>, pageSize> rows = {};
    };

    Page& pageOf(int number, std::span<const qint64> ids, RowSource<Row>& source) {
        Page* oldest = &m_pages.front();
        for (Page& page : m_pages) {
            if (page.number == number) {
                page.usedAt = ++m_clock;
                return page;
            }
            if (page.number == none ? oldest->number != none : page.usedAt < oldest->usedAt)
                oldest = &page;
        }
        read(*oldest, number, ids, source);
        return *oldest;
    }

    void read(Page& page, int number, std::span<const qint64> ids, RowSource<Row>& source) {
        const size_t first = static_cast<size_t>(number) * pageSize;
        const auto wanted = ids.subspan(first, std::min<size_t>(pageSize, ids.size() - first));
        page.number = number;
        page.usedAt = ++m_clock;
        page.rows.fill(std::nullopt);
        auto rows = source.rows(wanted);
        if (!rows)
            return;
        for (Row& row : *rows) {
            const auto place = std::find(wanted.begin(), wanted.end(), row.id.value());
            if (place != wanted.end())
                page.rows[static_cast<size_t>(place - wanted.begin())] = std::move(row);
        }
    }

    std::array<Page, pageLimit> m_pages = {};
    quint64 m_clock = 0;
};

} // namespace certdesk

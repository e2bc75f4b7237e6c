// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <vector>

namespace certdesk {

/// Whether a page may end above a strip of text.
enum class BreakAbove {
    Never,      ///< below a heading, or in a table's row
    WithinText, ///< between two lines of a paragraph, at least two of which stay on each side
    NewParagraph,
};

/// A line of the body, or lines beside each other, that no page break cuts.
struct Strip {
    qreal top;
    qreal bottom;
    BreakAbove breakAbove;
};

/// What of the body one page shows. An empty one shows nothing: the signature alone needed room.
struct PageSlice {
    qreal top;
    qreal bottom;
    friend bool operator==(const PageSlice&, const PageSlice&) = default;
};

struct PageHeights {
    qreal first;
    qreal next;
    qreal signature; ///< stands below the last strip
};

/// Cuts the body into pages. The signature never stands on a page without text above it, unless
/// there is no place to break.
[[nodiscard]] std::vector<PageSlice> paginate(const std::vector<Strip>& strips,
                                              const PageHeights& heights);

} // namespace certdesk

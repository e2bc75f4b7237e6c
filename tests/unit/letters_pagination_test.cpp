// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/letters/pagination.h"

#include <catch2/catch.hpp>

using namespace certdesk;

namespace {

/// Strips of height 10, one for each letter: p a new paragraph, l a line to break above, n none.
std::vector<Strip> strips(const char* kinds) {
    std::vector<Strip> result;
    for (const char* kind = kinds; *kind != '\0'; ++kind) {
        const qreal top = 10.0 * static_cast<qreal>(result.size());
        result.push_back({top, top + 10,
                          *kind == 'p'   ? BreakAbove::NewParagraph
                          : *kind == 'l' ? BreakAbove::WithinText
                                         : BreakAbove::Never});
    }
    return result;
}

/// How many strips stand on each page.
std::vector<int> counts(const char* kinds, const PageHeights& heights) {
    std::vector<int> result;
    for (const PageSlice& page : paginate(strips(kinds), heights))
        result.push_back(static_cast<int>((page.bottom - page.top) / 10));
    return result;
}

constexpr PageHeights heights = {.first = 50, .next = 80, .signature = 20};

} // namespace

TEST_CASE("A page ends where text may break") {
    CHECK(counts("ppp", heights) == std::vector{3});
    CHECK(counts("pppppppp", heights) == std::vector{5, 3});
    CHECK(counts("ppppnnpp", heights) == std::vector{3, 5});
    CHECK(counts("pppplnnn", heights) == std::vector{4, 4});
    CHECK(counts("pppppppppppppppp", heights) == std::vector{5, 8, 3});
}

TEST_CASE("The signature takes a paragraph along") {
    CHECK(counts("pppp", heights) == std::vector{3, 1});
    CHECK(counts("pnnn", {.first = 50, .next = 80, .signature = 20}) == std::vector{4, 0});
    CHECK(counts("pnln", heights) == std::vector{2, 2});
    CHECK(counts("", heights) == std::vector{0});
}

TEST_CASE("A strip higher than a page still gets one") {
    CHECK(paginate({{0, 300, BreakAbove::NewParagraph}, {300, 310, BreakAbove::NewParagraph}},
                   heights) == std::vector<PageSlice>{{0, 300}, {300, 310}});
}

TEST_CASE("Text without any place to break is cut all the same") {
    CHECK(counts("nnnnnnn", heights) == std::vector{5, 2});
}

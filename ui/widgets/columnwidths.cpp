// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/columnwidths.h"

#include <algorithm>
#include <numeric>

namespace certdesk {

namespace {

int sum(const std::vector<int>& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0);
}

/// From the narrowest on, each its content or an even share of what the wider ones leave.
std::vector<int> sharedFairly(const std::vector<ColumnWish>& wishes, int room) {
    std::vector<size_t> byContent(wishes.size());
    std::iota(byContent.begin(), byContent.end(), size_t{0});
    std::stable_sort(byContent.begin(), byContent.end(), [&wishes](size_t a, size_t b) {
        return wishes[a].content < wishes[b].content;
    });
    std::vector<int> widths(wishes.size());
    int columnsLeft = static_cast<int>(wishes.size());
    for (const size_t column : byContent) {
        widths[column] = std::min(wishes[column].content, room / columnsLeft);
        room -= widths[column];
        --columnsLeft;
    }
    return widths;
}

} // namespace

std::vector<int> columnWidths(const std::vector<ColumnWish>& wishes, int room) {
    std::vector<int> widths;
    std::vector<ColumnWish> stretching;
    int needed = 0;
    for (const ColumnWish& wish : wishes) {
        widths.push_back(std::max(wish.content, wish.usual));
        needed += wish.needed();
        if (wish.stretches())
            stretching.push_back(wish);
    }
    if (needed > room)
        return sharedFairly(wishes, std::max(0, room));
    if (sum(widths) > room)
        std::transform(wishes.begin(), wishes.end(), widths.begin(),
                       [](const ColumnWish& wish) { return wish.content; });
    // Below 0: those that stretch share what the others leave.
    int rest = room - sum(widths);
    if (rest < 0) {
        for (const ColumnWish& wish : stretching)
            rest += wish.content;
        const std::vector<int> shares = sharedFairly(stretching, rest);
        auto share = shares.begin();
        for (size_t column = 0; column < wishes.size(); ++column)
            if (wishes[column].stretches())
                widths[column] = *share++;
        return widths;
    }
    auto left = static_cast<int>(stretching.size());
    for (size_t column = 0; column < wishes.size(); ++column) {
        if (!wishes[column].stretches())
            continue;
        const int share = rest / left--;
        widths[column] += share;
        rest -= share;
    }
    return widths;
}

} // namespace certdesk

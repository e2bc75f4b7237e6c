// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <vector>

namespace certdesk {

/// What a column of a table would like to have.
struct ColumnWish {
    int content;   ///< its widest cell or its title, whole
    int usual = 0; ///< of a column that takes no more where there is room; 0 for one that stretches
    int least = 0; ///< of one that stretches: before it gets less, the others give way

    [[nodiscard]] bool stretches() const { return usual == 0; }
    /// What it can do with, so that one can read it.
    [[nodiscard]] int needed() const { return stretches() ? std::min(content, least) : content; }
};

/// Widths that never take more than the room. Those that stretch share what the others leave;
/// where that is too little, narrow columns stay whole and the wide ones share the rest.
[[nodiscard]] std::vector<int> columnWidths(const std::vector<ColumnWish>& wishes, int room);

} // namespace certdesk

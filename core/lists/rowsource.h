// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/lists/listquery.h"

#include <span>
#include <vector>

namespace certdesk {

/// Where a table's rows come from: first the ids in order, then the rows of the few that are seen.
/// Belongs to the thread that made it.
template <class Row>
class RowSource {
public:
    virtual ~RowSource() = default;
    /// Every id that matches, in the order asked for.
    [[nodiscard]] virtual Result<std::vector<qint64>> ids(const ListQuery& query) = 0;
    /// The rows of these ids, in their order; ids that are gone are left out.
    [[nodiscard]] virtual Result<std::vector<Row>> rows(std::span<const qint64> ids) = 0;
};

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

namespace certdesk {

/// Told now and then how far a long work is, 0 to 100; answers whether to go on. May be empty.
using Progress = std::function<bool(int percent)>;

[[nodiscard]] inline bool goOn(const Progress& progress, qint64 done, qint64 all) {
    return !progress || progress(all == 0 ? 100 : static_cast<int>(100 * done / all));
}

} // namespace certdesk

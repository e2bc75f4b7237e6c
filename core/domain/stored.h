// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/id.h"

#include <vector>

namespace certdesk {

/// A snapshot of one row: what it holds, its number, and the revision that an update must start
/// from. In a case record read from a file (no office file), `id` is the 1-based position and
/// `revision` 0.
template <class T>
struct Stored {
    Id<T> id;
    int revision;
    T value;

    friend bool operator==(const Stored&, const Stored&) = default;
};

template <class T>
using StoredList = std::vector<Stored<T>>;

} // namespace certdesk

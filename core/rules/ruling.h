// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/rules/report.h"

namespace certdesk::rules {

/// What one rule says: the criterion, and the numbers behind it.
template <class Facts>
struct Ruling {
    Criterion criterion;
    Facts facts;
};

/// Whether a list of the edition names a value.
template <class List, class Value>
[[nodiscard]] bool names(const List& list, const Value& value) {
    for (const auto& entry : list)
        if (entry == value)
            return true;
    return false;
}

} // namespace certdesk::rules

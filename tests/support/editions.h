// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/exchange/shippedpolicy.h"

namespace certdesk::tests {

/// The book of the editions that ship.
[[nodiscard]] inline const PolicyBook& shippedBook() {
    static const PolicyBook book = shippedPolicyBook().value();
    return book;
}

[[nodiscard]] inline const PolicyEdition& march2020() {
    return *shippedBook().find(u"cesp-2020-03");
}

[[nodiscard]] inline const PolicyEdition& january2021() {
    return *shippedBook().find(u"cesp-2021-01");
}

} // namespace certdesk::tests

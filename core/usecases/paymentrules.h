// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/edition.h"
#include "core/storage/session.h"

namespace certdesk {

/// Whether an application is charged that kind of fee. NotCharged names those that it is charged.
[[nodiscard]] Result<void> mayBePaid(const storage::Reader& reader, const PolicyBook& policies,
                                     ApplicationId application, PaymentKind kind);

/// The payment on file that says the same, and stands: entered twice by a slip or a script. Only
/// one with a reference can be recognised.
[[nodiscard]] std::optional<PaymentId>
samePayment(const storage::Reader& reader, const Payment& payment, const Allocation& allocation);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/edition.h"
#include "core/storage/session.h"

namespace certdesk {

/// Whether an application is charged that kind of fee. NotCharged names those that it is charged.
[[nodiscard]] Result<void> mayBePaid(const storage::Reader& reader, const PolicyBook& policies,
                                     ApplicationId application, PaymentKind kind);

} // namespace certdesk

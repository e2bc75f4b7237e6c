// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/session.h"

namespace certdesk::storage {

/// Applications whose request for more had its last day before `today`, the oldest request first.
[[nodiscard]] std::vector<ApplicationId> expiredRequests(const Reader& reader, QDate today);
[[nodiscard]] int countExpiredRequests(const Reader& reader, QDate today);

} // namespace certdesk::storage

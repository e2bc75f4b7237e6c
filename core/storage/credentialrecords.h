// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/session.h"

namespace certdesk::storage {

/// Who has a confirmed pass without a certificate, or with none but one that was withdrawn.
[[nodiscard]] std::vector<PersonId> uncertifiedPassers(const Reader& reader);

/// The number of the last credential that was ever made, also where it is gone again.
[[nodiscard]] qint64 lastCredentialEver(const Reader& reader);

} // namespace certdesk::storage

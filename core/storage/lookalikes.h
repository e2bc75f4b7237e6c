// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/session.h"

namespace certdesk::storage {

/// What two people seldom share.
enum class Trait { Email, Phone, Name };

/// Someone on file who shows the same under another external id: that id, or the number of who has
/// none. Empty when there is nobody.
[[nodiscard]] QString someoneElseWith(const Reader& reader, Trait trait, const QString& value,
                                      const QString& externalId);

} // namespace certdesk::storage

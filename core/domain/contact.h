// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/domain/office.h"

#include <vector>

namespace certdesk {

/// The two letters of a state, the District, a territory or the armed forces' mail: "OH".
[[nodiscard]] bool isStateCode(const QString& text);
/// Five digits, or five and four: "43604-1234".
[[nodiscard]] bool isZipCode(const QString& text);
/// At least seven digits, however they are grouped.
[[nodiscard]] bool isPhoneNumber(const QString& text);
/// One "@" with a name before it and a host with a point behind it, without blanks.
[[nodiscard]] bool isMailAddress(const QString& text);

/// What in an office's letterhead can't be what it is said to be; blank parts are not asked. State
/// and ZIP code are judged in the US only.
[[nodiscard]] std::vector<Error> contactErrors(const Office& office);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>

#include <optional>

namespace certdesk {

/// The day that people mean when they type it: "3/4/2020" (month first), "2020-03-04", "4 mar 20",
/// "March 4, 2020", "3/4" (this year), "t" or "today", "+14", "-2w", "+1m". A year of two digits
/// lies at most ten years ahead. Nothing when it is no day, or none that exists.
[[nodiscard]] std::optional<QDate> typedDay(QStringView text, QDate today);

} // namespace certdesk

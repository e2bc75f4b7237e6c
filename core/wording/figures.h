// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/money.h"
#include "core/domain/hours.h"
#include "core/wording/catalogue.h"

#include <QDate>

namespace certdesk::wording {

/// "March 10, 2020": for letters and sentences. Years have four digits always.
[[nodiscard]] QString dayInWords(QDate day, Language language = Language::English);
/// "Mar 10, 2020": for lists.
[[nodiscard]] QString shortDay(QDate day, Language language = Language::English);
/// "today", "yesterday", "on Tuesday" within a week, else "on March 10, 2020".
[[nodiscard]] QString dayAgo(QDate day, QDate today, Language language = Language::English);
/// "$1,199.00", "-$40.00"
[[nodiscard]] QString moneyInWords(Money amount, Language language = Language::English);
/// "20 hours", "1 hour", "37.5 hours"
[[nodiscard]] QString hoursInWords(Hours hours, Language language = Language::English);
/// "11 months and 12 days", "9 months", "12 days", "0 months"
[[nodiscard]] QString durationInWords(int months, int days, Language language = Language::English);

} // namespace certdesk::wording

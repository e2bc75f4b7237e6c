// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/setup.h"
#include "core/usecases/status.h"
#include "ui/widgets/badge.h"

namespace certdesk {

/// What someone on the telephone wants to know, in the order in which they ask.
struct PhoneCard {
    Badge stage;
    QString stageDetail; ///< "A-000045, submitted March 10, 2020"
    bool isNotEligible = false;
    QStringList missing; ///< or not met: one sentence each; empty when nothing is
    QString lastLetter;  ///< "Authorization to test, mailed on March 12, 2020"
    QString nextDate;    ///< the next day that counts for them, and why
    QString reply;       ///< one sentence to paste into an answer
    friend bool operator==(const PhoneCard&, const PhoneCard&) = default;
};

[[nodiscard]] PhoneCard phoneCard(const PersonView& person, const OfficeSetup& setup, QDate today);

/// "Authorization to test, mailed on March 12, 2020"; of a letter of this person.
[[nodiscard]] QString mailedLetter(const PersonView& person, const Stored<Letter>& letter);

} // namespace certdesk

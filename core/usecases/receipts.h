// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/letter.h"
#include "core/usecases/officefile.h"

namespace certdesk {

/// Records when a letter arrived, or came back; what was recorded of it before is replaced. Clocks
/// that run from its receipt move; the letter itself stays as it was sent. Fails with NotFound,
/// BlankText (nobody says so), DayInFuture, ReceiptBeforeMailing.
[[nodiscard]] Result<void> recordReceipt(OfficeFile& office, const LetterReceipt& receipt);

/// From now on receipt of the letter is assumed again. Fails with ReasonNeeded, NotFound (nothing
/// is recorded).
[[nodiscard]] Result<void> removeReceipt(OfficeFile& office, Id<Letter> letter,
                                         const QString& reason);

/// By number: L-000012.
[[nodiscard]] Result<Id<Letter>> findLetter(OfficeFile& office, const QString& text);
[[nodiscard]] Result<PersonId> recipientOf(OfficeFile& office, Id<Letter> letter);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/edition.h"
#include "core/rules/recertification.h"
#include "core/storage/session.h"

namespace certdesk {

/// Whether the person was authorized to sit on the day of the attempt: an application that stands
/// approved gives an authorization whose days hold it. Attempts that are no sittings, and histories
/// carried over, need none. Fails with NotAuthorized (the day, the stage of the latest
/// application).
[[nodiscard]] Result<void> wasAuthorized(const storage::Reader& reader, PersonId person,
                                         const Attempt& attempt);

/// What lets the person sit again after a pass: their approved applications and their credentials.
[[nodiscard]] rules::RecertificationGrounds recertificationGrounds(const storage::Reader& reader,
                                                                   PersonId person);

/// What speaks against the sitting: the retest rule first, then that nobody authorized it.
[[nodiscard]] Result<void> maySit(const storage::Reader& reader, const PolicyBook& policies,
                                  PersonId person, const DatedAttempt& sitting);

/// What the sitting lacks that the edition of its application asks for, as warnings: SittingUnpaid
/// (the day, the amount), NewApplicationNeeded (the day, the edition). Nothing where it rests on no
/// application.
[[nodiscard]] std::vector<Error> lackedBy(const storage::Reader& reader, const PolicyBook& policies,
                                          PersonId person, const DatedAttempt& sitting);

/// Whether a certificate for the attempt goes with the office's own word: of the applications on
/// file that could have led to it one stands approved, or there are none. After an earlier pass
/// that is one that came in since, to renew by exam or to certify anew. Fails with NotAuthorized
/// likewise; `earlier_pass` in place of the stage where what was approved led to that one. An
/// undecided application says nothing of a history carried over.
[[nodiscard]] Result<void> wasApproved(const storage::Reader& reader, const PolicyBook& policies,
                                       PersonId person, const Attempt& attempt);

} // namespace certdesk

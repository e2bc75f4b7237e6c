// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/session.h"
#include "core/usecases/setup.h"
#include "core/usecases/status.h"

namespace certdesk {

// Inside a transaction that is under way.

/// The same as openCase() and openPerson().
[[nodiscard]] Result<CaseView> viewOf(OfficeFile& office, const storage::Reader& reader,
                                      ApplicationId application);
[[nodiscard]] Result<PersonView> viewOf(OfficeFile& office, const storage::Reader& reader,
                                        PersonId person);

/// The latest request for testing accommodations, if there is one.
[[nodiscard]] std::optional<Stored<AccommodationRequest>>
accommodationOf(const storage::Reader& reader, ApplicationId application);
/// The ruling that stands where an appeal was upheld and nothing has followed; of several such
/// appeals the last.
[[nodiscard]] std::optional<AccommodationRequestId>
rulingToDecideAnew(const StoredList<Appeal>& appeals,
                   const StoredList<AccommodationRequest>& requests);
/// The approval that stands and authorizes to test, where nothing was issued on it yet.
[[nodiscard]] std::optional<Stored<Decision>>
approvalWithoutAuthorization(const storage::Reader& reader, const CaseRecord& record,
                             const PolicyEdition& edition);

/// The letters that told a denial.
[[nodiscard]] std::vector<SentNotice> noticesOf(const PersonView& person, DecisionId denial);

/// The same as readSetup().
[[nodiscard]] OfficeSetup setupOf(const storage::Reader& reader);

/// The latest letter that told this decision, if one was marked as sent.
[[nodiscard]] std::optional<SentLetter> letterOf(const storage::Reader& reader, PersonId person,
                                                 DecisionId decision);

} // namespace certdesk

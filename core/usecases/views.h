// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/session.h"
#include "core/usecases/status.h"

namespace certdesk {

/// The same as openCase() and openPerson(), inside a transaction that is under way.
[[nodiscard]] Result<CaseView> viewOf(OfficeFile& office, const storage::Reader& reader,
                                      ApplicationId application);
[[nodiscard]] Result<PersonView> viewOf(OfficeFile& office, const storage::Reader& reader,
                                        PersonId person);

} // namespace certdesk

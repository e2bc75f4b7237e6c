// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/credential.h"
#include "core/usecases/officefile.h"

namespace certdesk {

struct Certified {
    PersonId person;
    QString number;
    QDate certifiedOn;
    QDate expiresOn;
};

/// Who has a confirmed pass and no credential that rests on it yet.
[[nodiscard]] Result<std::vector<PersonId>> readyToCertify(OfficeFile& office);

/// The act of certifying those named, or everyone who is ready when none is. One transaction.
/// Fails with NothingToCertify naming the first who has no confirmed pass.
[[nodiscard]] Result<std::vector<Certified>>
certify(OfficeFile& office, const std::vector<PersonId>& persons, const QString& by);

} // namespace certdesk

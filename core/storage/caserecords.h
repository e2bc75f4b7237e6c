// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/rules/appeals.h"
#include "core/storage/session.h"

namespace certdesk::storage {

/// A person with everything that hangs on them. NotFound when there is none.
[[nodiscard]] PersonRecord readPerson(const Reader& reader, PersonId person);

/// SQL that says of a decision `d` whether it is a request for more that was answered on its own
/// day: something was received then that is not among the facts recorded with it.
[[nodiscard]] const QString& wasAnsweredAtOnce();
[[nodiscard]] std::vector<DecisionId> answeredAtOnce(const Reader& reader,
                                                     ApplicationId application);

/// All about one application that rules and letters may read; no restricted document.
[[nodiscard]] CaseRecord readCase(const Reader& reader, ApplicationId application);

/// What was paid for an application and given back, by day.
[[nodiscard]] std::vector<FeePayment> readPayments(const Reader& reader, ApplicationId application);

/// All attempts of a person, by day, each with its window.
[[nodiscard]] std::vector<DatedAttempt> readAttempts(const Reader& reader, PersonId person);

/// What stands of that which an appeal is of.
[[nodiscard]] rules::AppealedNow appealedNow(const Reader& reader, const Appeal& appeal);

/// The ids of a person's applications, oldest submission first.
[[nodiscard]] std::vector<ApplicationId> applicationsOf(const Reader& reader, PersonId person);

/// By number ("C-000123", "A-000045") or external id; nothing when unknown.
[[nodiscard]] std::optional<PersonId> findPerson(const Reader& reader, const QString& text);
[[nodiscard]] std::optional<ApplicationId> findApplication(const Reader& reader,
                                                           const QString& text);

} // namespace certdesk::storage

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/domain/correction.h"
#include "core/domain/edition.h"

namespace certdesk::rules {

/// A refund that stands, with the applications that it was paid for.
struct StandingRefund {
    PaymentId payment;
    std::vector<ApplicationId> applications;
};

/// The decision that an application rests on now.
struct StandingDecision {
    ApplicationId application;
    Stored<Decision> decision;
};

/// All of a person's that can hang on a fact, as it is before the correction.
struct Dependents {
    std::vector<DatedAttempt> attempts = {};
    StoredList<Credential> credentials = {};
    StoredList<Letter> letters = {}; ///< in the order in which they were sent
    StoredList<Authorization> authorizations = {};
    std::vector<StandingRefund> refunds = {};
    std::vector<StandingDecision> decisions = {};
};

/// What rests on a result: the certificate, letters that state it or what follows from it, later
/// sittings that it allowed, refunds that asked whether a sitting took place.
[[nodiscard]] std::vector<Consequence> consequencesOfResult(const DatedAttempt& before,
                                                            const DatedAttempt& after,
                                                            const Dependents& dependents,
                                                            const PolicyBook& book);

/// What bears a person's name: the certificate that is valid, authorizations to test that are not
/// over, and the last letter about each application and each result.
[[nodiscard]] std::vector<Consequence> consequencesOfName(const Dependents& dependents,
                                                          QDate today);

/// What was decided with a document on file: by the applications that it belongs to before and
/// after, and the letters that said so.
[[nodiscard]] std::vector<Consequence>
consequencesOfDocument(const Stored<Document>& before,
                       const std::vector<ApplicationId>& applications,
                       const Dependents& dependents);

/// Whether a letter takes the place of another about the same matter: a result by a result, a
/// decision by a decision on that application, a receipt by a receipt.
[[nodiscard]] bool takesPlaceOf(const Letter& letter, const Letter& earlier);

} // namespace certdesk::rules

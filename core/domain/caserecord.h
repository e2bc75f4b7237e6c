// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/application.h"
#include "core/domain/attempt.h"
#include "core/domain/attestation.h"
#include "core/domain/conflict.h"
#include "core/domain/credential.h"
#include "core/domain/decision.h"
#include "core/domain/document.h"
#include "core/domain/experience.h"
#include "core/domain/payment.h"
#include "core/domain/training.h"

namespace certdesk {

/// An attempt with the window it was in, if any: what the retest rules read.
struct DatedAttempt {
    Stored<Attempt> attempt;
    std::optional<ExamWindow> window;
    friend bool operator==(const DatedAttempt&, const DatedAttempt&) = default;
};

/// All about one application that rules and letters may read. Holds no restricted document. Read in
/// one transaction, or built from a file by `evaluate`.
struct CaseRecord {
    Stored<Application> application;
    PersonRecord person;
    std::optional<ExamWindow> window;
    StoredList<Document> documents;
    StoredList<Experience> experience;
    StoredList<Training> training;
    StoredList<Verification> verifications;
    StoredList<Attestation> attestations;
    std::vector<FeePayment> payments;
    StoredList<Decision> decisions;               ///< oldest first
    std::vector<DatedAttempt> attempts;           ///< all of the person's, by day
    std::optional<Stored<Credential>> credential; ///< the person's latest
    StoredList<ConflictOfInterest> conflicts = {};
    std::vector<DecisionId> answeredAtOnce = {}; ///< requests for more, on the day of asking
};

/// Whether the attempt is of this application: one that names no application (a history in a file)
/// belongs to it when it was sat since the application came in.
[[nodiscard]] bool isOfThis(const CaseRecord& record, const Attempt& attempt);

/// Whether an attempt names no application.
[[nodiscard]] bool hasUntied(const std::vector<DatedAttempt>& attempts);

/// Ties each of those to the latest of the person's applications that was in by its day, so that
/// no attempt belongs to two.
void tieToApplications(std::vector<DatedAttempt>& attempts,
                       const StoredList<Application>& applications);

/// Grows with every change to the application and to what hangs on it, so that a draft knows
/// whether the case moved on.
[[nodiscard]] int revisionOf(const CaseRecord& record);

} // namespace certdesk

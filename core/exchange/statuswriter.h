// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/accommodation.h"
#include "core/domain/appeal.h"
#include "core/domain/caserecord.h"
#include "core/domain/edition.h"
#include "core/domain/letter.h"
#include "core/exchange/jsonstream.h"
#include "core/rules/report.h"

#include <map>

namespace certdesk {

/// One application with what the rules say of it. Refers to what its reader keeps.
struct ApplicationStatus {
    const CaseRecord& record;
    const PolicyEdition& edition;
    const EligibilityReport& report;
    bool latestIsHidden = false; ///< words of the latest decision that its reader must not see yet
    const std::optional<Accommodation>* accommodation = nullptr; ///< the latest request
    bool authorizationWaits = false;                             ///< for that
    const std::map<AccommodationRequestId, Accommodation>* rulings = nullptr; ///< that stand
};

/// One letter that was sent. Refers to what its reader keeps.
struct LetterStatus {
    const Stored<Letter>& letter;
    const SentNotice& sent;
    std::optional<QDate> receivedOn; ///< recorded or assumed; none where it came back
};

/// One person, everything: what `show` prints.
struct PersonStatus {
    const PersonRecord& person;
    QDate asOf;
    std::vector<ApplicationStatus> applications;
    const std::vector<DatedAttempt>& attempts;
    const std::optional<RetestReport>& retest;
    const std::optional<Stored<Credential>>& credential;
    CredentialStatus credentialStatus; ///< on that day; not read without a credential
    std::vector<LetterStatus> letters = {};
    const StoredList<Appeal>* appeals = nullptr; ///< none where it isn't given
};

/// What was recorded of a letter's receipt, or null.
void writeReceipt(JsonStream& json, const std::optional<LetterReceipt>& receipt);

/// Where a request for accommodations stands, or null; `undecided` where it has no outcome.
void writeAccommodation(JsonStream& json, const std::optional<Accommodation>& accommodation);

/// The members of one appeal, inside an object that is begun.
void writeAppealMembers(JsonStream& json, const Stored<Appeal>& appeal);

/// Interchange 4, `show`.
void writePersonStatus(JsonStream& json, const PersonStatus& status);

/// Interchange 4, one application of `evaluate`: no numbers, stage or decisions, and positions in
/// the source for evidence. `retest` stands there when the source has attempts.
void writeEvaluation(JsonStream& json, const ApplicationStatus& status,
                     const std::optional<RetestReport>& retest);

/// The same of an application on file, as it is kept with a decision: documents by their numbers,
/// all else by its place in the record; no retest.
void writeEvaluationOnFile(JsonStream& json, const ApplicationStatus& status);

} // namespace certdesk

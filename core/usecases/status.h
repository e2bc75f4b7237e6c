// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/appeal.h"
#include "core/domain/caserecord.h"
#include "core/domain/letter.h"
#include "core/rules/report.h"
#include "core/usecases/officefile.h"

#include <map>
#include <set>

namespace certdesk {

/// A letter that was marked as sent, and the day it was mailed.
struct SentLetter {
    Stored<Letter> letter;
    QDate mailedOn;
};

/// One application with what the rules say of it today: what the review page and `show` are made
/// of.
struct CaseView {
    CaseRecord record;
    PolicyEdition edition;
    EligibilityReport report;
    bool latestIsHidden = false; ///< a decision that the one who works here must not see yet
    std::optional<Stored<Authorization>> authorization = {}; ///< the latest, if it was approved
    std::optional<SentLetter> letter = {};                   ///< of the decision that stands
    /// An approval waits for a second review, and the one who works here did not sign it.
    bool awaitsSecondReview = false;
    std::optional<Accommodation> accommodation = {}; ///< the latest request, if there is one
    std::optional<AccommodationRequestId> latestRequest = {};      ///< its number
    std::map<AccommodationRequestId, Accommodation> rulings = {};  ///< those that stand
    std::optional<AccommodationRequestId> rulingToDecideAnew = {}; ///< after an upheld appeal
    bool authorizationWaits = false; ///< it is approved, and the latest request undecided
    StoredList<Appeal> appeals = {}; ///< of it, those that are open or await action
    Stored<Person> person() const { return record.person.person; }
};

/// What became of a letter that was sent.
struct LetterArrival {
    SentNotice sent;
    std::optional<QDate> receivedOn; ///< recorded or assumed; none where it came back
};

/// One person, everything.
struct PersonView {
    PersonRecord person;
    std::vector<CaseView> applications; ///< oldest submission first
    std::vector<DatedAttempt> attempts;
    std::optional<RetestReport> retest;
    std::optional<Stored<Credential>> credential;
    CredentialStatus credentialStatus = CredentialStatus::Active; ///< today, where there is one
    StoredList<Letter> letters;
    std::map<Id<Letter>, LetterArrival> arrivals; ///< of each of those letters
    StoredList<Appeal> appeals = {};
    std::set<Id<Appeal>> appealsAwaitingAction = {}; ///< upheld, and nothing followed yet
    StoredList<Complaint> complaints = {}; ///< for the person's page alone, never in `show`
};

/// The last day to appeal the denial that the application has; nothing where it has none, or where
/// no letter about it counts as received.
[[nodiscard]] std::optional<QDate> appealLastDay(const PersonView& person, const CaseView& view);

[[nodiscard]] Result<CaseView> openCase(OfficeFile& office, ApplicationId application);
[[nodiscard]] Result<PersonView> openPerson(OfficeFile& office, PersonId person);

/// By number or external id. NotFound names what was asked for.
[[nodiscard]] Result<PersonId> findCandidate(OfficeFile& office, const QString& text);
[[nodiscard]] Result<ApplicationId> findApplication(OfficeFile& office, const QString& text);
[[nodiscard]] Result<DocumentId> findDocument(OfficeFile& office, const QString& text);
[[nodiscard]] Result<AttemptId> findAttempt(OfficeFile& office, const QString& text);

/// The bytes of a document. Restricted ones are refused.
[[nodiscard]] Result<QByteArray> documentContent(OfficeFile& office, DocumentId document);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/decide.h"
#include "core/usecases/factdifferences.h"
#include "core/usecases/letters.h"
#include "core/usecases/progress.h"

#include <QDateTime>

#include <set>

namespace certdesk {

/// A decision that waits on the sign-off sheet, and how it stands today.
struct DraftedDecision {
    DecisionRequest request; ///< signed by the one who would sign now
    QString person;          ///< family name first
    PersonId personId;
    QDateTime savedAt;
    std::optional<LetterKind> letter = {};    ///< that signing it causes
    bool waitsForSecondReview = false;        ///< once it is signed
    bool deniesAllTheSame = false;            ///< although all requirements are met
    bool deniesEarly = false;                 ///< although it is pending and nobody was late
    bool factsChanged = false;                ///< since it was drafted
    std::vector<FactDifference> changes = {}; ///< those of them that may be shown in a list
    std::optional<Error> obstacle = {};       ///< why it can't be signed as it is
    QByteArray facts;                         ///< what it rests on today, hashed
};

/// One line that someone ticks: the decision and its facts as they were shown to them.
struct SignOff {
    DecisionRequest request;
    QByteArray facts;
};

/// What became of one line.
struct SignedOff {
    ApplicationId application;
    Result<SignedDecision> decision;
};

/// Puts a decision on the sheet of whoever works here, in place of an earlier one on the same
/// application. Fails as decide() would; nothing is an act yet.
[[nodiscard]] Result<void> draftDecision(OfficeFile& office, const DecisionRequest& request);

/// The sheet: what whoever works here has drafted, the oldest first, each judged as if `signer`
/// signed it now.
[[nodiscard]] Result<std::vector<DraftedDecision>> draftedDecisions(OfficeFile& office,
                                                                    const QString& signer);

/// What whoever works here has drafted for the application, if anything.
[[nodiscard]] Result<std::optional<DecisionRequest>> draftedDecision(OfficeFile& office,
                                                                     ApplicationId application);

/// The applications on the sheet of whoever works here; quick.
[[nodiscard]] Result<std::set<ApplicationId>> draftedApplications(OfficeFile& office);

/// Signs those lines, each an act in a transaction of its own: one that can't be signed keeps none
/// of the others back. A line whose decision or facts are no longer those shown is refused with
/// FactsChanged, one that is not on the sheet with NothingDrafted. Stopped between two lines, the
/// answer has only those that it came to.
[[nodiscard]] std::vector<SignedOff> signDrafted(OfficeFile& office,
                                                 const std::vector<SignOff>& lines,
                                                 const QString& signer,
                                                 const Progress& progress = {});

/// Takes a decision off the sheet.
[[nodiscard]] Result<void> discardDrafted(OfficeFile& office, ApplicationId application);

/// The letter that signing it today would cause, exactly as it would be printed; no pages where it
/// causes none yet. Records nothing.
[[nodiscard]] Result<PreparedRun> prepareLetterOf(OfficeFile& office,
                                                  const DecisionRequest& request);

} // namespace certdesk

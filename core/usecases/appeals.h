// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/rules/appeals.h"
#include "core/usecases/officefile.h"

namespace certdesk {

/// What came in: against the decision that stands on an application, against what was decided on
/// its accommodations, or against a sitting.
struct AppealFiling {
    std::optional<ApplicationId> application = {};
    bool isAboutAccommodations = false; ///< of that application
    /// Where several refusals of accommodations stand: which one; else the latest of its day that
    /// is not appealed yet.
    std::optional<AccommodationRequestId> ruling = {};
    std::optional<AttemptId> attempt = {};
    QDate receivedOn = {};
};

/// What someone decides about an appeal that was reviewed.
struct AppealRuling {
    Id<Appeal> appeal;
    AppealOutcome outcome;
    QString by;
    QString reason;
};

/// Whether that can be appealed and until when, before anything is recorded; the day on which it
/// came is not read. Fails with NothingToAppeal.
[[nodiscard]] Result<rules::AppealTerm> appealTerm(OfficeFile& office, const AppealFiling& filing);

/// Records an appeal. One that is late, or of what can't be appealed, is recorded as not reviewed.
/// Fails with DayInFuture, NothingToAppeal (no denial, nothing decided on accommodations, no
/// sitting, or none by that day), AlreadyThere (the same is appealed already).
[[nodiscard]] Result<Stored<Appeal>> fileAppeal(OfficeFile& office, const AppealFiling& filing);

/// Records the day of its review. Fails with NotFound, DayInFuture, NotOnFileThen (before it came
/// in), AlreadyThere (it was reviewed), AppealSettled (it is not reviewed, or has its outcome).
[[nodiscard]] Result<Stored<Appeal>> reviewAppeal(OfficeFile& office, Id<Appeal> appeal,
                                                  QDate reviewedOn);

/// Signs its outcome: an act. What follows from one that is upheld is decided on the application,
/// or corrected at the result. Fails with BlankText (nobody decides), ReasonNeeded, NotFound,
/// AppealSettled, AppealNotReviewed, ConflictOfInterest (they took part in what is appealed, or may
/// not decide the application).
[[nodiscard]] Result<Stored<Appeal>> decideAppeal(OfficeFile& office, const AppealRuling& ruling);

/// By number: AP-000003.
[[nodiscard]] Result<Id<Appeal>> findAppeal(OfficeFile& office, const QString& text);

/// Records that there is a complaint about a person. Fails with DayInFuture, NotFound.
[[nodiscard]] Result<Id<Complaint>> recordComplaint(OfficeFile& office, PersonId person,
                                                    QDate receivedOn);
/// Records that it was screened today. Fails with BlankText (nobody says so), NotFound,
/// AlreadyThere (it was screened).
[[nodiscard]] Result<void> screenComplaint(OfficeFile& office, Id<Complaint> complaint,
                                           const QString& by);
/// By number: CO-000001.
[[nodiscard]] Result<Id<Complaint>> findComplaint(OfficeFile& office, const QString& text);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/accommodation.h"
#include "core/domain/decision.h"
#include "core/usecases/officefile.h"

namespace certdesk {

/// A request as it stood when someone looked at it.
struct RequestSeen {
    AccommodationRequestId id;
    bool isUndecided;
};

/// What someone decides about a request for testing accommodations: the one that was looked at;
/// else the one that is undecided, the one whose refusal was upheld against on appeal, or the
/// latest.
struct AccommodationRuling {
    ApplicationId application;
    std::optional<RequestSeen> seen = {};
    AccommodationOutcome outcome;
    QString granted = {}; ///< needed where it is granted; the authorization prints it
    QString by;
    QString reason = {}; ///< needed where it is not granted, or decided anew
};

/// What follows from it.
struct DecidedAccommodation {
    std::optional<Stored<Authorization>> authorization = {}; ///< that had waited for it
    /// Why one that had waited is not issued any more: NoSittingInTime (the last day of the
    /// approval).
    std::optional<Error> expired = {};
};

/// An applicant asks for accommodations after the application came in. What they say of themselves
/// is in their papers, which are restricted. Fails with DayInFuture, NotOnFileThen (before the
/// application came in), AlreadyThere (one is undecided).
[[nodiscard]] Result<void> requestAccommodation(OfficeFile& office, ApplicationId application,
                                                QDate receivedOn);

/// Decides a request and issues the authorization that waited for it. One that is decided already
/// is decided anew beside that, which stays on file. Fails with BlankText (nobody decides, or
/// nothing is granted), NotFound (there is no such request), Conflict (another ruling took its
/// place), AlreadyThere (a further request is undecided), ReasonNeeded (it is not granted, or
/// decided anew), ConflictOfInterest, RefusesAgain (they refused what was upheld on appeal).
[[nodiscard]] Result<DecidedAccommodation> decideAccommodation(OfficeFile& office,
                                                               const AccommodationRuling& ruling);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/origin.h"
#include "core/domain/person.h"
#include "core/domain/window.h"

namespace certdesk {

enum class ApplicationKind { Initial, Retest, Renewal };

template <>
struct EnumWords<ApplicationKind> {
    using E = ApplicationKind;
    static constexpr auto words = std::to_array<EnumWord<E>>(
        {{E::Initial, "initial"}, {E::Retest, "retest"}, {E::Renewal, "renewal"}});
};

enum class EducationLevel { None, HighSchool, Equivalency, Associate, Bachelor, Master, Doctorate };

template <>
struct EnumWords<EducationLevel> {
    using E = EducationLevel;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::None, "none"},
                                                              {E::HighSchool, "high_school"},
                                                              {E::Equivalency, "equivalency"},
                                                              {E::Associate, "associate"},
                                                              {E::Bachelor, "bachelor"},
                                                              {E::Master, "master"},
                                                              {E::Doctorate, "doctorate"}});
};

/// Where an application stands; interchange 4.
enum class Stage { Intake, InReview, Pended, Approved, Denied, Withdrawn, Closed };

template <>
struct EnumWords<Stage> {
    using E = Stage;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::Intake, "intake"},
                                                              {E::InReview, "in_review"},
                                                              {E::Pended, "pended"},
                                                              {E::Approved, "approved"},
                                                              {E::Denied, "denied"},
                                                              {E::Withdrawn, "withdrawn"},
                                                              {E::Closed, "closed"}});
};

/// One request to be admitted to the exam or to renew. `edition` is the code of the policy edition
/// in force on the submission date, chosen once and kept.
struct Application {
    QString externalId;
    ApplicationKind kind;
    QDate submittedOn;
    QString edition;
    std::optional<WindowId> window = {};
    EducationLevel educationLevel;
    QString institution = {};
    std::optional<QDate> educationCompletedOn = {};
    Stage stage = Stage::Intake;
    Origin origin = {};
    friend bool operator==(const Application&, const Application&) = default;
};

using ApplicationId = Id<Application>;

enum class AccommodationOutcome { Granted, NotGranted };

template <>
struct EnumWords<AccommodationOutcome> {
    using E = AccommodationOutcome;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Granted, "granted"}, {E::NotGranted, "not_granted"}});
};

struct AccommodationRequest;

/// Where a request for testing accommodations stands: nothing of what it says, or why.
struct Accommodation {
    std::optional<QDate> receivedOn = {}; ///< else it came with the application
    std::optional<AccommodationOutcome> outcome = {};
    QString granted = {}; ///< as the authorization to test prints it
    std::optional<QDate> decidedOn = {};
    QString decidedBy = {};
    QString reason = {}; ///< why it is not granted, or decided anew
    std::optional<Id<AccommodationRequest>> replaces = {}; ///< the ruling whose place it takes
    friend bool operator==(const Accommodation&, const Accommodation&) = default;

    /// The authorization to test waits until it isn't.
    [[nodiscard]] bool isUndecided() const { return !outcome.has_value(); }
};

/// A request for testing accommodations. What it says is restricted: kept apart from all that lists
/// and letters read.
struct AccommodationRequest {
    QString note;
    Accommodation state = {};
    friend bool operator==(const AccommodationRequest&, const AccommodationRequest&) = default;
};

} // namespace certdesk

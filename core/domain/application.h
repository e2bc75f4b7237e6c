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

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/hours.h"
#include "core/domain/stored.h"

#include <QDate>

#include <optional>

namespace certdesk {

enum class ExperienceKind { Paid, Internship, Practicum, Volunteer };

template <>
struct EnumWords<ExperienceKind> {
    using E = ExperienceKind;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::Paid, "paid"},
                                                              {E::Internship, "internship"},
                                                              {E::Practicum, "practicum"},
                                                              {E::Volunteer, "volunteer"}});
};

enum class WorkSetting {
    Community,
    Agency,
    Management,
    SchoolToWork,
    Residential,
    DayServices,
    Segregated
};

template <>
struct EnumWords<WorkSetting> {
    using E = WorkSetting;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::Community, "community"},
                                                              {E::Agency, "agency"},
                                                              {E::Management, "management"},
                                                              {E::SchoolToWork, "school_to_work"},
                                                              {E::Residential, "residential"},
                                                              {E::DayServices, "day_services"},
                                                              {E::Segregated, "segregated"}});
};

/// A job, internship or volunteer post that an applicant claims. `end`, where given, is the last
/// day and not before `start`.
struct Experience {
    ExperienceKind kind;
    WorkSetting setting;
    QString employer;
    QString title = {};
    QDate start;
    std::optional<QDate> end = {};
    Hours hoursPerWeek;
    friend bool operator==(const Experience&, const Experience&) = default;
};

using ExperienceId = Id<Experience>;

enum class VerificationOutcome { Awaiting, Accepted, Refused };

template <>
struct EnumWords<VerificationOutcome> {
    using E = VerificationOutcome;
    static constexpr auto words = std::to_array<EnumWord<E>>(
        {{E::Awaiting, "awaiting"}, {E::Accepted, "accepted"}, {E::Refused, "refused"}});
};

/// An employer's word on an applicant's work, with the verifier's own dates and hours.
struct Verification {
    VerificationOutcome outcome;
    QString employer;
    QString verifierName = {};
    QString verifierEmail = {};
    QString title = {};
    std::optional<QDate> start = {};
    std::optional<QDate> end = {};
    std::optional<Hours> hoursPerWeek = {};
    QString duties = {};
    std::optional<bool> recommended = {};
    std::optional<QDate> requestedOn = {};
    std::optional<QDate> receivedOn = {};
    std::vector<ExperienceId> entries = {}; ///< what it verifies; empty: by employer (rules 4)
    friend bool operator==(const Verification&, const Verification&) = default;
};

} // namespace certdesk

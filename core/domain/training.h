// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/document.h"
#include "core/domain/hours.h"

namespace certdesk {

enum class TrainingKind { NotGiven, Course, Internship, Practicum };

template <>
struct EnumWords<TrainingKind> {
    using E = TrainingKind;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::NotGiven, ""},
                                                              {E::Course, "course"},
                                                              {E::Internship, "internship"},
                                                              {E::Practicum, "practicum"}});
};

enum class TrainingContent {
    NotGiven,
    SupportedEmployment,
    CustomizedEmployment,
    DisabilitySpecific,
    SmallBusiness,
    Ada,
    BenefitsCounseling,
    JobDevelopment,
    Segregated,
    Other
};

template <>
struct EnumWords<TrainingContent> {
    using E = TrainingContent;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::NotGiven, ""},
                                    {E::SupportedEmployment, "supported_employment"},
                                    {E::CustomizedEmployment, "customized_employment"},
                                    {E::DisabilitySpecific, "disability_specific"},
                                    {E::SmallBusiness, "small_business"},
                                    {E::Ada, "ada"},
                                    {E::BenefitsCounseling, "benefits_counseling"},
                                    {E::JobDevelopment, "job_development"},
                                    {E::Segregated, "segregated"},
                                    {E::Other, "other"}});
};

/// A course, or an internship that counts as training (rules 5). Missing related hours count 0, a
/// kind that was not given counts as neither.
struct Training {
    TrainingKind kind;
    TrainingContent content = TrainingContent::NotGiven;
    QString provider = {};
    QString title = {};
    QString instructor = {};
    std::optional<QDate> start = {};
    std::optional<QDate> end = {};
    std::optional<Hours> hours = {};
    std::optional<Hours> relatedHours = {};
    ReviewState review = ReviewState::Unreviewed;
    QString reasonCode = {};
    QString reason = {};
    friend bool operator==(const Training&, const Training&) = default;
};

using TrainingId = Id<Training>;

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/day.h"
#include "core/domain/edition.h"

namespace certdesk::rules {

/// Who gave an activity: someone else, or the agency that the credential holder works for.
enum class ActivityPlace { Elsewhere, InAgency };

/// One activity of continuing education that a credential holder claims toward a renewal (rules 7).
struct Activity {
    QString title;
    QString provider;
    QDate on; ///< its last day
    Hours hours;
    ActivityPlace place = ActivityPlace::Elsewhere;
    bool hasProof = false; ///< of attendance
    ReviewState review = ReviewState::Unreviewed;
};

/// Why hours of an activity add nothing; the first that holds.
enum class HoursLeftOut {
    OutsideCycle,
    Refused,
    NoProof,
    Unreviewed,
    Repeated,     ///< the same title by the same provider, again
    AboveInAgency ///< more than may be done in one's own agency
};

} // namespace certdesk::rules

template <>
struct certdesk::EnumWords<certdesk::rules::HoursLeftOut> {
    using E = rules::HoursLeftOut;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::OutsideCycle, "outside_cycle"},
                                    {E::Refused, "refused"},
                                    {E::NoProof, "no_proof"},
                                    {E::Unreviewed, "unreviewed"},
                                    {E::Repeated, "repeated"},
                                    {E::AboveInAgency, "above_in_agency"}});
};

namespace certdesk::rules {

/// Hours of an activity, by its position, that were left out: all of them, or those above the
/// maximum for one's own agency.
struct LeftOutHours {
    size_t activity;
    HoursLeftOut why;
    Hours hours;
    friend bool operator==(const LeftOutHours&, const LeftOutHours&) = default;
};

/// What the activities of a cycle add up to, and what is missing for a renewal.
struct ContinuingEducationFacts {
    Hours hours = Hours::ofWhole(0);    ///< that count
    Hours inAgency = Hours::ofWhole(0); ///< of those, in one's own agency
    Hours needed = Hours::ofWhole(0);
    Hours inAgencyMaximum = Hours::ofWhole(0);
    Hours missing = Hours::ofWhole(0);
    std::vector<size_t> counted = {};       ///< positions, in their order
    std::vector<LeftOutHours> leftOut = {}; ///< likewise

    [[nodiscard]] bool isMet() const { return missing == Hours::ofWhole(0); }
};

/// Rules 7: accepted activities of the cycle, each with proof of attendance, none of them twice,
/// and in one's own agency up to a maximum. Of those that are repeated, or above it, the earliest
/// count.
[[nodiscard]] ContinuingEducationFacts continuingEducation(const std::vector<Activity>& activities,
                                                           const DaySpan& cycle,
                                                           const CredentialPolicy& policy);

} // namespace certdesk::rules

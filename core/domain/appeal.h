// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/accommodation.h"
#include "core/domain/attempt.h"
#include "core/domain/decision.h"

namespace certdesk {

/// What is appealed (rules 8): a denial of an application or of a renewal, accommodations that were
/// not granted, or a sitting that was disrupted.
enum class AppealKind { Eligibility, Accommodation, Renewal, DisruptedTesting };

template <>
struct EnumWords<AppealKind> {
    using E = AppealKind;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Eligibility, "eligibility"},
                                    {E::Accommodation, "accommodation"},
                                    {E::Renewal, "renewal"},
                                    {E::DisruptedTesting, "disrupted_testing"}});
};

/// Why an appeal is not reviewed.
enum class AppealBar { Late, NotAppealable };

template <>
struct EnumWords<AppealBar> {
    using E = AppealBar;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Late, "late"}, {E::NotAppealable, "not_appealable"}});
};

enum class AppealOutcome { Upheld, Denied };

template <>
struct EnumWords<AppealOutcome> {
    using E = AppealOutcome;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Upheld, "upheld"}, {E::Denied, "denied"}});
};

/// An appeal that came in, and what became of it. One that is not reviewed stays on file with the
/// reason.
struct Appeal {
    AppealKind kind;
    std::optional<ApplicationId> application = {};
    std::optional<DecisionId> decision = {};           ///< a denial that is appealed
    std::optional<AttemptId> attempt = {};             ///< a sitting that was disrupted
    std::optional<AccommodationRequestId> ruling = {}; ///< accommodations that were not granted
    QDate receivedOn = {};
    std::optional<QDate> lastDay = {}; ///< to appeal, as it stood then; none where none ran
    std::optional<AppealBar> notReviewed = {};
    std::optional<QDate> reviewedOn = {};
    std::optional<AppealOutcome> outcome = {};
    std::optional<QDate> decidedOn = {};
    QString decidedBy = {};
    QString reason = {};                                    ///< for the outcome
    std::optional<DecisionId> stoodDecision = {};           ///< on the application, at the outcome
    std::optional<AccommodationRequestId> stoodRuling = {}; ///< in the place of its own, then
    friend bool operator==(const Appeal&, const Appeal&) = default;

    [[nodiscard]] bool isOpen() const { return !notReviewed && !outcome; }
};

/// A complaint about a person: that there is one, and when it was screened. What it says is
/// restricted, and not in the office file.
struct Complaint {
    QDate receivedOn;
    std::optional<QDate> screenedOn = {};
    QString screenedBy = {};
    friend bool operator==(const Complaint&, const Complaint&) = default;
};

} // namespace certdesk

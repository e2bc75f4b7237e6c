// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/application.h"

#include <array>

namespace certdesk {

/// Rules 6. "failed" never stands in a letter: there it is "did not pass".
enum class AttemptResult {
    Scheduled,
    Passed,
    Failed,
    NoShow,
    Cancelled,
    Invalidated,
    NotCounted,
    ScorePending
};

template <>
struct EnumWords<AttemptResult> {
    using E = AttemptResult;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::Scheduled, "scheduled"},
                                                              {E::Passed, "passed"},
                                                              {E::Failed, "failed"},
                                                              {E::NoShow, "no_show"},
                                                              {E::Cancelled, "cancelled"},
                                                              {E::Invalidated, "invalidated"},
                                                              {E::NotCounted, "not_counted"},
                                                              {E::ScorePending, "score_pending"}});
};

/// Sittings are attempts at which the candidate was admitted to the exam [D].
[[nodiscard]] constexpr bool isSitting(AttemptResult result) {
    return result == AttemptResult::Passed || result == AttemptResult::Failed ||
           result == AttemptResult::Invalidated || result == AttemptResult::ScorePending;
}

struct DomainScore {
    int correct;
    int total;
    friend bool operator==(const DomainScore&, const DomainScore&) = default;
};

/// Keyed results wait for a second look before letters and certification see them.
enum class Confirmation { Waiting, Confirmed };

template <>
struct EnumWords<Confirmation> {
    using E = Confirmation;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Waiting, "waiting"}, {E::Confirmed, "confirmed"}});
};

/// The largest that is taken for a score, from a file or by hand.
inline constexpr int largestScore = 9999;

/// One attempt at the exam, sat, missed or still ahead.
struct Attempt {
    std::optional<ApplicationId> application = {};
    std::optional<WindowId> window = {};
    QDate satOn;
    AttemptResult result;
    QString formCode = {};
    std::optional<int> rawScore = {};
    std::optional<int> cutScore = {};
    std::optional<int> itemsScored = {};
    std::array<std::optional<DomainScore>, 4> domains = {}; ///< in the order of rules 6
    QString registrationId = {};
    QString authorizationId = {};
    Confirmation confirmation = Confirmation::Confirmed;
    QString override = {}; ///< why it stands although a rule spoke against it
    QString overrideBy = {};
    QString note = {};
    Origin origin = {};
    QString edition = {}; ///< that it was recorded under; empty: the one in force on its day
    friend bool operator==(const Attempt&, const Attempt&) = default;
};

using AttemptId = Id<Attempt>;

} // namespace certdesk

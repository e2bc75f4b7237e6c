// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/application.h"

#include <QStringList>

namespace certdesk {

enum class Verdict { Approve, Deny, Pend, Withdraw };

template <>
struct EnumWords<Verdict> {
    using E = Verdict;
    static constexpr auto words = std::to_array<EnumWord<E>>(
        {{E::Approve, "approve"}, {E::Deny, "deny"}, {E::Pend, "pend"}, {E::Withdraw, "withdraw"}});
};

/// Whether a decision takes effect at once or waits for a second reviewer (rules 8).
enum class SecondReview { NotDrawn, Waiting, Agreed, Disagreed };

template <>
struct EnumWords<SecondReview> {
    using E = SecondReview;
    static constexpr auto words = std::to_array<EnumWord<E>>({{E::NotDrawn, "not_drawn"},
                                                              {E::Waiting, "waiting"},
                                                              {E::Agreed, "agreed"},
                                                              {E::Disagreed, "disagreed"}});
};

/// What a second reviewer sees of the first one's decision before they have signed their own.
enum class SecondReviewSight { Blind, Open };

template <>
struct EnumWords<SecondReviewSight> {
    using E = SecondReviewSight;
    static constexpr auto words =
        std::to_array<EnumWord<E>>({{E::Blind, "blind"}, {E::Open, "open"}});
};

/// How second reviews are done, beside the share of the approvals that get one.
struct SecondReviewSetting {
    SecondReviewSight sight = SecondReviewSight::Blind;
    friend bool operator==(const SecondReviewSetting&, const SecondReviewSetting&) = default;
};

/// A signed, dated ruling on an application: an act, never edited, only superseded. `evaluation` is
/// the report and `facts` the case record as they stood, both JSON.
struct Decision {
    Verdict verdict;
    QString by;
    QDate on;
    QStringList reasonCodes = {};
    QString reason = {};
    QString override = {};
    QString supersedeReason = {};
    std::optional<Id<Decision>> supersedes = {};
    std::optional<QDate> dueOn = {}; ///< pended: the last day to answer
    SecondReview secondReview = SecondReview::NotDrawn;
    QByteArray evaluation = {};
    QByteArray facts = {};
    friend bool operator==(const Decision&, const Decision&) = default;
};

using DecisionId = Id<Decision>;

/// Permission to sit the exam: made by an approval. Without windows it runs from the decision for
/// the edition's lifetime of an approval.
struct Authorization {
    DecisionId decision;
    QDate firstDay;
    QDate lastDay;
    friend bool operator==(const Authorization&, const Authorization&) = default;
};

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/decide.h"
#include "core/usecases/progress.h"

namespace certdesk {

/// A request for more that was not answered in time, and what denying it would come to.
struct ExpiredRequest {
    ApplicationId application;
    PersonId person;
    QString name; ///< family name first
    QDate dueOn;
    int daysOver;
    Money goesBack = noMoney;        ///< with what was paid beyond the fees
    QString reasonCode = {};         ///< of its edition; empty where that has none: denied in words
    std::optional<Error> aside = {}; ///< why a run leaves it to someone who looks at it
};

/// What a run does with requests where something came in since: left to someone who looks at it, or
/// denied because someone has.
enum class Answered { SetAside, Deny };

/// Which requests a run takes.
struct ExpireChoice {
    std::optional<std::vector<ApplicationId>> applications = {}; ///< all when there is no list
    Answered answered = Answered::SetAside;
};

/// What became of one of them.
struct ExpiredRun {
    ExpiredRequest request;
    Result<SignedDecision> decision;
};

/// How many requests are over; quick.
[[nodiscard]] Result<int> countExpired(OfficeFile& office);

/// The requests whose last day is over, the oldest first. Set aside are those where something came
/// in since (AnsweredSince), whose letter was not sent (RequestNotSent), where all requirements are
/// met (MeetsRequirements), and those that `by` may not decide.
[[nodiscard]] Result<std::vector<ExpiredRequest>> expiredRequests(OfficeFile& office,
                                                                  const QString& by);

/// Those of these people; fails with NothingExpired naming the first who has no such request.
[[nodiscard]] Result<std::vector<ApplicationId>>
expiredApplicationsOf(OfficeFile& office, const std::vector<PersonId>& persons);

/// What denyExpired() would do: the same requests, each with what it would be set aside for.
[[nodiscard]] Result<std::vector<ExpiredRequest>>
previewExpired(OfficeFile& office, const ExpireChoice& choice, const QString& by);

/// Denies them as incomplete, never one where all requirements are met. Each is an act in a
/// transaction of its own: one that can't be signed keeps none of the others back, and a run that
/// was stopped is simply started again: its answer has only those that it came to. Fails with
/// BlankText, or NothingExpired naming the first application whose request is not over.
[[nodiscard]] Result<std::vector<ExpiredRun>> denyExpired(OfficeFile& office,
                                                          const ExpireChoice& choice,
                                                          const QString& by,
                                                          const Progress& progress = {});

} // namespace certdesk

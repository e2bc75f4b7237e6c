// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/caserecord.h"
#include "core/usecases/officefile.h"

namespace certdesk {

/// One exam result as it is keyed.
struct KeyedResult {
    PersonId person;
    QDate satOn;
    AttemptResult result;  ///< unless invalidated, ignored where a raw score is given
    QString formCode = {}; ///< empty: the current form
    std::optional<int> rawScore = {};
    QString by;
    QString override = {}; ///< the reason for an exception from the rules on who may sit
    QString note = {};
};

/// Whether a result may be keyed without an exception: the retest rule, and an authorization that
/// covers the day; by the edition under which it would be recorded. The sitting's id is that of the
/// result which it corrects, else 0. Fails as rules::mayRecordSitting does, or with NotAuthorized.
[[nodiscard]] Result<void> mayKey(OfficeFile& office, PersonId person, const DatedAttempt& sitting);

/// What speaks for a second look before it is recorded, and does not keep it from being: the fee of
/// the sitting, and a new application for a retest where the edition asks for one. `id` is that of
/// the result which it corrects.
[[nodiscard]] Result<std::vector<Error>>
keyingWarnings(OfficeFile& office, const KeyedResult& keyed, AttemptId id = AttemptId(0));

/// Records a keyed result. It waits for its confirmation where the office wants that. Fails as
/// mayKey does, with ScoreAboveItems, and when no single window holds the day of a windowed
/// edition.
[[nodiscard]] Result<AttemptId> recordResult(OfficeFile& office, const KeyedResult& keyed);

/// Replaces a keyed result that waits for its confirmation by what is keyed now, for the same
/// person. Fails with ResultConfirmed, ReasonNeeded, or as recordResult does.
[[nodiscard]] Result<void> correctResult(OfficeFile& office, AttemptId attempt,
                                         const KeyedResult& keyed, const QString& why);
/// Takes back a keyed result that waits for its confirmation. Fails as correctResult does.
[[nodiscard]] Result<void> removeResult(OfficeFile& office, AttemptId attempt, const QString& why);

/// Confirms a keyed result: the raw score is typed again (blind), or the result where there is
/// none. Fails with BlankText (nobody confirms), with ResultConfirmed, and with ResultDiffers when
/// the two don't agree.
[[nodiscard]] Result<void> confirmResult(OfficeFile& office, AttemptId attempt,
                                         std::optional<int> rawScore, AttemptResult result,
                                         const QString& by);

} // namespace certdesk

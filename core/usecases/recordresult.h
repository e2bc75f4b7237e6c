// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/attempt.h"
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
    QString override = {}; ///< the reason for an exception from the retest rule
    QString note = {};
};

/// Records a keyed result. It waits for its confirmation where the office wants that. Fails with
/// RetestTooEarly or ScoreAboveItems, and when no single window holds the day of a windowed
/// edition.
[[nodiscard]] Result<AttemptId> recordResult(OfficeFile& office, const KeyedResult& keyed);

/// Confirms a keyed result: the raw score is typed again (blind), or the result where there is
/// none. Fails with ResultDiffers when the two don't agree.
[[nodiscard]] Result<void> confirmResult(OfficeFile& office, AttemptId attempt,
                                         std::optional<int> rawScore, AttemptResult result,
                                         const QString& by);

} // namespace certdesk

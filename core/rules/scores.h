// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/attempt.h"
#include "core/domain/window.h"

namespace certdesk::rules {

/// Pass means a raw score at or above the cut.
[[nodiscard]] AttemptResult resultOf(int rawScore, int cutScore);

/// What a score makes of an attempt, and whether the vendor said otherwise.
struct JudgedScore {
    AttemptResult result;
    int cutScore;
    bool contradictsVendor;
    friend bool operator==(const JudgedScore&, const JudgedScore&) = default;
};

/// Judges by the cut that came with the score, else by the form's. Fails with ScoreAboveItems (the
/// score, the items) when the score is above the scored items that came with it, else the form's,
/// and with WrongNumber when a cut came with it that is not from 1 to those items.
[[nodiscard]] Result<JudgedScore> judge(int rawScore, std::optional<int> cutScore,
                                        std::optional<int> itemsScored, const ExamForm& form,
                                        std::optional<AttemptResult> vendorsWord);

/// Whole percent, rounded down; for those who did not pass.
[[nodiscard]] int percentOf(int score, int items);

/// The form with the latest day on or before `day`; nothing when all are still ahead.
[[nodiscard]] std::optional<ExamForm> currentForm(const std::vector<ExamForm>& forms, QDate day);

} // namespace certdesk::rules

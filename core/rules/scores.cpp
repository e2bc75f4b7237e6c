// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/scores.h"

namespace certdesk::rules {

AttemptResult resultOf(int rawScore, int cutScore) {
    return rawScore >= cutScore ? AttemptResult::Passed : AttemptResult::Failed;
}

Result<JudgedScore> judge(int rawScore, std::optional<int> cutScore, std::optional<int> itemsScored,
                          const ExamForm& form, std::optional<AttemptResult> vendorsWord) {
    const int items = itemsScored.value_or(form.scoredItems());
    if (rawScore > items)
        return fail(ErrorCode::ScoreAboveItems, QString::number(rawScore), QString::number(items));
    // With a cut of nothing everybody would pass, with one above the items nobody could.
    if (cutScore && (*cutScore < 1 || *cutScore > items))
        return fail(ErrorCode::WrongNumber, QString::number(*cutScore),
                    QStringLiteral("1 to %1").arg(items));
    const int cut = cutScore.value_or(form.cutScore());
    const AttemptResult result = resultOf(rawScore, cut);
    return JudgedScore{result, cut, vendorsWord && *vendorsWord != result};
}

int percentOf(int score, int items) {
    return items > 0 ? static_cast<int>(qint64{score} * 100 / items) : 0;
}

std::optional<ExamForm> currentForm(const std::vector<ExamForm>& forms, QDate day) {
    const ExamForm* current = nullptr;
    for (const ExamForm& form : forms)
        if (form.currentFrom() <= day && (!current || form.currentFrom() > current->currentFrom()))
            current = &form;
    return current ? std::optional(*current) : std::nullopt;
}

} // namespace certdesk::rules

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/usecases/replacedletters.h"

#include <algorithm>

namespace certdesk {

Letter recordOf(const DueLetter& letter, Id<LetterRun> run) {
    return {.kind = letter.kind,
            .run = run,
            .firstPage = 0,
            .pages = 0,
            .application = letter.application,
            .decision = letter.decision,
            .attempt = letter.attempt,
            .credential = letter.credential};
}

std::vector<storage::WrongLetter> replacedBy(const storage::Reader& reader,
                                             const DueLetter& letter) {
    std::vector<storage::WrongLetter> wrong = storage::wrongLettersTo(reader, letter.person);
    const Letter record = recordOf(letter, Id<LetterRun>(0));
    std::erase_if(wrong, [&record](const storage::WrongLetter& one) {
        return !rules::takesPlaceOf(record, one.letter.value);
    });
    std::sort(wrong.begin(), wrong.end(),
              [](const auto& a, const auto& b) { return a.letter.id < b.letter.id; });
    return wrong;
}

bool isDueAgain(const DueLetter& letter, const std::vector<storage::WrongLetter>& wrong) {
    const Letter record = recordOf(letter, Id<LetterRun>(0));
    return std::any_of(wrong.begin(), wrong.end(), [&record](const storage::WrongLetter& one) {
        return one.fact != CorrectedFact::Document && rules::takesPlaceOf(record, one.letter.value);
    });
}

} // namespace certdesk

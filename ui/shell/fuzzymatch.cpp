// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/fuzzymatch.h"

#include <algorithm>
#include <vector>

namespace certdesk {

namespace {

constexpr int letterScore = 4;
constexpr int runScore = 8;
constexpr int wordScore = 12;
constexpr int wholeScore = 40;

bool beginsWord(QStringView text, qsizetype at) {
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

} // namespace

/// For each typed letter and each place in the text, the best score with that letter there: on top
/// of the best of the letter before, at any earlier place, and more so right behind it.
std::optional<int> fuzzyScore(QStringView typed, QStringView text) {
    if (typed.isEmpty())
        return 0;
    constexpr int impossible = -1;
    const auto places = static_cast<size_t>(text.size());
    std::vector<int> before(places, impossible);
    for (qsizetype letter = 0; letter < typed.size(); ++letter) {
        std::vector<int> now(places, impossible);
        int bestEarlier = letter == 0 ? 0 : impossible;
        for (size_t at = 0; at < places; ++at) {
            const int justBefore = letter > 0 && at > 0 ? before[at - 1] : impossible;
            const auto place = static_cast<qsizetype>(at);
            if (text[place] == typed[letter] && std::max(bestEarlier, justBefore) != impossible) {
                const int run = justBefore == impossible ? impossible : justBefore + runScore;
                now[at] = std::max(bestEarlier, run) + letterScore +
                          (beginsWord(text, place) ? wordScore : 0);
            }
            bestEarlier = std::max(bestEarlier, justBefore);
        }
        before = std::move(now);
    }
    const int score = places == 0 ? impossible : *std::max_element(before.begin(), before.end());
    if (score == impossible)
        return std::nullopt;
    return score + (text.contains(typed) ? wholeScore : 0) - static_cast<int>(text.size()) / 8;
}

} // namespace certdesk

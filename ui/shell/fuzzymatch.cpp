// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/fuzzymatch.h"

namespace certdesk {

namespace {

constexpr int letterScore = 4;
constexpr int runScore = 8;
constexpr int wordScore = 12;
constexpr int wholeScore = 40;

bool beginsWord(QStringView text, qsizetype at) {
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

/// The best that can be made of the rest of both, given that `typed[0]` must be found from `from`
/// on. Texts are menu entries: short enough for trying everything.
std::optional<int> bestFrom(QStringView typed, QStringView text, qsizetype from, bool inRun,
                            int depth) {
    if (typed.isEmpty())
        return 0;
    std::optional<int> best;
    int tries = 0;
    for (qsizetype at = text.indexOf(typed[0], from); at >= 0;
         at = text.indexOf(typed[0], at + 1)) {
        const bool run = inRun && at == from;
        const auto rest = bestFrom(typed.mid(1), text, at + 1, true, depth + 1);
        if (!rest)
            break;
        const int here =
            letterScore + (run ? runScore : 0) + (beginsWord(text, at) ? wordScore : 0);
        best = std::max(best.value_or(0), here + *rest);
        // Deep down the first places are good enough: the number of ways stays small.
        if (++tries > (depth < 3 ? 6 : 1))
            break;
    }
    return best;
}

} // namespace

std::optional<int> fuzzyScore(QStringView typed, QStringView text) {
    const auto score = bestFrom(typed, text, 0, false, 0);
    if (!score)
        return std::nullopt;
    const int whole = !typed.isEmpty() && text.contains(typed) ? wholeScore : 0;
    return *score + whole - static_cast<int>(text.size()) / 8;
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/rules/workpieces.h"

#include <algorithm>

namespace certdesk::rules {

namespace {

enum class Pay { Paid, Unpaid };

// The hours of one moment: each entry once, at the most that any of its pieces gives. `pieces` are
// sorted by entry.
Hours hoursTogether(const WorkPieces& pieces, qint64 day) {
    Hours sum = Hours::ofWhole(0);
    Hours ofEntry = Hours::ofWhole(0);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (pieces[i].days.first <= day && day < pieces[i].days.end)
            ofEntry = std::max(ofEntry, pieces[i].hours);
        if (i + 1 == pieces.size() || pieces[i + 1].entry != pieces[i].entry) {
            sum = sum + ofEntry;
            ofEntry = Hours::ofWhole(0);
        }
    }
    return sum;
}

// The days on which jobs that are each under the weekly minimum reach it together.
void addConcurrentDays(const WorkPieces& all, Pay pay, Hours weeklyMinimum, DayRuns& runs) {
    WorkPieces pieces;
    QVarLengthArray<qint64, 16> bounds;
    for (const WorkPiece& piece : all) {
        if (piece.paid != (pay == Pay::Paid) || piece.hours >= weeklyMinimum)
            continue;
        pieces.append(piece);
        bounds.append(piece.days.first);
        bounds.append(piece.days.end);
    }
    std::sort(pieces.begin(), pieces.end(),
              [](const WorkPiece& a, const WorkPiece& b) { return a.entry < b.entry; });
    std::sort(bounds.begin(), bounds.end());
    bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
    // Between two neighbouring bounds the same pieces are at work throughout.
    for (qsizetype i = 1; i < bounds.size(); ++i)
        if (hoursTogether(pieces, bounds[i - 1]) >= weeklyMinimum)
            runs.append({bounds[i - 1], bounds[i]});
}

} // namespace

WorkTally tallyOf(const WorkPieces& pieces, const ExperiencePolicy& policy) {
    WorkTally tally;
    DayRuns internship;
    for (const WorkPiece& piece : pieces)
        if (piece.hours >= policy.weeklyMinimum)
            (piece.paid ? tally.paid : internship).append(piece.days);
    if (policy.combineConcurrentHours) {
        addConcurrentDays(pieces, Pay::Paid, policy.weeklyMinimum, tally.paid);
        addConcurrentDays(pieces, Pay::Unpaid, policy.weeklyMinimum, internship);
    }
    unite(tally.paid);
    unite(internship);
    tally.internship = without(internship, tally.paid);
    tally.paidMonths = monthsOf(tally.paid, policy.leftOverDaysOfMonth);
    tally.internshipMonths = monthsOf(tally.internship, policy.leftOverDaysOfMonth);
    return tally;
}

} // namespace certdesk::rules

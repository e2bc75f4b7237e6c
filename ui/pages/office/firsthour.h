// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/edition.h"
#include "core/usecases/firsthour.h"
#include "core/usecases/setup.h"

namespace certdesk {

/// What a new office does in its first hour, in this order.
enum class FirstStep { Letterhead, Staff, Signer, Windows, Policy, Applications, TestLetter };

/// One line of the checklist.
struct FirstHourLine {
    enum class State { Open, Done, NotNeeded };

    FirstStep step;
    State state;
    QString title;
    QString sentence;
    QString button;
    friend bool operator==(const FirstHourLine&, const FirstHourLine&) = default;
};

/// What the office file says of the first hour.
struct FirstHourFacts {
    const OfficeSetup& setup;
    const PolicyEdition& edition; ///< in force today
    QDate today;
    FirstHourRecord record = {};
    bool hasApplications = false;
};

[[nodiscard]] std::vector<FirstHourLine> firstHour(const FirstHourFacts& facts);

} // namespace certdesk

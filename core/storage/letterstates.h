// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/letter.h"
#include "core/storage/session.h"

#include <set>

namespace certdesk::storage {

/// What decides which letter a person's present status calls for, in one row.
struct LetterState {
    PersonId person;
    QString name; ///< family name first
    bool deceased = false;
    bool emailOnly = false;
    std::optional<ApplicationId> application = {}; ///< the latest
    std::optional<Stage> stage = {};
    std::optional<QDate> submittedOn = {};
    std::optional<DecisionId> decision = {}; ///< the latest of that application
    bool isAuthorized = false; ///< to test, by that decision, and no request is undecided
    std::optional<AttemptId> attempt = {}; ///< the last confirmed one
    std::optional<AttemptResult> result = {};
    std::optional<QDate> satOn = {};
    std::optional<Id<Credential>> credential = {}; ///< that rests on it
};

/// Of everyone, or of those named; by name.
[[nodiscard]] std::vector<LetterState> letterStates(const Reader& reader,
                                                    const std::vector<PersonId>& persons);

/// What letters that were sent and did not come back are about: a kind and the number of the
/// record.
using SentLetters = std::set<std::pair<LetterKind, qint64>>;
[[nodiscard]] SentLetters sentLetters(const Reader& reader);

} // namespace certdesk::storage

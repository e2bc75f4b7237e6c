// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/rules/consequences.h"
#include "core/storage/session.h"

namespace certdesk::storage {

/// All of a person's that can hang on a fact.
[[nodiscard]] rules::Dependents readDependents(const Reader& reader, PersonId person);

/// The record that a consequence means, as people speak of it.
[[nodiscard]] ConsequenceSubject subjectOf(const Reader& reader, const Consequence& consequence);

/// Those of whose lines one at least is not done yet.
[[nodiscard]] StoredList<Correction> openCorrections(const Reader& reader);

/// A letter that a correction made wrong, and that no other has replaced yet.
struct WrongLetter {
    ConsequenceId consequence;
    CorrectedFact fact;
    Stored<Letter> letter;
    QDate mailedOn;
};
[[nodiscard]] std::vector<WrongLetter> wrongLetters(const Reader& reader);
[[nodiscard]] std::vector<WrongLetter> wrongLettersTo(const Reader& reader, PersonId person);

} // namespace certdesk::storage

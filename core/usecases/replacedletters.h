// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/storage/correctionrecords.h"
#include "core/usecases/letters.h"

namespace certdesk {

/// The record that a letter leaves; its place in the run is known once it is printed.
[[nodiscard]] Letter recordOf(const DueLetter& letter, Id<LetterRun> run);

/// The letters that a correction made wrong and whose place this one takes, oldest first.
[[nodiscard]] std::vector<storage::WrongLetter> replacedBy(const storage::Reader& reader,
                                                           const DueLetter& letter);

/// Whether it is called for although one like it was sent, since that one is wrong. What a misfiled
/// document led to is decided anew first.
[[nodiscard]] bool isDueAgain(const DueLetter& letter,
                              const std::vector<storage::WrongLetter>& wrong);

} // namespace certdesk

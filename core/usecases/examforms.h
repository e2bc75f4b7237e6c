// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/window.h"
#include "core/usecases/editions.h"

namespace certdesk {

/// What adding an exam form comes to.
struct FormImport {
    std::vector<Problem> problems; ///< any: nothing was added
    std::optional<ExamForm> form;  ///< unless the file can't be read as one

    [[nodiscard]] bool isSound() const noexcept { return problems.empty(); }
};

/// Adds a form of the exam: an act, never taken back, only followed by another. It is the current
/// one from its day on, until the day of a later one; results that are on file keep the form and
/// the cut score that they were judged by. One that is current already needs a reason.
[[nodiscard]] Result<FormImport> importExamForm(OfficeFile& office, const PolicyFile& file,
                                                DryRun dryRun);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/window.h"

#include <vector>

namespace certdesk {

/// The names and exam forms that a new office file starts from.
struct ProgramText {
    QString code;       ///< "cesp"
    QString program;    ///< "Certified Employment Support Professional (CESP)"
    QString council;    ///< the body that grants the credential
    QString credential; ///< "CESP"
    std::vector<ExamForm> forms;
};

[[nodiscard]] Result<ProgramText> readProgram(const QByteArray& json, const QString& fileName);
/// Reads an exam form of the office's own, strictly: 0 < cut <= scored items <= items, and the
/// items of its domains, where they are given, add up to the scored ones. All that is wrong goes to
/// `problems`.
[[nodiscard]] std::optional<ExamForm> readExamForm(const QByteArray& json,
                                                   std::vector<Problem>& problems);

} // namespace certdesk

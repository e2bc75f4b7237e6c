// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/edition.h"
#include "core/domain/window.h"

#include <vector>

namespace certdesk {

/// A JSON file with the name that errors call it by.
struct NamedJson {
    QString fileName;
    QByteArray json;
};

/// Reads one policy edition, strictly: every field is there, known, of its type and within its
/// limits, and no two of them contradict each other. All that is wrong goes to `problems`.
[[nodiscard]] std::optional<PolicyEdition> readEdition(const QByteArray& json,
                                                       std::vector<Problem>& problems);
/// The same with one error: EditionInvalid, the subject "file: path", the detail the reason.
[[nodiscard]] Result<PolicyEdition> readEdition(const QByteArray& json, const QString& fileName);

/// Why an edition can't stand beside those: its code or its first day is taken.
[[nodiscard]] std::vector<Problem> collisions(const std::vector<PolicyEdition>& editions,
                                              const PolicyEdition& added);

/// Reads a whole book and refuses two editions of one code or of one first day.
[[nodiscard]] Result<PolicyBook> readPolicyBook(const std::vector<NamedJson>& editions);

/// The editions that ship, by name, and the book they make.
[[nodiscard]] std::vector<NamedJson> shippedEditions();
[[nodiscard]] Result<PolicyBook> shippedPolicyBook();

/// The names and exam forms that a new office file starts from.
struct ProgramText {
    QString code;       ///< "cesp"
    QString program;    ///< "Certified Employment Support Professional (CESP)"
    QString council;    ///< the body that grants the credential
    QString credential; ///< "CESP"
    std::vector<ExamForm> forms;
};

[[nodiscard]] Result<ProgramText> readProgram(const QByteArray& json, const QString& fileName);
[[nodiscard]] Result<ProgramText> shippedProgram();

/// Reads an exam form of the office's own, strictly: 0 < cut <= scored items <= items, and the
/// items of its domains, where they are given, add up to the scored ones. All that is wrong goes to
/// `problems`.
[[nodiscard]] std::optional<ExamForm> readExamForm(const QByteArray& json,
                                                   std::vector<Problem>& problems);

} // namespace certdesk

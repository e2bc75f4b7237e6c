// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/domain/edition.h"

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

} // namespace certdesk

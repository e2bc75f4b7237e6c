// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/edition.h"
#include "core/domain/intake.h"

#include <QDir>

namespace certdesk {

/// A document of an application file, read: what it is and its bytes.
struct IntakePaper {
    Document document;
    QByteArray bytes;
};

/// Reads the documents that one application names, relative to the folder of its source. Each that
/// is missing, leaves the folder, or is of a type that its kind does not take becomes an error at
/// `applications[i].documents[j].file`; a damaged or locked one of an accepted type is taken.
[[nodiscard]] std::vector<IntakePaper> readPapers(const IntakeApplication& application,
                                                  const PolicyEdition& edition, const QDir& folder,
                                                  std::vector<Problem>& errors);

} // namespace certdesk

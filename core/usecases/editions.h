// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/application.h"
#include "core/usecases/importapplications.h"
#include "core/wording/editionwords.h"

namespace certdesk {

/// A file of policy data that someone wants to add to the office.
struct PolicyFile {
    QByteArray json;
    QString reason = {}; ///< needed when it takes effect at once
};

/// The bytes of such a file. TooLarge for what can't be one.
[[nodiscard]] Result<QByteArray> readPolicyFile(const QString& path);

/// An undecided application that belongs to a new edition from now on, as it came in while that was
/// in force.
struct MovedApplication {
    ApplicationId application;
    QString from; ///< the code of its edition so far
};

/// What was recorded of the days of a new edition and stays under its own.
struct AsRecorded {
    qint64 sittings = 0; ///< and those that were missed, which are charged too
    qint64 credentials = 0;

    [[nodiscard]] bool isEmpty() const noexcept { return sittings + credentials == 0; }
};

/// What adding an edition comes to.
struct EditionImport {
    std::vector<Problem> problems;        ///< any: nothing was added
    std::optional<PolicyEdition> edition; ///< unless the file can't be read as one
    QString before;                       ///< the code of the edition that it follows
    std::vector<wording::EditionDifference> differences; ///< against that one
    std::vector<MovedApplication> moved;
    qint64 kept = 0; ///< decided applications of its days, which keep their edition
    AsRecorded asRecorded = {};

    [[nodiscard]] bool isSound() const noexcept { return problems.empty(); }
};

/// Adds an edition: an act, never taken back, only followed by another. What is undecided and came
/// in on its days moves to it; no decision, sitting, charge or certificate changes
/// (docs/decisions/0013-backdated-editions.md).
[[nodiscard]] Result<EditionImport> importEdition(OfficeFile& office, const PolicyFile& file,
                                                  DryRun dryRun);

/// An edition as it is on file.
struct EditionOnFile {
    PolicyEdition edition;
    bool isInForce;
    qint64 applications; ///< that belong to it
};

[[nodiscard]] Result<std::vector<EditionOnFile>> editionsOnFile(OfficeFile& office);
/// The file as it was taken in, byte for byte. NotFound names the code.
[[nodiscard]] Result<QByteArray> editionFile(OfficeFile& office, const QString& code);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/attempt.h"
#include "core/usecases/importapplications.h"

namespace certdesk {

/// What one row of a results file comes to, for people to look at before they take it in.
struct ResultsImportRow {
    enum class Verdict { Sound, AlreadyPresent, Refused };
    int line = 0;
    QString candidate = {}; ///< the number on file, else what the file says
    QString name = {};      ///< the one on file, else what the file says
    QDate satOn = {};
    std::optional<int> rawScore = {};
    std::optional<AttemptResult> result = {};
    Verdict verdict = Verdict::Refused;
};

struct ResultsImport {
    int rows = 0;
    int imported = 0;
    int alreadyPresent = 0;
    int refused = 0;
    std::vector<Problem> warnings;
    std::vector<Problem> errors;
    std::vector<ResultsImportRow> outcome; ///< of a dry run: every row, in the file's order
};

struct ResultsSource {
    QString file;
    QString mapping = QStringLiteral("neutral");
    QString override = {}; ///< why rows are taken in against a name or the retest rule
    QString by = {};
};

/// Takes in a vendor's results (interchange 5): the good rows in one transaction, each bad one
/// refused with its line and column. Never a result on the wrong person.
[[nodiscard]] Result<ResultsImport> importResults(OfficeFile& office, const ResultsSource& source,
                                                  DryRun dryRun, const Progress& progress = {});

/// The names of the mappings on file, sorted.
[[nodiscard]] Result<QStringList> resultMappings(OfficeFile& office);

} // namespace certdesk

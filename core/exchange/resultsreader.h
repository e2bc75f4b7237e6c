// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/attempt.h"
#include "core/exchange/csvreader.h"
#include "core/exchange/resultmapping.h"

namespace certdesk {

/// One line of a results file, sound in itself. Whose it is, and what the office's forms and
/// windows say to it, is judged by whoever takes it in. Empty texts are "not given".
struct ResultRow {
    int line;
    QString registrationId = {};
    QString authorizationId = {};
    QString candidateId = {};
    QString lastName = {};
    QString firstName = {};
    QString examCode = {};
    QString formCode = {};
    QString windowCode = {};
    QDate examDate = {};
    QString status = {};
    std::optional<int> itemsScored = {};
    std::optional<int> rawScore = {};
    std::optional<int> cutScore = {};
    std::optional<AttemptResult> result = {}; ///< the vendor's word; given unless there is a score
    std::array<std::optional<DomainScore>, 4> domains = {};
    QString note = {};
    friend bool operator==(const ResultRow&, const ResultRow&) = default;
};

/// Whose a row is, as the file says: "Nguyen, Ana (C-000123)", as far as that is given.
[[nodiscard]] QString aboutOf(const ResultRow& row);

/// A row, or everything that is wrong with it and what could be read of whose it is. In a line that
/// can't be parted into columns that is how it begins.
struct ReadResult {
    int line;
    std::optional<ResultRow> row = {};
    std::vector<Problem> errors = {};
    QString candidateId = {};
    QString name = {};
};

/// Reads a results file by a layout, row by row.
class ResultsReader final {
public:
    /// Fails as CsvReader::open does, and with MissingColumn that names those needed and absent.
    [[nodiscard]] static Result<ResultsReader> open(QIODevice& device, ResultLayout layout);

    /// The next row, nothing at the end; fails only when the device cannot be read.
    [[nodiscard]] Result<std::optional<ReadResult>> next();
    /// The name of a field's column in this file; the mapping's own where there is none.
    [[nodiscard]] QString columnName(ResultField field) const;

private:
    ResultsReader(CsvReader csv, ResultLayout layout);
    [[nodiscard]] Result<void> checkColumns() const;
    [[nodiscard]] bool has(ResultField field) const { return placeOf(field) >= 0; }
    [[nodiscard]] qsizetype placeOf(ResultField field) const {
        return m_places[static_cast<size_t>(field)];
    }
    [[nodiscard]] ReadResult readRow(const CsvRecord& record) const;

    CsvReader m_csv;
    ResultLayout m_layout;
    std::array<qsizetype, resultFieldCount> m_places; ///< in a record; -1: no such column
};

} // namespace certdesk

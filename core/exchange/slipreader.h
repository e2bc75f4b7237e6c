// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/payment.h"
#include "core/exchange/csvreader.h"

namespace certdesk {

/// One line of a slip, sound in itself; whether the application is on file is not judged here.
struct SlipRow {
    int line;
    QString application; ///< number or external id
    PaymentKind kind;
    Money amount;
    friend bool operator==(const SlipRow&, const SlipRow&) = default;
};

/// The rows of a slip, and everything that is wrong with the others, by line and column.
struct Slip {
    std::vector<SlipRow> rows = {};
    std::vector<Problem> errors = {};
};

/// Reads a CSV file with the columns application, kind and amount, in any order; other columns are
/// passed over. Fails as CsvReader does, and with MissingColumn.
[[nodiscard]] Result<Slip> readSlip(QIODevice& device);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
// Feeds the mapping reader with anything at all; a mapping that it takes must read a results file.
#include "core/exchange/resultsreader.h"

#include <QBuffer>

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace certdesk;
    const QByteArray json(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    Result<ResultLayout> layout = readResultMapping(json);
    if (!layout)
        return 0;
    QByteArray csv("registration_id,candidate_id,exam_date,result\nR1,C-1,2020-05-12,pass\n");
    QBuffer buffer(&csv);
    buffer.open(QIODevice::ReadOnly);
    if (Result<ResultsReader> reader = ResultsReader::open(buffer, *std::move(layout)))
        for (auto row = reader->next(); row && *row; row = reader->next())
            Q_ASSERT((*row)->row || !(*row)->errors.empty());
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
// Feeds the results reader with anything at all, by a mapping that uses every field.
#include "core/exchange/resultsreader.h"

#include <QBuffer>

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace certdesk;
    static const ResultLayout layout = [] {
        ResultLayout everyField;
        everyField.name = QStringLiteral("every field");
        for (const auto& entry : EnumWords<ResultField>::words)
            everyField.columns[static_cast<size_t>(entry.value)] = {QString(entry.word)};
        everyField.dayPatterns = {QStringLiteral("YYYY-MM-DD")};
        everyField.results.insert(QStringLiteral("pass"), AttemptResult::Passed);
        everyField.noShowWords = {QStringLiteral("yes")};
        return everyField;
    }();
    QByteArray csv(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QBuffer buffer(&csv);
    buffer.open(QIODevice::ReadOnly);
    if (Result<ResultsReader> reader = ResultsReader::open(buffer, layout))
        for (auto row = reader->next(); row && *row; row = reader->next())
            if (!(*row)->row && (*row)->errors.empty())
                qFatal("a row was lost without a word");
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
// Feeds the reader of slips with anything at all; what it takes must be sound.
#include "core/exchange/slipreader.h"

#include <QBuffer>

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace certdesk;
    QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const Result<Slip> slip = readSlip(buffer);
    if (!slip)
        return 0;
    for (const SlipRow& row : slip->rows)
        if (row.application.isEmpty() || row.amount <= noMoney || row.kind == PaymentKind::Refund)
            qFatal("a row was taken that is not sound");
    for (const Problem& error : slip->errors)
        if (error.line < 1)
            qFatal("an error has no line");
    return 0;
}

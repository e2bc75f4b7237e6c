// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
// Feeds the reader of OFFICE.json with anything at all; what it takes must be sound.
#include "core/exchange/officereader.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace certdesk;
    const QByteArray json(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const Result<OfficeText> text = readOffice(json);
    if (!text)
        return 0;
    const int percent = text->office.secondReviewPercent;
    Q_ASSERT(percent >= 0 && percent <= 100);
    for (const StaffMember& member : text->staff)
        Q_ASSERT(!member.name.isEmpty());
    return 0;
}

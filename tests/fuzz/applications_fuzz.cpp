// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
// Feeds the reader of applications files with anything at all.
#include "core/exchange/applicationsreader.h"
#include "core/exchange/shippedpolicy.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace certdesk;
    static const PolicyBook book = *shippedPolicyBook();
    const QByteArray json(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    if (const Result<IntakeBatch> batch = readApplications(json, book, {}))
        Q_ASSERT(batch->refused == 0 || !batch->errors.empty());
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "core/documents/workerprotocol.h"

#include <cstdint>

using namespace certdesk;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    static_cast<void>(worker::headerFrom(bytes));
    static_cast<void>(worker::documentFrom(bytes));
    static_cast<void>(worker::requestFrom(bytes));
    if (const auto reply = worker::replyFrom(bytes))
        Q_ASSERT(worker::replyFrom(worker::frame(*reply).mid(worker::FrameHeader::bytes)));
    return 0;
}

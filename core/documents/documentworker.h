// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/documents/workerprotocol.h"
#include "core/platform/cage.h"

namespace certdesk {

/// The argument that puts the executable into the worker's role.
inline constexpr auto documentWorkerArgument = "--document-worker";

/// What a process may use that draws strangers' pages.
inline constexpr platform::CageLimits drawingLimits{2LL << 30, 0, std::chrono::seconds(30)};

/// Serves requests over standard input and output until the other side hangs up. To be called first
/// thing in main: it shuts itself in before it makes its QGuiApplication.
int runDocumentWorker(int argc, char** argv);

/// Opens and draws as asked. The heart of the worker and of the command line's preview.
[[nodiscard]] worker::Reply answer(const Result<PageRenderer>& document,
                                   const worker::Request& request);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/audit.h"
#include "core/usecases/progress.h"

namespace certdesk {

/// Whom mail reaches in a sample office: everyone, as interchange promises of `demo`, or all but
/// one who has died.
enum class MailReaches { Everyone, TheLiving };

struct DemoOptions {
    int applicants = 40;
    quint32 seed = 1;
    MailReaches mail = MailReaches::Everyone;
};

/// What the sample office holds.
struct DemoSummary {
    int people = 0;
    int applications = 0;
    int documents = 0;
    int decisions = 0;
    int attempts = 0;
    int credentials = 0;
};

/// Makes a sample office of made-up people in every stage (interchange 1, `demo`). The same seed
/// and day give the same cases. Never overwrites; nothing is left behind when it fails or is
/// cancelled. Draws documents, so it needs a QGuiApplication.
[[nodiscard]] Result<DemoSummary> createDemoOffice(const QString& path, const DemoOptions& options,
                                                   const Clock& clock, const Actor& actor,
                                                   const Progress& progress = {});

} // namespace certdesk

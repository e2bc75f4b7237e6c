// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace certdesk::tests {

/// Collects every qWarning and qCritical from now on, but for those that offscreen Qt prints by
/// itself.
void watchWarnings();

/// What was collected since the last call. A case that leaves something here has failed.
[[nodiscard]] QStringList takeWarnings();

} // namespace certdesk::tests

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/documents/pages.h"

namespace certdesk {

/// Fails with DocumentLocked when neither no password nor this one opens it.
[[nodiscard]] OpenedPages openPdf(const QByteArray& bytes, const QString& password);

} // namespace certdesk

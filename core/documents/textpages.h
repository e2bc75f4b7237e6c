// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/documents/pages.h"

namespace certdesk {

/// Plain text set on Letter pages.
[[nodiscard]] OpenedPages openText(const QString& text);

} // namespace certdesk

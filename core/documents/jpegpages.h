// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/documents/pages.h"

namespace certdesk {

/// A photo or scan as a single page, turned upright by its EXIF orientation.
[[nodiscard]] OpenedPages openJpeg(const QByteArray& bytes);

} // namespace certdesk

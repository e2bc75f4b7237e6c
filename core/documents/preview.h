// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/documents/outcome.h"
#include "core/domain/document.h"

#include <optional>

namespace certdesk {

/// What became of `certdesk preview` (interchange 1).
struct PreviewReport {
    PreviewOutcome outcome;
    std::optional<MediaType> mediaType = {};
    int pages = 0;
    bool textOnly = false;
    /// Why not; with `previews`: the page is shown as far as it goes.
    std::optional<Error> error = {};
};

/// Draws one page, counted from 1, of a plain file into a PNG, in a caged child that may crash or
/// hang. To be called before any application object is made. There is a PNG with `previews` alone.
/// Fails when the PNG cannot be written: that says nothing about the document.
[[nodiscard]] Result<PreviewReport> previewToPng(const QString& file, int page, int width,
                                                 const QString& out);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace certdesk {

/// The text of a .docx, a line for each paragraph, cells of a table parted by tabs; without deleted
/// text and field codes. Fails with DocumentDamaged, DocumentEmpty or DocumentTooLarge.
[[nodiscard]] Result<QString> docxText(const QByteArray& bytes);

/// The same for the XML of its main part.
[[nodiscard]] Result<QString> wordText(const QByteArray& mainPart);

} // namespace certdesk

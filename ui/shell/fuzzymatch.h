// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

#include <optional>

namespace certdesk {

/// How well `typed` fits `text`, both folded: all its letters in order, better at the beginning of
/// words and in a run, better in short texts. Nothing when it doesn't fit.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView typed, QStringView text);

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/letters/lettersetter.h"

namespace certdesk {

/// Paints page `index` (from 0) of a letter.
void paintPage(QPainter& painter, const SetLetter& letter, const BodyText& body, int index,
               const RunOptions& options);

/// The number of a sheet in its run, and what completes it once the run's length is known.
void paintSheetNumber(QPainter& painter, int number);
void paintSheetTotal(QPainter& painter, int total);

} // namespace certdesk

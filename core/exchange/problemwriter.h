// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/exchange/jsonstream.h"

#include <vector>

namespace certdesk {

/// How a problem says where it is: a JSON path, or a line and a column.
enum class PlaceStyle { Path, LineAndColumn };

/// The list of interchange 3 (`path`, `message`) or 5 (`line`, `column`, `message`); the
/// sentence is wording's.
void writeProblems(JsonStream& json, const std::vector<Problem>& problems, PlaceStyle style);

} // namespace certdesk

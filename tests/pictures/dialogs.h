// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/pictures/desk.h"

#include <vector>

namespace certdesk::pictures {

/// The dialogs and panes that someone opens from a page.
[[nodiscard]] std::vector<Picture> dialogPictures();

} // namespace certdesk::pictures

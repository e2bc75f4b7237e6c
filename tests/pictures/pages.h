// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/pictures/desk.h"

#include <vector>

namespace certdesk::pictures {

/// Puts what can be decided on the sign-off sheet of whoever works there.
[[nodiscard]] bool draftSome(OfficeFile& office);

/// The pages of an office that is open.
[[nodiscard]] std::vector<Picture> pagePictures();

} // namespace certdesk::pictures

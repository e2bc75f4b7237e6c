// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace certdesk::pictures {

class Desk;

/// A dialog or pane, and how someone comes to it.
struct DialogPicture {
    const char16_t* name;
    std::function<void(Desk&)> open;
};

[[nodiscard]] std::vector<DialogPicture> dialogPictures();

} // namespace certdesk::pictures

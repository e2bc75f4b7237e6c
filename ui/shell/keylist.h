// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace certdesk {

class Actions;

/// What one key, or a pair of them, does.
struct KeyLine {
    QString keys; ///< translated: "PgDn, PgUp"
    QString does;
};

/// Keys that belong together, such as those of a page.
struct KeySection {
    QString title;
    std::vector<KeyLine> lines;
};

/// The keys that are valid wherever one is in the window.
[[nodiscard]] KeySection windowKeys(const Actions& actions);

} // namespace certdesk

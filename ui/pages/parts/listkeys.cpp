// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/parts/listkeys.h"

#include <QCoreApplication>

namespace certdesk {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("certdesk::ListKeys", text);
}

} // namespace

KeySection searchedListKeys() {
    return {tr("Search and list"),
            {{tr("↓"), tr("From the search to the list")},
             {tr("Enter"), tr("In the search, open the first; in the list, the one chosen")},
             {tr("Esc"), tr("Clear the search")},
             {tr("←, →"), tr("The filter before or after, when one has the focus")},
             {tr("Ctrl+Home, Ctrl+End"), tr("First, last of the list")}}};
}

KeySection tableKeys() {
    return {tr("The list"),
            {{tr("↑, ↓"), tr("Line before, line after")}, {tr("Enter"), tr("Open the line")}}};
}

KeySection tickedTableKeys() {
    KeySection section = tableKeys();
    section.lines.push_back({tr("Space"), tr("Tick the line, or take the tick away")});
    return section;
}

} // namespace certdesk

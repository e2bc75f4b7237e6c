// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/parts/listkeys.h"

#include <QCoreApplication>

namespace certdesk {

namespace {

struct ListKeysText final {
    Q_DECLARE_TR_FUNCTIONS(certdesk::ListKeys)
};

} // namespace

KeySection searchedListKeys() {
    return {
        ListKeysText::tr("Search and list"),
        {{ListKeysText::tr("↓"), ListKeysText::tr("From the search to the list")},
         {ListKeysText::tr("Enter"),
          ListKeysText::tr("In the search, open the first; in the list, the one chosen")},
         {ListKeysText::tr("Esc"), ListKeysText::tr("Clear the search")},
         {ListKeysText::tr("←, →"),
          ListKeysText::tr("The filter before or after, when one has the focus")},
         {ListKeysText::tr("Ctrl+Home, Ctrl+End"), ListKeysText::tr("First, last of the list")}}};
}

KeySection tableKeys() {
    return {ListKeysText::tr("The list"),
            {{ListKeysText::tr("↑, ↓"), ListKeysText::tr("Line before, line after")},
             {ListKeysText::tr("Enter"), ListKeysText::tr("Open the line")}}};
}

KeySection tickedTableKeys() {
    KeySection section = tableKeys();
    section.lines.push_back(
        {ListKeysText::tr("Space"), ListKeysText::tr("Tick the line, or take the tick away")});
    return section;
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/keylist.h"

#include "ui/shell/actions.h"
#include "ui/widgets/text.h"

#include <QAction>
#include <QCoreApplication>

namespace certdesk {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("certdesk::KeyList", text);
}

QString keysOf(const QAction& action) {
    return action.shortcut().toString(QKeySequence::NativeText);
}

} // namespace

KeySection windowKeys(const Actions& actions) {
    KeySection section{tr("Everywhere"), {}};
    QStringList pages;
    for (const QAction* action : actions.everywhere()) {
        if (action->shortcut().isEmpty())
            continue;
        if (action->objectName().startsWith(u"go-"))
            pages << keysOf(*action);
        else
            section.lines.push_back({keysOf(*action), withoutMnemonic(action->text())});
    }
    if (!pages.isEmpty())
        section.lines.insert(
            section.lines.begin(),
            {pages.size() == 1 ? pages.front() : tr("%1 … %2").arg(pages.front(), pages.back()),
             tr("Go to a page")});
    return section;
}

} // namespace certdesk

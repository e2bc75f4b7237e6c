// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/keylist.h"

#include "ui/shell/actions.h"
#include "ui/widgets/text.h"

#include <QAction>
#include <QCoreApplication>

namespace certdesk {

namespace {

struct KeyListText final {
    Q_DECLARE_TR_FUNCTIONS(certdesk::KeyList)
};

QString keysOf(const QAction& action) {
    return action.shortcut().toString(QKeySequence::NativeText);
}

} // namespace

KeySection windowKeys(const Actions& actions) {
    KeySection section{KeyListText::tr("Everywhere"), {}};
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
        section.lines.insert(section.lines.begin(),
                             {pages.size() == 1
                                  ? pages.front()
                                  : KeyListText::tr("%1 … %2").arg(pages.front(), pages.back()),
                              KeyListText::tr("Go to a page")});
    return section;
}

} // namespace certdesk

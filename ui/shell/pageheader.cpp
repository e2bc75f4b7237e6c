// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/pageheader.h"

#include "ui/look/buttons.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/widgets/text.h"

#include <QAction>
#include <QPushButton>

namespace certdesk {

PageHeader::PageHeader(QAction& find, QWidget* parent)
    : QWidget(parent)
    , m_title(new ElidedText(TextStyle::PageTitle, {}, this))
    , m_actions(new QHBoxLayout) {
    m_title->setObjectName(QStringLiteral("pageTitleLabel"));
    auto* search = new QPushButton(lineIcon(Icon::Search), tr("Find anything"), this);
    search->setObjectName(QStringLiteral("findButton"));
    search->setToolTip(
        tr("Find anything (%1)").arg(find.shortcut().toString(QKeySequence::NativeText)));
    connect(search, &QPushButton::clicked, &find, &QAction::trigger);
    m_actions->setSpacing(metrics::gap);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::space, metrics::margin, metrics::gap);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_title, 1);
    layout->addWidget(search);
    layout->addLayout(m_actions);
}

void PageHeader::showPage(const QString& title, const QList<QAction*>& actions) {
    m_title->setText(title);
    clearActions();
    ButtonKind kind = ButtonKind::Primary;
    for (QAction* action : actions) {
        auto* button = new QPushButton(action->text(), this);
        button->setObjectName(action->objectName().replace(u"Action"_qs, u"Button"_qs));
        setKind(*button, std::exchange(kind, ButtonKind::Plain));
        const auto follow = [button, action] {
            button->setText(action->text());
            button->setEnabled(action->isEnabled());
            button->setToolTip(action->toolTip());
        };
        follow();
        connect(action, &QAction::changed, button, follow);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_actions->addWidget(button);
        button->show();
    }
}

void PageHeader::clearActions() {
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        item->widget()->hide(); // until it is deleted it would lie under the new ones
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace certdesk

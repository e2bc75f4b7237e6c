// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/parts/subjectacts.h"

#include "ui/shell/actions.h"
#include "ui/shell/workbench.h"

#include <QAction>
#include <QWidget>

namespace certdesk {

SubjectActs::SubjectActs(Workbench& workbench, const QString& pageId, QWidget* page)
    : QObject(page)
    , m_workbench(workbench)
    , m_pageId(pageId)
    , m_page(page) {}

void SubjectActs::add(const Act& act) {
    ActionSpec spec{.id = act.id,
                    .text = act.text,
                    .icon = act.icon,
                    .run =
                        [this, run = act.run] {
                            m_workbench.go(m_pageId);
                            run();
                        },
                    .scope = m_page};
    spec.keywords = act.keywords;
    QAction& action = m_workbench.actions().add(std::move(spec));
    action.setVisible(false);
    m_offers.push_back({&action, act.text, act.isPossible});
}

void SubjectActs::setSubject(const QString& name) {
    QString shown = name;
    shown.replace(u'&', QStringLiteral("&&"));
    for (const Offer& offer : m_offers) {
        offer.action->setVisible(!name.isEmpty() && (!offer.isPossible || offer.isPossible()));
        offer.action->setText(offer.text.arg(shown));
    }
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/sidebar.h"

#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/look/tones.h"
#include "ui/shell/navigation.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/text.h"

#include <QAction>
#include <QPushButton>

namespace certdesk {

Sidebar::Sidebar(QWidget* parent)
    : QWidget(parent)
    , m_officeName(new Text(TextStyle::Strong, {}, this))
    , m_sampleMark(new BadgeLabel({Tone::Caution, Icon::Sample, tr("SAMPLE")}, this))
    , m_navigation(new Navigation(this))
    , m_foot(new QWidget(this))
    , m_worker(new ElidedText(TextStyle::Strong, {}, m_foot))
    , m_changeWorker(new QPushButton(tr("Change…"), m_foot)) {
    m_officeName->setObjectName(QStringLiteral("officeNameLabel"));
    m_officeName->setWordWrap(true);
    m_sampleMark->setObjectName(QStringLiteral("sampleBadge"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);

    auto* names = new QVBoxLayout;
    names->setContentsMargins(5 * metrics::grid, metrics::space, metrics::space, metrics::space);
    names->setSpacing(metrics::gap);
    names->addWidget(m_officeName);
    names->addWidget(m_sampleMark);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, 0);
    layout->setSpacing(0);
    layout->addLayout(names);
    layout->addWidget(m_navigation, 1);
    m_worker->setObjectName(QStringLiteral("workerLabel"));
    m_changeWorker->setObjectName(QStringLiteral("changeWorkerButton"));
    m_changeWorker->setAccessibleName(tr("Change who is working here"));
    setKind(*m_changeWorker, ButtonKind::Quiet);
    // A long name must not make the bar wider.
    m_worker->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* caption = new QHBoxLayout;
    caption->setSpacing(0);
    caption->addWidget(new Text(TextStyle::Muted, tr("You are"), m_foot), 1);
    caption->addWidget(m_changeWorker);
    auto* foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(5 * metrics::grid, metrics::tight, metrics::gap, metrics::gap);
    foot->setSpacing(0);
    foot->addLayout(caption);
    foot->addWidget(m_worker);
    layout->addWidget(m_foot);
}

void Sidebar::showOffice(const QString& name, bool isSample) {
    m_officeName->setText(name);
    m_sampleMark->setVisible(isSample);
}

void Sidebar::offerWorker(QAction& change) {
    m_changeWorker->setToolTip(change.toolTip());
    connect(m_changeWorker, &QPushButton::clicked, &change, &QAction::trigger);
}

void Sidebar::showWorker(const QString& name) {
    m_worker->setText(name.isEmpty() ? tr("not chosen yet") : name);
    m_worker->setToolTip(m_worker->text());
}

void Sidebar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), sidebarColor(palette()));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), lineColor(palette()));
}

} // namespace certdesk

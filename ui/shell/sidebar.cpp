// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/sidebar.h"

#include "ui/look/metrics.h"
#include "ui/look/tones.h"
#include "ui/shell/navigation.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/text.h"

namespace certdesk {

Sidebar::Sidebar(QWidget* parent)
    : QWidget(parent)
    , m_officeName(new Text(TextStyle::Strong, {}, this))
    , m_sampleMark(new BadgeLabel({Tone::Caution, Icon::Sample, tr("SAMPLE")}, this))
    , m_navigation(new Navigation(this)) {
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
}

void Sidebar::showOffice(const QString& name, bool isSample) {
    m_officeName->setText(name);
    m_sampleMark->setVisible(isSample);
}

void Sidebar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), sidebarColor(palette()));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), lineColor(palette()));
}

} // namespace certdesk

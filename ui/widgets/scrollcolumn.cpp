// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/scrollcolumn.h"

#include "ui/look/metrics.h"

#include <QHBoxLayout>

namespace certdesk {

ScrollColumn::ScrollColumn(int widestContent, QWidget* parent)
    : QScrollArea(parent)
    , m_content(new QWidget) {
    m_content->setMaximumWidth(widestContent);
    auto* around = new QWidget;
    auto* row = new QHBoxLayout(around);
    row->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::margin);
    row->addWidget(m_content, 1);
    row->addStretch(0);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setWidget(around);
}

} // namespace certdesk

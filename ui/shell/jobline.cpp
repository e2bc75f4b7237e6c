// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/jobline.h"

#include "ui/look/draw/shapes.h"
#include "ui/look/metrics.h"
#include "ui/look/tones.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace certdesk {

namespace {

constexpr int barWidth = 160;
constexpr int blink = 250; // milliseconds

} // namespace

JobLine::JobLine(OfficeFile& office, QWidget* parent)
    : QFrame(parent)
    , m_job(office)
    , m_patience(new QTimer(this))
    , m_what(new Text(TextStyle::Body, {}, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this)) {
    m_what->setObjectName(QStringLiteral("jobLabel"));
    m_what->setWordWrap(true);
    m_bar->setObjectName(QStringLiteral("jobProgressBar"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(barWidth);
    m_cancel->setObjectName(QStringLiteral("cancelJobButton"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::space, metrics::gap, metrics::gap, metrics::gap);
    layout->setSpacing(metrics::space);
    layout->addWidget(m_what, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    hide();

    m_patience->setSingleShot(true);
    connect(m_patience, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QPushButton::clicked, this, &JobLine::cancel);
    connect(&m_job, &Job::started, this, [this] { Q_EMIT runningChanged(true); });
    connect(&m_job, &Job::progressed, this, [this](int percent) {
        m_bar->setRange(0, 100);
        m_bar->setValue(percent);
    });
    connect(&m_job, &Job::finished, this, [this] {
        // The answer may have started the next work.
        if (!isRunning()) {
            m_patience->stop();
            hide();
        }
        Q_EMIT runningChanged(isRunning());
    });
}

void JobLine::cancel() {
    m_job.cancel();
    m_cancel->setEnabled(false);
    m_what->setText(tr("Stopping…"));
}

void JobLine::showWork(const QString& what) {
    m_what->setText(what);
    m_bar->setAccessibleName(what);
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    m_patience->start(blink);
}

void JobLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    draw::toneBox(painter, rect(), Tone::Neutral, palette());
}

} // namespace certdesk

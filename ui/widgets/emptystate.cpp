// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/emptystate.h"

#include "ui/look/buttons.h"
#include "ui/look/metrics.h"
#include "ui/look/tones.h"
#include "ui/widgets/text.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace certdesk {

namespace {

constexpr int discSide = 72;
constexpr int pictureSide = 32;
constexpr int lineLength = 440;

} // namespace

EmptyState::EmptyState(Icon icon, const QString& title, const QString& sentence, QWidget* parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_picture(new QWidget(this))
    , m_title(new Text(TextStyle::Heading, title, this))
    , m_sentence(new Text(TextStyle::Muted, sentence, this))
    , m_action(new QPushButton(this)) {
    m_picture->setFixedSize(discSide, discSide);
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("emptyStateLabel"));
    m_action->setObjectName(QStringLiteral("emptyStateButton"));
    setKind(*m_action, ButtonKind::Primary);
    m_action->hide();

    // Labels that wrap get their height only without an alignment of their own.
    auto* column = new QWidget(this);
    column->setMaximumWidth(lineLength);
    auto* words = new QVBoxLayout(column);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(metrics::gap);
    words->addWidget(m_picture, 0, Qt::AlignHCenter);
    words->addSpacing(metrics::gap);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    words->addSpacing(metrics::gap);
    words->addWidget(m_action, 0, Qt::AlignHCenter);

    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(column, 100);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    layout->addStretch(2);
    layout->addLayout(row);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    setContent(icon, title, sentence);
}

void EmptyState::setContent(Icon icon, const QString& title, const QString& sentence) {
    m_icon = icon;
    m_title->setText(title);
    m_sentence->setText(sentence);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    update();
}

void EmptyState::setAction(const QString& text) {
    m_action->setText(text);
    m_action->show();
}

void EmptyState::clearAction() {
    m_action->hide();
}

void EmptyState::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF disc(m_picture->mapTo(this, QPoint()), QSizeF(m_picture->size()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColors(Tone::Neutral, palette()).fill);
    painter.drawEllipse(disc);
    paintIcon(painter, m_icon,
              QRectF(disc.center() - QPointF(pictureSide, pictureSide) / 2,
                     QSizeF(pictureSide, pictureSide)),
              mutedColor(palette()));
}

} // namespace certdesk

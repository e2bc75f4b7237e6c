// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/banner.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace certdesk {

namespace {

Icon iconOf(Tone tone) {
    switch (tone) {
    case Tone::Neutral:
    case Tone::Accent:
        return Icon::Info;
    case Tone::Good:
        return Icon::Met;
    case Tone::Caution:
        return Icon::Warning;
    case Tone::Bad:
        return Icon::Error;
    }
    Q_UNREACHABLE();
}

} // namespace

Banner::Banner(QWidget* parent)
    : QFrame(parent)
    , m_sentence(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this)) {
    m_sentence->setObjectName(QStringLiteral("bannerLabel"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_action->setObjectName(QStringLiteral("bannerButton"));
    m_close->setObjectName(QStringLiteral("closeBannerButton"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    m_close->setIcon(lineIcon(Icon::Close));
    m_close->setAutoRaise(true);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::space + metrics::icon + metrics::gap, metrics::gap,
                               metrics::gap, metrics::gap);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    hide();

    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
}

void Banner::showMessage(Tone tone, const QString& sentence, const QString& action) {
    m_tone = tone;
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    colorText();
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Banner::message() const {
    return isHidden() ? QString() : m_sentence->text();
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ToneColors colors = toneColors(m_tone, palette());
    painter.setPen(colors.line);
    painter.setBrush(colors.fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius,
                            metrics::radius);
    paintIcon(
        painter, iconOf(m_tone),
        QRectF(metrics::space, (height() - metrics::icon) / 2.0, metrics::icon, metrics::icon),
        colors.text);
}

void Banner::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorText();
}

void Banner::colorText() {
    QPalette colors;
    colors.setColor(QPalette::WindowText, toneColors(m_tone, colors).text);
    if (m_sentence->palette().color(QPalette::WindowText) != colors.color(QPalette::WindowText))
        m_sentence->setPalette(colors);
}

} // namespace certdesk

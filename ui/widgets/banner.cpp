// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/banner.h"

#include "ui/look/draw/shapes.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace certdesk {

namespace {

constexpr std::chrono::seconds passingTime(10);

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
    , m_passing(new QTimer(this))
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

    m_passing->setSingleShot(true);
    setPassing(passingTime);
    connect(m_passing, &QTimer::timeout, this, &QWidget::hide);
    connect(qApp, &QApplication::focusChanged, this, &Banner::countDown);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
}

void Banner::showMessage(Tone tone, const QString& sentence, const QString& action) {
    m_isPassing = tone == Tone::Good;
    present(tone, sentence, action);
}

void Banner::showUntilClosed(Tone tone, const QString& sentence) {
    m_isPassing = false;
    present(tone, sentence, {});
}

void Banner::setPassing(std::chrono::milliseconds time) {
    m_passing->setInterval(time);
}

void Banner::present(Tone tone, const QString& sentence, const QString& action) {
    m_tone = tone;
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    colorText();
    m_passing->stop();
    show();
    update();
    countDown();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString Banner::message() const {
    return isHidden() ? QString() : m_sentence->text();
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    draw::toneBox(painter, rect(), m_tone, palette());
    paintIcon(
        painter, iconOf(m_tone),
        QRectF(metrics::space, (height() - metrics::icon) / 2.0, metrics::icon, metrics::icon),
        toneColors(m_tone, palette()).text);
}

void Banner::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colorText();
    else if (event->type() == QEvent::ActivationChange)
        countDown();
}

void Banner::enterEvent(QEnterEvent* event) {
    QFrame::enterEvent(event);
    countDown();
}

void Banner::leaveEvent(QEvent* event) {
    QFrame::leaveEvent(event);
    countDown();
}

void Banner::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    countDown();
}

// Whoever comes back to the page has another question by then.
void Banner::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    m_passing->stop();
    if (m_isPassing && !event->spontaneous() && !isHidden())
        QTimer::singleShot(0, this, [this] {
            if (m_isPassing && !isVisible())
                hide();
        });
}

/// Time runs only while someone can read it, and begins anew when they have turned away from it.
void Banner::countDown() {
    const QWidget* focus = QApplication::focusWidget();
    const bool isHeld = underMouse() || (focus != nullptr && isAncestorOf(focus));
    if (!m_isPassing || !isVisible() || !isActiveWindow() || isHeld)
        m_passing->stop();
    else if (!m_passing->isActive())
        m_passing->start();
}

void Banner::colorText() {
    QPalette colors;
    colors.setColor(QPalette::WindowText, toneColors(m_tone, colors).text);
    if (m_sentence->palette().color(QPalette::WindowText) != colors.color(QPalette::WindowText))
        m_sentence->setPalette(colors);
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/cardbutton.h"

#include "ui/look/draw/shapes.h"
#include "ui/look/metrics.h"
#include "ui/look/tones.h"
#include "ui/widgets/text.h"

#include <QKeyEvent>

namespace certdesk {

namespace {

constexpr int wordsLeft = metrics::space + metrics::margin + 3 * metrics::grid;
constexpr int detailFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

int wordsWidth(int width) {
    return width - wordsLeft - metrics::gap;
}

} // namespace

CardButton::CardButton(Icon icon, const QString& title, const QString& detail, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_detail(detail) {
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize CardButton::sizeHint() const {
    const QFontMetrics font = fontMetrics();
    const int words = std::max(QFontMetrics(textFont(TextStyle::Strong)).horizontalAdvance(text()),
                               std::min(font.horizontalAdvance(m_detail), 160));
    return {words + 2 * metrics::icon + 2 * metrics::space, heightOf(font.height())};
}

QSize CardButton::minimumSizeHint() const {
    return {100, sizeHint().height()};
}

int CardButton::heightForWidth(int width) const {
    return heightOf(detailRect(QRect(0, 0, width, 0)).height());
}

void CardButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void CardButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor base = palette().color(QPalette::Base);
    const QColor ink =
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText);
    const double lit = isDown() ? 0.1 : underMouse() && isEnabled() ? 0.045 : 0;
    draw::roundedBox(painter, rect(), mixed(base, ink, lit),
                     hasFocus() ? accentColor(palette()) : lineColor(palette()), hasFocus() ? 2 : 1,
                     metrics::radius + 2);
    const int side = metrics::margin;
    paintIcon(painter, m_icon, QRectF(metrics::space, (height() - side) / 2.0, side, side),
              isEnabled() ? accentColor(palette()) : ink);
    const int width = wordsWidth(this->width());
    const int line = fontMetrics().height();
    const QRect detail = detailRect(rect());
    const int top = (height() - line - detail.height()) / 2;
    painter.setPen(ink);
    painter.setFont(textFont(TextStyle::Strong));
    painter.drawText(QRect(wordsLeft, top, width, line), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, width));
    painter.setPen(isEnabled() ? mutedColor(palette()) : ink);
    painter.setFont(font());
    painter.drawText(QRect(wordsLeft, top + line, width, detail.height()), detailFlags,
                     detail.height() > line
                         ? m_detail
                         : fontMetrics().elidedText(m_detail, Qt::ElideMiddle, width));
}

int CardButton::heightOf(int detailHeight) const {
    return metrics::gridded(fontMetrics().height() + detailHeight + 6 * metrics::grid);
}

/// As many lines as the sentence needs; a path has no place to break and stays on one.
QRect CardButton::detailRect(const QRect& card) const {
    return fontMetrics().boundingRect(QRect(0, 0, wordsWidth(card.width()), 0), detailFlags,
                                      m_detail);
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/badge.h"

#include "ui/look/draw/shapes.h"
#include "ui/look/metrics.h"

#include <QPainter>

namespace certdesk {

namespace {

constexpr int normalIconSide = 14;
constexpr int sidePadding = metrics::gap;

} // namespace

QSize badgeSize(const Badge& badge, const QFontMetrics& font) {
    const int iconSide = metrics::withText(normalIconSide, font.height());
    return {sidePadding + iconSide + metrics::grid + font.horizontalAdvance(badge.word) +
                sidePadding + 2,
            metrics::gridded(font.height() + metrics::grid)};
}

void paintBadge(QPainter& painter, const QRect& rect, const Badge& badge, const QPalette& palette) {
    const QFontMetrics font = painter.fontMetrics();
    const QSize size = badgeSize(badge, font).boundedTo(rect.size());
    const QRect pill(rect.left(), rect.top() + (rect.height() - size.height()) / 2, size.width(),
                     size.height());
    const int iconSide = metrics::withText(normalIconSide, font.height());
    const ToneColors colors = toneColors(badge.tone, palette);
    painter.save();
    draw::roundedBox(painter, pill, colors.fill, colors.line, 1, pill.height() / 2.0);
    paintIcon(painter, badge.icon,
              QRectF(pill.left() + sidePadding, pill.top() + (pill.height() - iconSide) / 2.0,
                     iconSide, iconSide),
              colors.text);
    painter.setPen(colors.text);
    const QRect words =
        pill.adjusted(sidePadding + iconSide + metrics::grid, 0, -sidePadding + 2, 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     font.elidedText(badge.word, Qt::ElideRight, words.width()));
    painter.restore();
}

BadgeLabel::BadgeLabel(Badge badge, QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setBadge(badge);
}

void BadgeLabel::setBadge(const Badge& badge) {
    m_badge = badge;
    setAccessibleName(badge.word);
    updateGeometry();
    update();
}

QSize BadgeLabel::sizeHint() const {
    return badgeSize(m_badge, fontMetrics());
}

void BadgeLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBadge(painter, rect(), m_badge, palette());
}

} // namespace certdesk

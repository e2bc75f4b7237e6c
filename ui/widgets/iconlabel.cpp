// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/iconlabel.h"

#include <QPainter>

namespace certdesk {

IconLabel::IconLabel(Icon icon, Tone tone, int side, QWidget* parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_tone(tone) {
    setFixedSize(side, side);
}

void IconLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintIcon(painter, m_icon, rect(), toneColors(m_tone, palette()).text);
}

} // namespace certdesk

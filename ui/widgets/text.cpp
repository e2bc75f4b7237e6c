// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/text.h"

#include <QApplication>
#include <QDate>
#include <QEvent>
#include <QPainter>

namespace certdesk {

QFont textFont(TextStyle style) {
    QFont font = QApplication::font();
    const auto scale = [&font](double factor) { font.setPointSizeF(font.pointSizeF() * factor); };
    switch (style) {
    case TextStyle::PageTitle:
        scale(1.6);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Heading:
        scale(1.15);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Body:
    case TextStyle::Muted:
        break;
    }
    return font;
}

QString withoutMnemonic(const QString& text) {
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text[i] != u'&' || ++i < text.size())
            plain += text[i];
    return plain;
}

namespace {

void applyStyle(QLabel& label, TextStyle style) {
    label.setFont(textFont(style));
    label.setForegroundRole(style == TextStyle::Muted ? QPalette::PlaceholderText
                                                      : QPalette::WindowText);
}

} // namespace

Text::Text(TextStyle style, const QString& text, QWidget* parent)
    : QLabel(text, parent)
    , m_style(style) {
    setTextFormat(Qt::PlainText);
    applyStyle(*this, style);
}

bool Text::event(QEvent* event) {
    if (event->type() == QEvent::ApplicationFontChange)
        applyStyle(*this, m_style);
    return QLabel::event(event);
}

ElidedText::ElidedText(TextStyle style, const QString& text, QWidget* parent)
    : QLabel(text, parent)
    , m_style(style) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    applyStyle(*this, style);
}

QSize ElidedText::minimumSizeHint() const {
    return {fontMetrics().horizontalAdvance(u"…"_qs), QLabel::minimumSizeHint().height()};
}

void ElidedText::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    if (const QString tip = shown == text() ? QString() : text(); toolTip() != tip)
        setToolTip(tip);
}

bool ElidedText::event(QEvent* event) {
    if (event->type() == QEvent::ApplicationFontChange)
        applyStyle(*this, m_style);
    return QLabel::event(event);
}

QString fullDay(QDate day) {
    return QLocale().toString(day, QStringLiteral("dddd, MMMM d, yyyy"));
}

QString shortDay(QDate day) {
    return QLocale().toString(day, QStringLiteral("MMM d, yyyy"));
}

} // namespace certdesk

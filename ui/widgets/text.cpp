// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/text.h"

#include "ui/look/tones.h"

#include <QApplication>
#include <QDate>
#include <QEvent>

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

Text::Text(TextStyle style, const QString& text, QWidget* parent)
    : QLabel(text, parent)
    , m_style(style) {
    setTextFormat(Qt::PlainText);
    restyle();
}

void Text::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange ||
        event->type() == QEvent::ApplicationPaletteChange)
        restyle();
}

void Text::restyle() {
    if (std::exchange(m_isRestyling, true))
        return;
    setFont(textFont(m_style));
    setForegroundRole(m_style == TextStyle::Muted ? QPalette::PlaceholderText
                                                  : QPalette::WindowText);
    m_isRestyling = false;
}

QString fullDay(QDate day) {
    return QLocale().toString(day, QStringLiteral("dddd, MMMM d, yyyy"));
}

QString shortDay(QDate day) {
    return QLocale().toString(day, QStringLiteral("MMM d, yyyy"));
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/look/draw/buttons.h"

#include "ui/look/buttons.h"
#include "ui/look/draw/shapes.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/tones.h"

#include <QPushButton>

namespace certdesk::draw {

namespace {

ButtonKind effectiveKind(const QStyleOption& option, const QWidget* widget) {
    const ButtonKind kind = kindOf(widget);
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    if (kind == ButtonKind::Plain && button != nullptr &&
        button->features.testFlag(QStyleOptionButton::DefaultButton))
        return ButtonKind::Primary;
    return kind;
}

QColor labelColor(const QStyleOptionButton& button, const QWidget* widget) {
    if (!has(button, QStyle::State_Enabled))
        return button.palette.color(QPalette::Disabled, QPalette::ButtonText);
    switch (effectiveKind(button, widget)) {
    case ButtonKind::Primary:
        return onAccentColor(button.palette);
    case ButtonKind::Destructive:
        return toneColors(Tone::Bad, button.palette).text;
    case ButtonKind::Plain:
    case ButtonKind::Quiet:
        return button.palette.color(QPalette::ButtonText);
    }
    Q_UNREACHABLE();
}

} // namespace

void pushButton(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
    const QPalette& palette = option.palette;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool checked = has(option, QStyle::State_On);
    switch (effectiveKind(option, widget)) {
    case ButtonKind::Primary:
        if (enabled) {
            roundedBox(painter, option.rect, pressedColor(accentColor(palette), option), {});
            return;
        }
        break;
    case ButtonKind::Destructive:
        if (enabled) {
            const ToneColors bad = toneColors(Tone::Bad, palette);
            roundedBox(painter, option.rect, pressedColor(bad.fill, option), bad.line);
            return;
        }
        break;
    case ButtonKind::Quiet:
        if (enabled && (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken)))
            roundedBox(painter, option.rect, pressedColor(palette.color(QPalette::Window), option),
                       {});
        return;
    case ButtonKind::Plain:
        break;
    }
    const QColor ground =
        enabled ? palette.color(QPalette::Button) : palette.color(QPalette::Window);
    const QColor fill = checked ? palette.color(QPalette::Highlight) : ground;
    roundedBox(painter, option.rect, enabled ? pressedColor(fill, option) : fill,
               checked ? accentColor(palette) : lineColor(palette));
}

void buttonLabel(const QStyleOptionButton& button, QPainter& painter, const QWidget* widget) {
    constexpr int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic;
    const int icon = button.icon.isNull() ? 0 : button.iconSize.width();
    const int between = icon == 0 || button.text.isEmpty() ? 0 : metrics::gap;
    const int words = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    const QRect all = button.rect;
    int x = all.left() + std::max(0, (all.width() - icon - between - words) / 2);
    if (icon > 0) {
        const QRect place(x, all.top() + (all.height() - icon) / 2, icon, icon);
        button.icon.paint(&painter, QStyle::visualRect(button.direction, all, place),
                          Qt::AlignCenter,
                          has(button, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
        x += icon + between;
    }
    const QRect place(x, all.top(), std::min(words + 1, all.right() - x + 1), all.height());
    painter.setPen(labelColor(button, widget));
    painter.drawText(QStyle::visualRect(button.direction, all, place), flags, button.text);
}

void toolButton(const QStyleOption& option, QPainter& painter) {
    if (has(option, QStyle::State_On))
        roundedBox(painter, option.rect,
                   pressedColor(option.palette.color(QPalette::Highlight), option),
                   toneColors(Tone::Accent, option.palette).line);
    else if (has(option, QStyle::State_Enabled) &&
             (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken)))
        roundedBox(painter, option.rect,
                   pressedColor(option.palette.color(QPalette::Window), option), {});
}

void indicator(QStyle::PrimitiveElement element, const QStyleOption& option, QPainter& painter) {
    const QPalette& palette = option.palette;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool round = element == QStyle::PE_IndicatorRadioButton;
    const bool on = has(option, QStyle::State_On);
    const bool partly = has(option, QStyle::State_NoChange);
    const QRectF box(option.rect);
    const double radius = round ? box.width() / 2 : 4;
    if (!on && !partly) {
        roundedBox(painter, box, pressedColor(palette.color(QPalette::Base), option),
                   enabled ? palette.color(QPalette::Dark) : lineColor(palette), 1, radius);
        return;
    }
    const QColor fill =
        enabled ? accentColor(palette) : palette.color(QPalette::Disabled, QPalette::Text);
    roundedBox(painter, box, fill, {}, 1, radius);
    const QColor mark = onAccentColor(palette);
    if (round)
        roundedBox(painter, box.adjusted(5, 5, -5, -5), mark, {}, 1, radius);
    else
        paintIcon(painter, partly ? Icon::Minus : Icon::Check, box.adjusted(2, 2, -2, -2), mark);
}

void focusRing(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
    const bool onAccent = widget != nullptr && widget->inherits("QPushButton") &&
                          (kindOf(widget) == ButtonKind::Primary ||
                           static_cast<const QPushButton*>(widget)->isDefault());
    const QRectF rect(option.rect);
    if (onAccent)
        roundedBox(painter, rect.adjusted(3, 3, -3, -3), {}, onAccentColor(option.palette), 2,
                   metrics::radius - 3);
    else
        roundedBox(painter, rect, {}, accentColor(option.palette), 2);
}

} // namespace certdesk::draw

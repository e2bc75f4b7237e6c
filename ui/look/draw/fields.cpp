// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/look/draw/fields.h"

#include "ui/look/draw/shapes.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/tones.h"

namespace certdesk::draw {

void field(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
    const QPalette& palette = option.palette;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool focused = enabled && has(option, QStyle::State_HasFocus);
    const bool wrong = widget != nullptr && widget->property("wrong").toBool();
    const QColor fill = palette.color(enabled ? QPalette::Base : QPalette::Window);
    QColor line = enabled ? palette.color(QPalette::Dark) : lineColor(palette);
    if (wrong)
        line = toneColors(Tone::Bad, palette).text;
    else if (focused)
        line = accentColor(palette);
    roundedBox(painter, option.rect, fill, line, focused || wrong ? 2 : 1);
}

void comboBox(const QStyleOptionComboBox& combo, QPainter& painter, const QWidget* widget) {
    field(combo, painter, widget);
    const int side = metrics::smallIcon;
    const QRect chevron(combo.rect.right() - side - metrics::gap + 1,
                        combo.rect.center().y() - side / 2 + 1, side, side);
    paintIcon(painter, Icon::ChevronDown, QStyle::visualRect(combo.direction, combo.rect, chevron),
              combo.palette.color(has(combo, QStyle::State_Enabled) ? QPalette::Active
                                                                    : QPalette::Disabled,
                                  QPalette::ButtonText));
}

void textFrame(const QStyleOption& option, QPainter& painter) {
    const bool focused = has(option, QStyle::State_HasFocus);
    roundedBox(painter, option.rect, {},
               focused ? accentColor(option.palette) : option.palette.color(QPalette::Dark),
               focused ? 2 : 1, 2);
}

bool isTextEdit(const QWidget* widget) {
    return widget != nullptr &&
           (widget->inherits("QPlainTextEdit") || widget->inherits("QTextEdit"));
}

} // namespace certdesk::draw

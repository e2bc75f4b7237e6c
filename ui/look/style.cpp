// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/look/style.h"

#include "ui/look/buttons.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/tones.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace certdesk {

namespace {

constexpr int scrollBarExtent = 12;
constexpr int shortestSlider = 32;
constexpr int indicatorSide = 18;
constexpr int fieldPadding = 6;       ///< beside what Qt's fields leave free themselves
constexpr int firstColumnIndent = 16; ///< a table's text begins where the page's title begins

bool has(const QStyleOption& option, QStyle::StateFlag flag) {
    return option.state.testFlag(flag);
}

void drawBox(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& line,
             double width = 1, double radius = metrics::radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const double inset = line.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

ButtonKind effectiveKind(const QStyleOption& option, const QWidget* widget) {
    const ButtonKind kind = kindOf(widget);
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    if (kind == ButtonKind::Plain && button != nullptr &&
        button->features.testFlag(QStyleOptionButton::DefaultButton))
        return ButtonKind::Primary;
    return kind;
}

/// Darker under the pointer and when pressed, on either ground.
QColor pressedColor(const QColor& fill, const QStyleOption& option) {
    const double share = has(option, QStyle::State_Sunken)      ? 0.16
                         : has(option, QStyle::State_MouseOver) ? 0.08
                                                                : 0;
    return mixed(fill, option.palette.color(QPalette::WindowText), share);
}

void drawPushButton(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
    const QPalette& palette = option.palette;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool checked = has(option, QStyle::State_On);
    switch (effectiveKind(option, widget)) {
    case ButtonKind::Primary:
        if (enabled) {
            drawBox(painter, option.rect, pressedColor(accentColor(palette), option), {});
            return;
        }
        break;
    case ButtonKind::Destructive:
        if (enabled) {
            const ToneColors bad = toneColors(Tone::Bad, palette);
            drawBox(painter, option.rect, pressedColor(bad.fill, option), bad.line);
            return;
        }
        break;
    case ButtonKind::Quiet:
        if (enabled && (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken)))
            drawBox(painter, option.rect, pressedColor(palette.color(QPalette::Window), option),
                    {});
        return;
    case ButtonKind::Plain:
        break;
    }
    const QColor ground =
        enabled ? palette.color(QPalette::Button) : palette.color(QPalette::Window);
    const QColor fill = checked ? palette.color(QPalette::Highlight) : ground;
    drawBox(painter, option.rect, enabled ? pressedColor(fill, option) : fill,
            checked ? accentColor(palette) : lineColor(palette));
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

/// Picture and words together in the middle, with room between them.
void drawButtonLabel(const QStyleOptionButton& button, QPainter& painter, const QWidget* widget) {
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

void drawToolButton(const QStyleOption& option, QPainter& painter) {
    if (has(option, QStyle::State_On))
        drawBox(painter, option.rect,
                pressedColor(option.palette.color(QPalette::Highlight), option),
                toneColors(Tone::Accent, option.palette).line);
    else if (has(option, QStyle::State_Enabled) &&
             (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken)))
        drawBox(painter, option.rect, pressedColor(option.palette.color(QPalette::Window), option),
                {});
}

/// A field's border: strong enough to be found (3:1), in the accent while it has the focus.
void drawField(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
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
    drawBox(painter, option.rect, fill, line, focused || wrong ? 2 : 1);
}

bool isTextEdit(const QWidget* widget) {
    return widget != nullptr &&
           (widget->inherits("QPlainTextEdit") || widget->inherits("QTextEdit"));
}

void drawTextFrame(const QStyleOption& option, QPainter& painter) {
    const bool focused = has(option, QStyle::State_HasFocus);
    drawBox(painter, option.rect, {},
            focused ? accentColor(option.palette) : option.palette.color(QPalette::Dark),
            focused ? 2 : 1, 2);
}

void drawFocusRing(const QStyleOption& option, QPainter& painter, const QWidget* widget) {
    if (!has(option, QStyle::State_KeyboardFocusChange))
        return;
    const bool onAccent = widget != nullptr && widget->inherits("QPushButton") &&
                          (kindOf(widget) == ButtonKind::Primary ||
                           static_cast<const QPushButton*>(widget)->isDefault());
    const QRectF rect(option.rect);
    if (onAccent)
        drawBox(painter, rect.adjusted(3, 3, -3, -3), {}, onAccentColor(option.palette), 2,
                metrics::radius - 3);
    else
        drawBox(painter, rect, {}, accentColor(option.palette), 2);
}

void drawIndicator(QStyle::PrimitiveElement element, const QStyleOption& option,
                   QPainter& painter) {
    const QPalette& palette = option.palette;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool round = element == QStyle::PE_IndicatorRadioButton;
    const bool on = has(option, QStyle::State_On);
    const bool partly = has(option, QStyle::State_NoChange);
    const QRectF box(option.rect);
    const double radius = round ? box.width() / 2 : 4;
    if (!on && !partly) {
        drawBox(painter, box, pressedColor(palette.color(QPalette::Base), option),
                enabled ? palette.color(QPalette::Dark) : lineColor(palette), 1, radius);
        return;
    }
    const QColor fill =
        enabled ? accentColor(palette) : palette.color(QPalette::Disabled, QPalette::Text);
    drawBox(painter, box, fill, {}, 1, radius);
    const QColor mark = onAccentColor(palette);
    if (round)
        drawBox(painter, box.adjusted(5, 5, -5, -5), mark, {}, 1, radius);
    else
        paintIcon(painter, partly ? Icon::Minus : Icon::Check, box.adjusted(2, 2, -2, -2), mark);
}

/// A selected row has a tinted ground, and the accent at its beginning so that it never depends on
/// the tint alone.
void drawItemGround(const QStyleOptionViewItem& option, QPainter& painter, const QWidget* widget) {
    const bool selected = has(option, QStyle::State_Selected);
    const bool hovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    if (selected)
        painter.fillRect(option.rect, option.palette.color(QPalette::Highlight));
    else if (hovered)
        painter.fillRect(option.rect, mixed(option.palette.color(QPalette::Base),
                                            option.palette.color(QPalette::Text), 0.045));
    const bool first = option.viewItemPosition == QStyleOptionViewItem::Beginning ||
                       option.viewItemPosition == QStyleOptionViewItem::OnlyOne;
    if (selected && first) {
        const bool focused = widget != nullptr && widget->hasFocus();
        painter.fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                         focused ? accentColor(option.palette)
                                 : option.palette.color(QPalette::Dark));
    }
}

void drawHeaderSection(const QStyleOptionHeader& option, QPainter& painter) {
    painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        painter.fillRect(option.rect, mixed(option.palette.color(QPalette::Base),
                                            option.palette.color(QPalette::Text), 0.05));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     lineColor(option.palette));
    if (option.position != QStyleOptionHeader::End &&
        option.position != QStyleOptionHeader::OnlyOneSection)
        painter.fillRect(QRect(option.rect.right(), option.rect.top() + metrics::gap, 1,
                               option.rect.height() - 2 * metrics::gap),
                         lineColor(option.palette));
}

/// Qt asks the base style, not this one, where the mark goes; only its column is right.
void drawSortMark(const QStyleOptionHeader& header, QPainter& painter, const QWidget* widget) {
    const int height = widget != nullptr ? widget->height() : header.rect.height();
    const int side = metrics::smallIcon;
    paintIcon(painter,
              header.sortIndicator == QStyleOptionHeader::SortUp ? Icon::ChevronDown
                                                                 : Icon::ChevronUp,
              QRectF(header.rect.center().x() - side / 2, (height - side) / 2, side, side),
              accentColor(header.palette));
}

/// What begins a row of a table, unless a box to tick stands before it.
bool isIndented(const QStyleOptionViewItem& item, const QWidget* widget) {
    return item.viewItemPosition == QStyleOptionViewItem::Beginning &&
           !item.features.testFlag(QStyleOptionViewItem::HasCheckIndicator) && widget != nullptr &&
           widget->inherits("QTableView");
}

bool isFirstSection(const QStyleOptionHeader& header) {
    return header.orientation == Qt::Horizontal &&
           (header.position == QStyleOptionHeader::Beginning ||
            header.position == QStyleOptionHeader::OnlyOneSection);
}

QRect sliderRect(const QStyleOptionSlider& bar) {
    const bool horizontal = bar.orientation == Qt::Horizontal;
    const int length = horizontal ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int slider = length;
    if (range > 0)
        slider =
            std::clamp(static_cast<int>(qint64(length) * bar.pageStep / (range + bar.pageStep)),
                       std::min(shortestSlider, length), length);
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      length - slider, bar.upsideDown);
    return horizontal ? QRect(bar.rect.left() + start, bar.rect.top(), slider, bar.rect.height())
                      : QRect(bar.rect.left(), bar.rect.top() + start, bar.rect.width(), slider);
}

QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl part) {
    const QRect slider = sliderRect(bar);
    const QRect all = bar.rect;
    const bool horizontal = bar.orientation == Qt::Horizontal;
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return all;
    case QStyle::SC_ScrollBarSlider:
        return slider;
    case QStyle::SC_ScrollBarSubPage:
        return horizontal ? QRect(all.left(), all.top(), slider.left() - all.left(), all.height())
                          : QRect(all.left(), all.top(), all.width(), slider.top() - all.top());
    case QStyle::SC_ScrollBarAddPage:
        return horizontal ? QRect(QPoint(slider.right() + 1, all.top()), all.bottomRight())
                          : QRect(QPoint(all.left(), slider.bottom() + 1), all.bottomRight());
    default:
        return {};
    }
}

void drawScrollBar(const QStyleOptionSlider& bar, QPainter& painter) {
    if (bar.maximum <= bar.minimum)
        return;
    const bool touched = has(bar, QStyle::State_MouseOver) || has(bar, QStyle::State_Sunken);
    const int inset = touched ? 2 : 3;
    const QRectF slider = QRectF(sliderRect(bar)).adjusted(inset, inset, -inset, -inset);
    const QColor handle = mixed(bar.palette.color(QPalette::Window),
                                bar.palette.color(QPalette::WindowText), touched ? 0.5 : 0.36);
    drawBox(painter, slider, handle, {}, 1, std::min(slider.width(), slider.height()) / 2);
}

void drawComboBox(const QStyleOptionComboBox& combo, QPainter& painter, const QWidget* widget) {
    drawField(combo, painter, widget);
    const int side = metrics::smallIcon;
    const QRect chevron(combo.rect.right() - side - metrics::gap + 1,
                        combo.rect.center().y() - side / 2 + 1, side, side);
    paintIcon(painter, Icon::ChevronDown, QStyle::visualRect(combo.direction, combo.rect, chevron),
              combo.palette.color(has(combo, QStyle::State_Enabled) ? QPalette::Active
                                                                    : QPalette::Disabled,
                                  QPalette::ButtonText));
}

int controlHeight(const QStyleOption* option, const QWidget* widget) {
    const QFontMetrics font = widget != nullptr   ? widget->fontMetrics()
                              : option != nullptr ? option->fontMetrics
                                                  : QFontMetrics(QFont());
    return metrics::gridded(font.height() + 3 * metrics::grid + 2);
}

} // namespace

Style::Style()
    : QProxyStyle(QStringLiteral("fusion")) {}

void Style::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (!qobject_cast<QComboBox*>(widget) && !qobject_cast<QAbstractSpinBox*>(widget))
        return;
    if (widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus);
    widget->installEventFilter(this);
}

/// Whoever scrolls past a value must not change it: until it has the focus, the wheel is for the
/// page.
bool Style::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QProxyStyle::eventFilter(watched, event);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const {
    switch (element) {
    case PE_PanelButtonCommand:
        return drawPushButton(*option, *painter, widget);
    case PE_PanelButtonTool:
        return drawToolButton(*option, *painter);
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame != nullptr && frame->lineWidth > 0)
            return drawField(*option, *painter, widget);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_FrameFocusRect:
        return drawFocusRing(*option, *painter, widget);
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
    case PE_IndicatorItemViewItemCheck:
        return drawIndicator(element, *option, *painter);
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            return drawItemGround(*item, *painter, widget);
        break;
    case PE_FrameMenu:
    case PE_PanelMenu:
        return drawBox(*painter, option->rect, option->palette.color(QPalette::Base),
                       lineColor(option->palette), 1, 0);
    case PE_Frame:
        if (isTextEdit(widget))
            return drawTextFrame(*option, *painter);
        if (widget != nullptr && widget->inherits("QAbstractScrollArea"))
            return drawBox(*painter, option->rect, {}, lineColor(option->palette), 1, 0);
        break;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
            header != nullptr && header->sortIndicator != QStyleOptionHeader::None)
            drawSortMark(*header, *painter, widget);
        return;
    case PE_FrameStatusBarItem:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const {
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return drawButtonLabel(*button, *painter, widget);
        break;
    case CE_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            return drawHeaderSection(*header, *painter);
        break;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader copy(*header);
            copy.palette.setColor(QPalette::ButtonText, mutedColor(option->palette));
            if (isFirstSection(*header))
                copy.rect.adjust(firstColumnIndent, 0, 0, 0);
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            lineColor(option->palette));
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, has(*option, State_MouseOver) ? accentColor(option->palette)
                                                                      : lineColor(option->palette));
        return;
    case CE_MenuBarEmptyArea:
    case CE_MenuBarItem:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        if (element == CE_MenuBarItem) {
            const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            if (has(*option, State_Selected))
                drawBox(*painter, option->rect.adjusted(0, 2, 0, -2), hoverColor(option->palette),
                        {});
            drawItemText(painter, option->rect,
                         Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                         option->palette, has(*option, State_Enabled),
                         item != nullptr ? item->text : QString(), QPalette::WindowText);
        }
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                               QPainter* painter, const QWidget* widget) const {
    if (control == CC_ScrollBar)
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return drawScrollBar(*bar, *painter);
    if (control == CC_ComboBox)
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return drawComboBox(*combo, *painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                            SubControl part, const QWidget* widget) const {
    if (control == CC_ScrollBar)
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return scrollBarPart(*bar, part);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, part, widget)
            .adjusted(fieldPadding, 0, 0, 0);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option,
                            const QWidget* widget) const {
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    switch (element) {
    case SE_PushButtonFocusRect:
        return option->rect;
    case SE_LineEditContents:
        return widget != nullptr && widget->inherits("QLineEdit") &&
                       !qobject_cast<const QComboBox*>(widget->parentWidget())
                   ? rect.adjusted(widget->property(leadingIconProperty).toBool() ? 0
                                                                                  : fieldPadding,
                                   0, -fieldPadding, 0)
                   : rect;
    case SE_ItemViewItemText:
    case SE_ItemViewItemDecoration:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
            item != nullptr && isIndented(*item, widget))
            return (element == SE_ItemViewItemDecoration
                        ? rect.translated(firstColumnIndent, 0)
                        : rect.adjusted(firstColumnIndent, 0, 0, 0))
                .intersected(option->rect);
        return rect;
    default:
        return rect;
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option,
                       const QWidget* widget) const {
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollBarExtent;
    case PM_ScrollBarSliderMin:
        return shortestSlider;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return indicatorSide;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics::gap;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return metrics::space;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return metrics::withText(metrics::smallIcon, QFontMetrics(QApplication::font()).height());
    case PM_ToolBarIconSize:
        return metrics::withText(metrics::icon, QFontMetrics(QApplication::font()).height());
    case PM_SplitterWidth:
        return 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return metrics::grid;
    case PM_MenuBarVMargin:
        return 2;
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_FocusFrameHMargin:
        return metrics::gap - 1;
    case PM_HeaderMargin:
        return metrics::gap;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                              const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.setWidth(metrics::gridded(size.width() + 6 * metrics::grid));
        result.setHeight(controlHeight(option, widget));
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(controlHeight(option, widget));
        break;
    case CT_ItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
            item != nullptr && isIndented(*item, widget))
            result.rwidth() += firstColumnIndent;
        break;
    case CT_ToolButton:
        result.setHeight(std::max(result.height(), 7 * metrics::grid));
        result.setWidth(std::max(result.width(), 7 * metrics::grid));
        break;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item != nullptr && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(std::max(result.height(), metrics::gridded(result.height() + 2)));
        break;
    case CT_MenuBarItem:
        result += QSize(metrics::grid, metrics::grid);
        break;
    case CT_HeaderSection:
        result.setHeight(controlHeight(option, widget));
        // Its place is not told when it is measured.
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
            header != nullptr && header->orientation == Qt::Horizontal && header->section == 0)
            result.rwidth() += firstColumnIndent;
        break;
    default:
        break;
    }
    return result;
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                     QStyleHintReturn* data) const {
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_ComboBox_Popup:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace certdesk

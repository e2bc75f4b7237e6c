// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/look/style.h"

#include "ui/look/draw/buttons.h"
#include "ui/look/draw/fields.h"
#include "ui/look/draw/lists.h"
#include "ui/look/draw/scrollbars.h"
#include "ui/look/draw/shapes.h"
#include "ui/look/metrics.h"
#include "ui/look/tones.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>

namespace certdesk {

namespace {

constexpr int scrollBarExtent = 12;
constexpr int indicatorSide = 18;
constexpr int fieldPadding = 6;       ///< beside what Qt's fields leave free themselves
constexpr int firstColumnIndent = 16; ///< a table's text begins where the page's title begins

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
        return draw::pushButton(*option, *painter, widget);
    case PE_PanelButtonTool:
        return draw::toolButton(*option, *painter);
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame != nullptr && frame->lineWidth > 0)
            return draw::field(*option, *painter, widget);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_FrameFocusRect:
        return draw::focusRing(*option, *painter, widget);
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
    case PE_IndicatorItemViewItemCheck:
        return draw::indicator(element, *option, *painter);
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            return draw::rowGround(*item, *painter, widget);
        break;
    case PE_FrameMenu:
    case PE_PanelMenu:
        return draw::roundedBox(*painter, option->rect, option->palette.color(QPalette::Base),
                                lineColor(option->palette), 1, 0);
    case PE_Frame:
        if (draw::isTextEdit(widget))
            return draw::textFrame(*option, *painter);
        if (widget != nullptr && widget->inherits("QAbstractScrollArea"))
            return draw::roundedBox(*painter, option->rect, {}, lineColor(option->palette), 1, 0);
        break;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
            header != nullptr && header->sortIndicator != QStyleOptionHeader::None)
            draw::sortMark(*header, *painter, widget);
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
    case CE_PushButton:
        QProxyStyle::drawControl(element, option, painter, widget);
        // Fusion marks the focus in the bevel, which is drawn otherwise here.
        if (option->state.testFlag(State_HasFocus) &&
            option->state.testFlag(State_KeyboardFocusChange))
            draw::focusRing(*option, *painter, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return draw::buttonLabel(*button, *painter, widget);
        break;
    case CE_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            return draw::headerSection(*header, *painter);
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
        painter->fillRect(option->rect, draw::has(*option, State_MouseOver)
                                            ? accentColor(option->palette)
                                            : lineColor(option->palette));
        return;
    case CE_MenuBarEmptyArea:
    case CE_MenuBarItem:
        painter->fillRect(option->rect, option->palette.color(QPalette::Window));
        if (element == CE_MenuBarItem) {
            const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            if (draw::has(*option, State_Selected))
                draw::roundedBox(*painter, option->rect.adjusted(0, 2, 0, -2),
                                 hoverColor(option->palette), {});
            drawItemText(painter, option->rect,
                         Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                         option->palette, draw::has(*option, State_Enabled),
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
            return draw::scrollBar(*bar, *painter);
    if (control == CC_ComboBox)
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return draw::comboBox(*combo, *painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                            SubControl part, const QWidget* widget) const {
    if (control == CC_ScrollBar)
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return draw::scrollBarPart(*bar, part);
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
        return draw::shortestSlider;
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
    if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        type == CT_ItemViewItem && item != nullptr && isIndented(*item, widget)) {
        // What is wrapped has less room by the indent.
        QStyleOptionViewItem rest(*item);
        if (rest.rect.isValid())
            rest.rect.adjust(firstColumnIndent, 0, 0, 0);
        return QProxyStyle::sizeFromContents(type, &rest, size, widget) +
               QSize(firstColumnIndent, 0);
    }
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

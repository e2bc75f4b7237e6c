// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/navigation.h"

#include "ui/look/metrics.h"
#include "ui/look/tones.h"
#include "ui/widgets/text.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace certdesk {

namespace {

enum NavigationRole { IdRole = Qt::UserRole, IconRole, CountRole, TitleRole };

constexpr int leastWidth = 200;
constexpr int mostWidth = 320; ///< the page needs the rest, however large the text

class NavigationDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {0, metrics::gridded(option.fontMetrics.height() + 5 * metrics::grid)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        const bool focused = option.state.testFlag(QStyle::State_HasFocus) &&
                             option.state.testFlag(QStyle::State_KeyboardFocusChange);
        const QRect pill = option.rect.adjusted(metrics::gap, 2, -metrics::gap, -2);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QPalette& palette = option.palette;
        if (chosen || hovered || focused) {
            painter->setPen(focused ? QPen(accentColor(palette), 2) : QPen(Qt::NoPen));
            painter->setBrush(chosen    ? palette.color(QPalette::Highlight)
                              : hovered ? hoverColor(palette)
                                        : Qt::transparent);
            painter->drawRoundedRect(QRectF(pill).adjusted(1, 1, -1, -1), metrics::radius,
                                     metrics::radius);
        }
        const QColor ink =
            chosen ? toneColors(Tone::Accent, palette).text : palette.color(QPalette::WindowText);
        const int icon = metrics::withText(metrics::icon, option.fontMetrics.height());
        const QRect row = pill.adjusted(3 * metrics::grid, 0, -metrics::gap, 0);
        paintIcon(*painter, static_cast<Icon>(index.data(IconRole).toInt()),
                  QRectF(row.left(), row.top() + (row.height() - icon) / 2.0, icon, icon),
                  chosen ? ink : mutedColor(palette));
        QRect words = row.adjusted(icon + 3 * metrics::grid, 0, 0, 0);
        if (const QVariant count = index.data(CountRole); count.isValid()) {
            const QString number = QLocale().toString(count.toInt());
            painter->setPen(chosen ? ink : mutedColor(palette));
            painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter, number);
            words.setRight(words.right() - option.fontMetrics.horizontalAdvance(number) -
                           metrics::gap);
        }
        if (chosen)
            painter->setFont(textFont(TextStyle::Strong));
        painter->setPen(chosen ? ink : palette.color(QPalette::WindowText));
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(TitleRole).toString(),
                                                            Qt::ElideRight, words.width()));
        painter->restore();
    }
};

QString spoken(const QString& title, std::optional<int> count) {
    return count ? Navigation::tr("%1, %n item(s)", nullptr, *count).arg(title) : title;
}

} // namespace

Navigation::Navigation(QWidget* parent)
    : QListWidget(parent) {
    setObjectName(QStringLiteral("navigationList"));
    setAccessibleName(tr("Pages"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new NavigationDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setUniformItemSizes(true);
    applyPalette();
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item != nullptr)
            Q_EMIT pageChosen(item->data(IdRole).toString());
    });
}

void Navigation::setPages(const std::vector<PageInfo>& pages) {
    const QSignalBlocker quiet(this);
    clear();
    for (const PageInfo& page : pages) {
        auto* item = new QListWidgetItem(this);
        item->setData(IdRole, page.id);
        item->setData(TitleRole, page.title);
        item->setData(IconRole, static_cast<int>(page.icon));
        item->setData(Qt::AccessibleTextRole, page.title);
    }
}

void Navigation::setCount(const QString& pageId, std::optional<int> count) {
    QListWidgetItem* item = itemOf(pageId);
    if (item == nullptr)
        return;
    item->setData(CountRole, count ? QVariant(*count) : QVariant());
    item->setData(Qt::AccessibleTextRole, spoken(item->data(TitleRole).toString(), count));
}

void Navigation::choose(const QString& pageId) {
    if (QListWidgetItem* item = itemOf(pageId))
        setCurrentItem(item);
}

QString Navigation::chosen() const {
    return currentItem() != nullptr ? currentItem()->data(IdRole).toString() : QString();
}

QSize Navigation::sizeHint() const {
    return {std::clamp(fontMetrics().averageCharWidth() * 26, leastWidth, mostWidth), 100};
}

void Navigation::changeEvent(QEvent* event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
}

void Navigation::applyPalette() {
    const QColor ground = sidebarColor(QApplication::palette());
    if (palette().color(QPalette::Base) == ground)
        return;
    QPalette own;
    own.setColor(QPalette::Base, ground);
    setPalette(own);
}

QListWidgetItem* Navigation::itemOf(const QString& pageId) const {
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(IdRole).toString() == pageId)
            return item(row);
    return nullptr;
}

} // namespace certdesk

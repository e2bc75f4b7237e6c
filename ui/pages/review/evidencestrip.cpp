// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/pages/review/evidencestrip.h"

#include "ui/look/metrics.h"
#include "ui/widgets/text.h"

#include <QScrollBar>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace certdesk {

namespace {

constexpr int itemRole = Qt::UserRole;
constexpr int cardPadding = metrics::gap + metrics::grid;
constexpr int iconSide = 14;

QString secondLine(const EvidenceItem& item) {
    return item.isRequired ? EvidenceStrip::tr("Required, %1").arg(item.state.word.toLower())
                           : item.state.word;
}

/// Paints a card: what it is above, its state with icon and word below.
class CardDelegate final : public QStyledItemDelegate {
public:
    CardDelegate(const std::vector<EvidenceItem>& items, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_items(items) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const EvidenceItem& item = m_items[static_cast<size_t>(index.row())];
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        const bool hasFocus = isChosen && option.widget != nullptr && option.widget->hasFocus();
        const QRectF card = QRectF(QPointF(option.rect.topLeft()),
                                   QSizeF(option.rect.width(), sizeHint(option, index).height()))
                                .adjusted(0.5, 0.5, -metrics::gap - 0.5, -0.5);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QPen edge(isChosen ? accentColor(option.palette) : lineColor(option.palette),
                  hasFocus ? 2 : 1);
        if (item.kind == EvidenceItem::Kind::Missing)
            edge.setStyle(Qt::DashLine);
        painter->setPen(edge);
        painter->setBrush(isChosen ? toneColors(Tone::Accent, option.palette).fill
                          : option.state.testFlag(QStyle::State_MouseOver)
                              ? hoverColor(option.palette)
                              : option.palette.color(QPalette::Base));
        painter->drawRoundedRect(card, metrics::radius, metrics::radius);
        paintText(*painter, option, item,
                  card.toRect().adjusted(cardPadding, metrics::grid, -cardPadding, -metrics::grid));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&,
                                 const QModelIndex& index) const override {
        const EvidenceItem& item = m_items[static_cast<size_t>(index.row())];
        const QFontMetrics strong(textFont(TextStyle::Strong));
        const QFontMetrics body(textFont(TextStyle::Body));
        const int width =
            std::max(strong.horizontalAdvance(item.title),
                     body.horizontalAdvance(secondLine(item)) + iconSide + metrics::grid);
        return {metrics::gridded(width + 2 * cardPadding + 2) + metrics::gap,
                metrics::gridded(strong.height() + body.height() + 3 * metrics::grid)};
    }

private:
    static void paintText(QPainter& painter, const QStyleOptionViewItem& option,
                          const EvidenceItem& item, const QRect& rect) {
        const QRect above(rect.topLeft(), QSize(rect.width(), rect.height() / 2));
        const QRect below = above.translated(0, rect.height() - above.height());
        painter.setFont(textFont(TextStyle::Strong));
        painter.setPen(option.palette.color(QPalette::Text));
        painter.drawText(above, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, item.title);
        const QColor ink = item.kind == EvidenceItem::Kind::Application
                               ? mutedColor(option.palette)
                               : toneColors(item.state.tone, option.palette).text;
        paintIcon(painter, item.state.icon,
                  QRectF(below.left(), below.center().y() - iconSide / 2 + 0.5, iconSide, iconSide),
                  ink);
        painter.setFont(textFont(TextStyle::Body));
        painter.setPen(ink);
        painter.drawText(below.adjusted(iconSide + metrics::grid, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, secondLine(item));
    }

    const std::vector<EvidenceItem>& m_items;
};

} // namespace

EvidenceStrip::EvidenceStrip(QWidget* parent)
    : QListWidget(parent) {
    setObjectName(QStringLiteral("evidenceStrip"));
    setAccessibleName(tr("Documents"));
    setItemDelegate(new CardDelegate(m_items, this));
    setFlow(LeftToRight);
    setWrapping(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT itemChosen(row);
    });
}

void EvidenceStrip::setItems(const std::vector<EvidenceItem>& items) {
    const QSignalBlocker quiet(this);
    const auto before = chosen() != nullptr ? std::optional(*chosen()) : std::nullopt;
    clear();
    m_items = items;
    int place = -1;
    for (size_t i = 0; i < m_items.size(); ++i) {
        const EvidenceItem& item = m_items[i];
        auto* card = new QListWidgetItem(this);
        card->setData(Qt::AccessibleTextRole, QString(item.title % u", " % secondLine(item)));
        card->setToolTip(secondLine(item));
        if (before && item.kind == before->kind && item.document == before->document &&
            item.title == before->title)
            place = static_cast<int>(i);
    }
    setCurrentRow(place);
    updateGeometry();
}

const EvidenceItem* EvidenceStrip::chosen() const {
    const int row = currentRow();
    return row >= 0 && row < static_cast<int>(m_items.size()) ? &m_items[static_cast<size_t>(row)]
                                                              : nullptr;
}

QSize EvidenceStrip::sizeHint() const {
    const QFontMetrics strong(textFont(TextStyle::Strong));
    const int card =
        metrics::gridded(strong.height() + QFontMetrics(font()).height() + 3 * metrics::grid);
    return {80 * metrics::grid, card + horizontalScrollBar()->sizeHint().height()};
}

void EvidenceStrip::changeEvent(QEvent* event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        scheduleDelayedItemsLayout();
        updateGeometry();
    }
}

} // namespace certdesk

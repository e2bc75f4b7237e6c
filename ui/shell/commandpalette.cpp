// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/shell/commandpalette.h"

#include "core/base/text.h"
#include "ui/look/draw/shapes.h"
#include "ui/look/metrics.h"
#include "ui/look/style.h"
#include "ui/look/tones.h"
#include "ui/shell/actions.h"
#include "ui/shell/fuzzymatch.h"
#include "ui/widgets/text.h"

#include <QAbstractListModel>
#include <QAction>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace certdesk {

namespace {

constexpr int paletteWidth = 600;
constexpr int topDistance = 72;
constexpr int mostLines = 60;
constexpr int visibleLines = 9;
constexpr qsizetype leastOfKeyword = 3;

class LineDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int lineHeight(const QFontMetrics& font) {
        return metrics::gridded(font.height() + 4 * metrics::grid);
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {100, lineHeight(option.fontMetrics)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.palette.color(QPalette::Highlight));
            painter->drawRoundedRect(option.rect, metrics::radius, metrics::radius);
            painter->restore();
        }
        const bool enabled = index.data(Qt::UserRole).toBool();
        const QColor ink =
            option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text);
        const int icon = metrics::withText(metrics::icon, option.fontMetrics.height());
        const QRect row = option.rect.adjusted(metrics::space, 0, -metrics::space, 0);
        paintIcon(*painter, static_cast<Icon>(index.data(Qt::UserRole + 1).toInt()),
                  QRectF(row.left(), row.top() + (row.height() - icon) / 2.0, icon, icon),
                  enabled ? mutedColor(option.palette) : ink);
        const QRect words = row.adjusted(icon + 3 * metrics::grid, 0, 0, 0);
        const QString detail = index.data(Qt::UserRole + 2).toString();
        const int detailWidth =
            std::min(option.fontMetrics.horizontalAdvance(detail) + 2, words.width() / 2);
        painter->setPen(mutedColor(option.palette));
        painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(detail, Qt::ElideMiddle, detailWidth));
        const QRect left = words.adjusted(0, 0, -detailWidth - metrics::space, 0);
        painter->setPen(ink);
        painter->drawText(
            left, Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, left.width()));
    }
};

} // namespace

class CommandPalette::Lines final : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<PaletteEntry> entries) {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
    }
    [[nodiscard]] const PaletteEntry& entry(int row) const {
        return m_entries[static_cast<size_t>(row)];
    }
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
    }
    QVariant data(const QModelIndex& index, int role) const override {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const PaletteEntry& line = entry(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return line.title;
        case Qt::AccessibleTextRole:
            return line.detail.isEmpty() ? line.title : QString(line.title % u", " % line.detail);
        case Qt::UserRole:
            return line.enabled;
        case Qt::UserRole + 1:
            return static_cast<int>(line.icon);
        case Qt::UserRole + 2:
            return line.detail;
        default:
            return {};
        }
    }

private:
    std::vector<PaletteEntry> m_entries;
};

CommandPalette::CommandPalette(const Actions& actions, QWidget* window)
    : QFrame(window)
    , m_actions(actions)
    , m_edit(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new Text(TextStyle::Muted, {}, this))
    , m_lines(new Lines(this)) {
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Find"));
    m_edit->setObjectName(QStringLiteral("paletteEdit"));
    m_edit->addAction(lineIcon(Icon::Search), QLineEdit::LeadingPosition);
    m_edit->setProperty(leadingIconProperty, true);
    m_edit->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_lines);
    m_list->setItemDelegate(new LineDelegate(this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_nothing->setObjectName(QStringLiteral("paletteNothingLabel"));
    m_nothing->setContentsMargins(metrics::space, metrics::gap, metrics::space, metrics::space);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::gap, metrics::gap, metrics::gap, metrics::gap);
    layout->setSpacing(metrics::gap);
    layout->addWidget(m_edit);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing);

    auto* shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(32);
    shadow->setOffset(0, 8);
    shadow->setColor(QColor(0, 0, 0, 90));
    setGraphicsEffect(shadow);
    hide();

    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    window->installEventFilter(this);
}

void CommandPalette::addFinder(Finder finder) {
    m_finders.push_back(std::move(finder));
}

void CommandPalette::open(Looking looking) {
    if (isHidden())
        m_before = window()->focusWidget();
    m_looking = looking;
    const QString hint = looking == Looking::ForAnything
                             ? tr("Type what you want to do, a name or a number")
                             : tr("Name, number, e-mail, employer or city");
    m_edit->setPlaceholderText(hint);
    m_edit->setAccessibleName(hint);
    m_edit->clear();
    search({});
    show();
    raise();
    m_edit->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Escape:
            leave();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose(m_list->currentIndex());
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        default:
            break;
        }
    }
    if (watched == m_edit && event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason)
        hide();
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        settle();
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    draw::cardBox(painter, rect(), palette());
}

void CommandPalette::hideEvent(QHideEvent* event) {
    QFrame::hideEvent(event);
    // Finders hold what they look into for as long as something is typed.
    if (!event->spontaneous())
        m_edit->clear();
}

void CommandPalette::search(const QString& typed) {
    std::vector<PaletteEntry> found;
    if (m_looking == Looking::ForAnything)
        found = matchingActions(typed);
    for (const Finder& finder : m_finders)
        for (PaletteEntry& entry : finder(typed))
            found.push_back(std::move(entry));
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& one, const auto& other) { return one.score > other.score; });
    if (found.size() > mostLines)
        found.resize(mostLines);
    m_nothing->setText(m_looking == Looking::ForRecords ? tr("No person and no case matches.")
                                                        : tr("Nothing matches."));
    m_lines->setEntries(std::move(found));
    m_list->setCurrentIndex(m_lines->index(0));
    settle();
}

bool CommandPalette::isKeyword(const QString& typed, const QAction& action) {
    const QStringList words = folded(Actions::keywordsOf(action)).split(u' ', Qt::SkipEmptyParts);
    return typed.size() >= leastOfKeyword &&
           std::any_of(words.begin(), words.end(),
                       [&typed](const QString& word) { return word.startsWith(typed); });
}

std::vector<PaletteEntry> CommandPalette::matchingActions(const QString& typed) const {
    std::vector<PaletteEntry> found;
    for (QAction* action : m_actions.all()) {
        if (!action->isVisible())
            continue;
        const QString title = withoutMnemonic(action->text());
        auto score = fuzzyScore(folded(typed.trimmed()), folded(title));
        if (!score && isKeyword(folded(typed.trimmed()), *action))
            score = 0;
        if (!score)
            continue;
        const QString reason = Actions::disabledReason(*action);
        const auto icon = Actions::iconOf(*action);
        found.push_back(
            {title,
             reason.isEmpty() ? action->shortcut().toString(QKeySequence::NativeText) : reason,
             icon, action->isEnabled(), [action] { action->trigger(); },
             typed.isEmpty() ? 0 : *score});
    }
    return found;
}

void CommandPalette::choose(const QModelIndex& index) {
    if (!index.isValid())
        return;
    const PaletteEntry entry = m_lines->entry(index.row());
    if (!entry.enabled)
        return;
    leave();
    if (entry.run)
        entry.run();
}

void CommandPalette::leave() {
    hide();
    if (m_before != nullptr && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
}

/// As high as what was found, at the top of the window.
void CommandPalette::settle() {
    const int lines = std::min(visibleLines, m_lines->rowCount());
    m_list->setVisible(lines > 0);
    m_nothing->setVisible(lines == 0 && !m_edit->text().isEmpty());
    m_list->setFixedHeight(lines * LineDelegate::lineHeight(m_list->fontMetrics()));
    const int room = parentWidget()->width() - 2 * metrics::margin;
    setFixedWidth(std::min(paletteWidth, room));
    layout()->activate();
    adjustSize();
    move((parentWidget()->width() - width()) / 2,
         std::min(topDistance, parentWidget()->height() / 8));
}

} // namespace certdesk

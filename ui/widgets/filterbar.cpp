// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/filterbar.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/style.h"
#include "ui/widgets/flowlayout.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace certdesk {

namespace {

constexpr int pauseMilliseconds = 120;

void label(QAbstractButton& button, const QString& title, std::optional<int> count) {
    button.setProperty("title", title);
    button.setText(count ? FilterBar::tr("%1  %L2").arg(title).arg(*count) : title);
    button.setAccessibleName(count ? FilterBar::tr("%1, %n item(s)", nullptr, *count).arg(title)
                                   : title);
}

} // namespace

FilterBar::FilterBar(const QString& placeholder, const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_chipRow(new FlowLayout(metrics::grid))
    , m_chips(new QButtonGroup(this))
    , m_pause(new QTimer(this)) {
    m_search->setObjectName(QStringLiteral("filterEdit"));
    m_search->setPlaceholderText(placeholder);
    m_search->setAccessibleName(accessibleName);
    m_search->setProperty(leadingIconProperty, true);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(lineIcon(Icon::Search), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMilliseconds);

    auto* searchRow = new QHBoxLayout;
    searchRow->addWidget(m_search);
    searchRow->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    layout->addLayout(searchRow);
    layout->addLayout(m_chipRow);
    fitSearch();

    connect(m_pause, &QTimer::timeout, this, [this] { Q_EMIT textChanged(text()); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        askNow();
        Q_EMIT firstWanted();
    });
    connect(m_search, &QLineEdit::textChanged, this,
            [this](const QString& now) { m_pause->start(now.isEmpty() ? 0 : pauseMilliseconds); });
    connect(m_chips, &QButtonGroup::buttonToggled, this,
            [this](QAbstractButton* button, bool checked) {
                if (checked)
                    Q_EMIT chipChosen(button->property("chip").toString());
            });
}

void FilterBar::setChips(const std::vector<Chip>& chips) {
    while (QLayoutItem* item = m_chipRow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    // Made after the list that they filter, they would come after it in the tab order.
    QWidget* before = m_search;
    for (const Chip& chip : chips) {
        auto* button = new QPushButton(this);
        button->setObjectName(QString(chip.id % u"Chip"));
        button->setProperty("chip", chip.id);
        button->setCheckable(true);
        button->setAutoDefault(false);
        label(*button, chip.title, chip.count);
        m_chips->addButton(button);
        m_chipRow->addWidget(button);
        setTabOrder(before, button);
        before = button;
    }
}

void FilterBar::setCount(const QString& id, std::optional<int> count) {
    for (QAbstractButton* button : m_chips->buttons())
        if (button->property("chip").toString() == id)
            label(*button, button->property("title").toString(), count);
}

QString FilterBar::chosenChip() const {
    const QAbstractButton* chosen = m_chips->checkedButton();
    return chosen != nullptr ? chosen->property("chip").toString() : QString();
}

void FilterBar::chooseChip(const QString& id) {
    for (QAbstractButton* button : m_chips->buttons())
        if (button->property("chip").toString() == id)
            button->setChecked(true);
}

QString FilterBar::text() const {
    return m_search->text();
}

void FilterBar::setText(const QString& text) {
    m_search->setText(text);
}

void FilterBar::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitSearch();
}

/// Wide enough to say what can be typed, whatever the size of the text.
void FilterBar::fitSearch() {
    constexpr int iconsAndMargins = 2 * metrics::icon + 8 * metrics::grid;
    m_search->setMinimumWidth(
        m_search->fontMetrics().horizontalAdvance(m_search->placeholderText()) + iconsAndMargins);
}

/// Without the pause: whoever goes on to the list has typed all of it.
void FilterBar::askNow() {
    if (!m_pause->isActive())
        return;
    m_pause->stop();
    Q_EMIT textChanged(text());
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (key == Qt::Key_Down) {
        askNow();
        Q_EMIT listWanted();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/listview.h"

#include "ui/look/metrics.h"
#include "ui/widgets/columnchooser.h"
#include "ui/widgets/listdelegate.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace certdesk {

ListView::ListView(const QString& accessibleName, QWidget* parent)
    : QTableView(parent) {
    setAccessibleName(accessibleName);
    setItemDelegate(new ListDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);

    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView& header = *horizontalHeader();
    header.setHighlightSections(false);
    header.setSectionsMovable(true);
    header.setStretchLastSection(true);
    header.setResizeContentsPrecision(0);
    header.setMinimumSectionSize(12 * metrics::grid);
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        chooseColumns(*this, horizontalHeader()->mapToGlobal(at));
    });
    auto* columns = new QAction(tr("Choose columns…"), this);
    columns->setObjectName(QStringLiteral("chooseColumnsAction"));
    columns->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+C")));
    columns->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(columns, &QAction::triggered, this, [this] {
        chooseColumns(*this,
                      horizontalHeader()->mapToGlobal(horizontalHeader()->rect().bottomLeft()));
    });
    addAction(columns);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const auto id = m_list != nullptr ? m_list->idAt(index.row()) : std::nullopt)
            Q_EMIT opened(*id);
    });
    fitRows();
}

void ListView::setListModel(PagedTableModel& model) {
    m_list = &model;
    setModel(&model);
    for (int column = 0; column < model.columnCount(); ++column) {
        const auto& heading = model.headings()[static_cast<size_t>(column)];
        setColumnWidth(column, metrics::withText(heading.width, fontMetrics().height()));
        setColumnHidden(column, !heading.shown);
    }
    horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(&model, &PagedTableModel::idsAboutToChange, this, &ListView::rememberPlace);
    connect(&model, &PagedTableModel::idsChanged, this, &ListView::returnToPlace);
    connect(&model, &PagedTableModel::phaseChanged, this, &ListView::openWhenReady);
}

std::optional<qint64> ListView::currentId() const {
    return m_list != nullptr ? m_list->idAt(currentIndex().row()) : std::nullopt;
}

Ids ListView::selectedIds() const {
    Ids ids;
    if (m_list != nullptr && selectionModel() != nullptr)
        for (const QModelIndex& index : selectionModel()->selectedRows())
            if (const auto id = m_list->idAt(index.row()))
                ids.push_back(*id);
    return ids;
}

void ListView::startAtTop() {
    if (m_list == nullptr || m_list->isEmpty())
        return;
    setFocus(Qt::OtherFocusReason);
    setCurrentIndex(m_list->index(0, 0));
}

void ListView::openFirst() {
    m_opensFirst = true;
    openWhenReady();
}

void ListView::openWhenReady() {
    if (m_list == nullptr || m_list->phase() != PagedTableModel::Phase::Ready ||
        !std::exchange(m_opensFirst, false) || m_list->isEmpty())
        return;
    setCurrentIndex(m_list->index(0, 0));
    Q_EMIT opened(*m_list->idAt(0));
}

bool ListView::selectId(qint64 id) {
    const auto row = m_list != nullptr ? m_list->rowOf(id) : std::nullopt;
    if (row)
        setCurrentIndex(m_list->index(*row, std::max(0, currentIndex().column())));
    return row.has_value();
}

bool ListView::selectNext() {
    return step(1);
}

bool ListView::selectPrevious() {
    return step(-1);
}

bool ListView::step(int rows) {
    const QModelIndex next = currentIndex().siblingAtRow(currentIndex().row() + rows);
    if (!next.isValid())
        return false;
    setCurrentIndex(next);
    return true;
}

QByteArray ListView::saveColumns() const {
    return horizontalHeader()->saveState();
}

void ListView::restoreColumns(const QByteArray& state) {
    // A state of a table with other columns would hide or squeeze the wrong ones.
    QHeaderView probe(Qt::Horizontal);
    probe.setModel(model());
    if (probe.restoreState(state) && probe.count() == horizontalHeader()->count())
        horizontalHeader()->restoreState(state);
}

void ListView::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (const auto id = currentId(); isEnter && id && event->modifiers() == Qt::NoModifier) {
        Q_EMIT opened(*id);
        return;
    }
    QTableView::keyPressEvent(event);
}

void ListView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRows();
}

void ListView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    // While rows come and go Qt passes through places that nobody chose.
    if (m_place || currentId() == m_announced)
        return;
    m_announced = currentId();
    Q_EMIT currentIdChanged(m_announced);
}

/// As in SmallTable: Qt makes a row current by itself, but doesn't select it.
void ListView::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && currentIndex().isValid() &&
        !selectionModel()->hasSelection())
        selectRow(currentIndex().row());
}

void ListView::rememberPlace() {
    m_place = Place{currentId(), std::max(0, currentIndex().row()), selectedIds()};
}

void ListView::returnToPlace() {
    const QString& searched = m_list->query().text;
    const bool isNewSearch = std::exchange(m_searched, searched) != searched && !searched.isEmpty();
    Place place = m_place.value_or(Place{});
    if (const auto first = m_list->idAt(0); isNewSearch && first)
        place = {.current = first, .row = 0, .selected = {*first}};
    m_place = place;
    QItemSelection selection;
    for (const qint64 id : place.selected)
        if (const auto row = m_list->rowOf(id))
            selection.select(m_list->index(*row, 0),
                             m_list->index(*row, m_list->columnCount() - 1));
    std::optional<int> row = place.current ? m_list->rowOf(*place.current) : std::nullopt;
    const bool stayed = row.has_value();
    if (!row && place.current && !m_list->isEmpty())
        row = std::min(place.row, m_list->rowCount() - 1);
    if (row) {
        selectionModel()->setCurrentIndex(m_list->index(*row, 0), QItemSelectionModel::NoUpdate);
        if (!stayed && selection.isEmpty())
            selection.select(m_list->index(*row, 0),
                             m_list->index(*row, m_list->columnCount() - 1));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (isNewSearch)
        scrollToTop();
    m_place.reset();
    if (currentId() != m_announced) {
        m_announced = currentId();
        Q_EMIT currentIdChanged(m_announced);
    }
}

void ListView::fitRows() {
    const int height = metrics::gridded(fontMetrics().height() + 4 * metrics::grid + 2);
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

} // namespace certdesk

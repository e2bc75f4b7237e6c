// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/smalltable.h"

#include "ui/look/metrics.h"
#include "ui/models/pagedtablemodel.h"
#include "ui/widgets/listdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QWheelEvent>

#include <algorithm>
#include <limits>
#include <numeric>

namespace certdesk {

namespace {

constexpr int usualLineHeight = 18;
constexpr int rowsMeasured = 200;
constexpr int leastStretched = 120;

} // namespace

class SmallTable::Model final : public QAbstractTableModel {
public:
    Model(std::vector<Column> columns, QObject* parent)
        : QAbstractTableModel(parent)
        , m_columns(std::move(columns)) {}

    [[nodiscard]] const std::vector<Row>& rows() const noexcept { return m_rows; }
    [[nodiscard]] const std::vector<Column>& columns() const noexcept { return m_columns; }
    /// Rows there are, and none of them says anything here.
    [[nodiscard]] bool isBlank(size_t column) const {
        return !m_rows.empty() &&
               std::all_of(m_rows.begin(), m_rows.end(), [column](const Row& row) {
                   return column >= row.cells.size() ||
                          (row.cells[column].text.isEmpty() && !row.cells[column].badge);
               });
    }
    void setRows(std::vector<Row> rows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount({}))
            return {};
        const Column& column = m_columns[static_cast<size_t>(section)];
        if (role == Qt::DisplayRole)
            return column.title;
        return role == Qt::TextAlignmentRole ? QVariant(static_cast<int>(column.alignment))
                                             : QVariant();
    }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Row& row = m_rows[static_cast<size_t>(index.row())];
        const auto column = static_cast<size_t>(index.column());
        if (role == Qt::TextAlignmentRole)
            return static_cast<int>(m_columns[column].alignment);
        if (role == PagedTableModel::IdRole)
            return row.id;
        if (role == Qt::CheckStateRole && column == 0 && row.ticked)
            return *row.ticked ? Qt::Checked : Qt::Unchecked;
        if (column >= row.cells.size())
            return {};
        const Cell& cell = row.cells[column];
        if (role == PagedTableModel::BadgeRole)
            return cell.badge ? QVariant::fromValue(*cell.badge) : QVariant();
        if (role == Qt::DisplayRole)
            return cell.badge ? cell.badge->word : cell.text;
        if (role == Qt::ToolTipRole)
            return row.toolTip.isEmpty() ? cell.text : row.toolTip;
        return {};
    }

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override {
        Qt::ItemFlags flags = QAbstractTableModel::flags(index);
        if (index.isValid() && index.column() == 0 &&
            m_rows[static_cast<size_t>(index.row())].ticked)
            flags |= Qt::ItemIsUserCheckable;
        return flags;
    }
    bool setData(const QModelIndex& index, const QVariant& value, int role) override {
        if (!index.isValid() || role != Qt::CheckStateRole || index.column() != 0)
            return false;
        Row& row = m_rows[static_cast<size_t>(index.row())];
        row.ticked = value.value<Qt::CheckState>() == Qt::Checked;
        Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
        return true;
    }

private:
    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

SmallTable::SmallTable(const QString& accessibleName, std::vector<Column> columns, Height height,
                       QWidget* parent)
    : QTableView(parent)
    , m_rows(new Model(std::move(columns), this))
    , m_height(height) {
    setAccessibleName(accessibleName);
    setItemDelegate(new ListDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setModel(m_rows);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView& header = *horizontalHeader();
    header.setHighlightSections(false);
    header.setSectionsClickable(false);
    header.setSectionResizeMode(QHeaderView::Fixed);
    header.setMinimumSectionSize(0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    if (m_height == Height::OfRows) {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        Q_EMIT opened(index.data(PagedTableModel::IdRole).toLongLong());
    });
    connect(m_rows, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& index) {
        const Row& row = m_rows->rows()[static_cast<size_t>(index.row())];
        Q_EMIT tickChanged(row.id, row.ticked.value_or(false));
    });
    fit();
}

SmallTable::~SmallTable() = default;

void SmallTable::setRows(std::vector<Row> rows) {
    const std::optional<qint64> before = currentId();
    m_isReplacing = true;
    m_rows->setRows(std::move(rows));
    if (before)
        selectId(*before);
    m_isReplacing = false;
    fit();
    if (currentId() != before)
        Q_EMIT currentIdChanged(currentId());
}

int SmallTable::rowCount() const {
    return m_rows->rowCount({});
}

std::optional<qint64> SmallTable::currentId() const {
    const QModelIndex current = currentIndex();
    return current.isValid() ? std::optional(current.data(PagedTableModel::IdRole).toLongLong())
                             : std::nullopt;
}

bool SmallTable::selectId(qint64 id) {
    const auto& rows = m_rows->rows();
    const auto found =
        std::find_if(rows.begin(), rows.end(), [id](const Row& row) { return row.id == id; });
    if (found != rows.end())
        selectRow(static_cast<int>(found - rows.begin()));
    return found != rows.end();
}

QString SmallTable::textAt(int row, int column) const {
    return m_rows->index(row, column).data().toString();
}

void SmallTable::keyPressEvent(QKeyEvent* event) {
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (const auto id = currentId(); isEnter && id && event->modifiers() == Qt::NoModifier) {
        Q_EMIT opened(*id);
        return;
    }
    QTableView::keyPressEvent(event);
}

void SmallTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void SmallTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (!m_isReplacing)
        Q_EMIT currentIdChanged(currentId());
}

/// Reached by the keyboard, a table without a chosen row would show no focus at all. Qt makes one
/// current by itself, but doesn't select it.
void SmallTable::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && rowCount() > 0 &&
        !selectionModel()->hasSelection())
        selectRow(std::max(0, currentIndex().row()));
}

/// A table without a scroll bar of its own leaves the wheel to its page.
void SmallTable::wheelEvent(QWheelEvent* event) {
    if (m_height == Height::OfRows && verticalHeader()->length() <= viewport()->height())
        event->ignore();
    else
        QTableView::wheelEvent(event);
}

void SmallTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
    if (wordWrap() && event->size().width() != event->oldSize().width())
        fitRows();
}

void SmallTable::setMostRows(int rows) {
    m_mostRows = rows;
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    fit();
}

void SmallTable::wrapTexts() {
    setWordWrap(true);
    fit();
}

void SmallTable::fit() {
    verticalHeader()->setMinimumSectionSize(usualRowHeight());
    verticalHeader()->setDefaultSectionSize(usualRowHeight());
    measure();
    fitColumns();
    fitRows();
}

int SmallTable::usualRowHeight() const {
    return metrics::gridded(fontMetrics().height() + 4 * metrics::grid + 2);
}

void SmallTable::fitRows() {
    if (wordWrap())
        for (int row = 0; row < rowCount(); ++row)
            setRowHeight(row, std::max(usualRowHeight(),
                                       metrics::gridded(sizeHintForRow(row) + 4 * metrics::grid)));
    if (m_height != Height::OfRows)
        return;
    int rows = verticalHeader()->length();
    if (m_mostRows)
        rows = std::min(rows, *m_mostRows * usualRowHeight());
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows + 2);
}

void SmallTable::measure() {
    const auto& columns = m_rows->columns();
    const int rows = std::min(rowCount(), rowsMeasured);
    m_wishes.clear();
    m_dispensable.clear();
    for (size_t i = 0; i < columns.size(); ++i) {
        const auto column = static_cast<int>(i);
        ColumnWish wish{.content = horizontalHeader()->sectionSizeHint(column),
                        .usual = columns[i].width * fontMetrics().height() / usualLineHeight,
                        .least = leastStretched * fontMetrics().height() / usualLineHeight};
        for (int row = 0; row < rows; ++row)
            wish.content =
                std::max(wish.content, sizeHintForIndex(m_rows->index(row, column)).width());
        m_wishes.push_back(wish);
        m_dispensable.push_back(m_rows->isBlank(i) ? std::numeric_limits<int>::max()
                                                   : columns[i].dispensable);
    }
}

void SmallTable::fitColumns() {
    const auto& columns = m_rows->columns();
    const int room = viewport()->width();
    std::vector<size_t> shown(columns.size());
    std::iota(shown.begin(), shown.end(), size_t{0});
    const auto needed = [&] {
        return std::accumulate(shown.begin(), shown.end(), 0, [this](int sum, size_t column) {
            return sum + m_wishes[column].needed();
        });
    };
    while (needed() > room) {
        const auto first = std::max_element(shown.begin(), shown.end(), [&](size_t a, size_t b) {
            return m_dispensable[a] < m_dispensable[b];
        });
        if (first == shown.end() || m_dispensable[*first] == 0)
            break;
        shown.erase(first);
    }
    std::vector<ColumnWish> wishes;
    for (const size_t column : shown)
        wishes.push_back(m_wishes[column]);
    const std::vector<int> widths = columnWidths(wishes, room);
    for (size_t column = 0; column < columns.size(); ++column) {
        const auto place = std::find(shown.begin(), shown.end(), column);
        setColumnHidden(static_cast<int>(column), place == shown.end());
        if (place != shown.end())
            setColumnWidth(static_cast<int>(column),
                           widths[static_cast<size_t>(place - shown.begin())]);
    }
}

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#include "ui/models/pagedtablemodel.h"

#include "core/domain/changeset.h"

#include <algorithm>

namespace certdesk {

PagedTableModel::PagedTableModel(std::vector<Heading> headings,
                                 std::function<IdReader()> makeReader)
    : m_headings(std::move(headings))
    , m_loader(std::move(makeReader)) {
    connect(&m_loader, &IdLoader::loaded, this, &PagedTableModel::take);
}

int PagedTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int PagedTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QVariant PagedTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    const Heading& heading = m_headings[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole)
        return heading.title;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(heading.alignment);
    return {};
}

void PagedTableModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= columnCount())
        return;
    const QString& word = m_headings[static_cast<size_t>(column)].word;
    if (word.isEmpty())
        return;
    ListQuery query = m_query;
    query.sortColumn = word;
    query.order = order;
    // A view sorts once while it is set up: that is not yet a question.
    if (m_phase == Phase::Idle)
        m_query = query;
    else
        setQuery(query);
}

void PagedTableModel::setQuery(const ListQuery& query) {
    if (query == m_query && m_phase != Phase::Idle)
        return;
    m_query = query;
    m_isOtherQuery = true;
    request();
    setPhase(Phase::Loading);
}

void PagedTableModel::reload() {
    if (m_phase == Phase::Idle)
        return;
    dropAllRows();
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    request();
}

void PagedTableModel::refresh(const ChangeSet& changes) {
    if (m_phase == Phase::Idle || changes.isEmpty())
        return;
    if (changes.many || changes.officeData)
        return reload();
    for (const int row : touchedRows(changes)) {
        dropRow(row);
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    request();
}

std::optional<qint64> PagedTableModel::idAt(int row) const {
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return m_ids[static_cast<size_t>(row)];
}

std::optional<int> PagedTableModel::rowOf(qint64 id) const {
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    if (found == m_ids.end())
        return std::nullopt;
    return static_cast<int>(found - m_ids.begin());
}

void PagedTableModel::request() {
    m_loader.request(m_query);
}

void PagedTableModel::take(const Result<Ids>& ids) {
    if (ids.has_value()) {
        m_error.reset();
        if (*ids != m_ids)
            replaceIds(*ids);
        m_isOtherQuery = false;
        setPhase(Phase::Ready);
    } else {
        m_error = ids.error();
        setPhase(Phase::Failed);
    }
}

/// Another query is another table. For the same query, what differs lies between the first and the
/// last difference: a row that left is one removal, and all other indexes stay.
void PagedTableModel::replaceIds(Ids ids) {
    Q_EMIT idsAboutToChange();
    if (m_isOtherQuery) {
        beginResetModel();
        m_ids = std::move(ids);
        dropAllRows();
        endResetModel();
        Q_EMIT idsChanged();
        return;
    }
    const auto [oldFirst, newFirst] =
        std::mismatch(m_ids.begin(), m_ids.end(), ids.begin(), ids.end());
    const auto [oldLast, newLast] =
        std::mismatch(m_ids.rbegin(), std::make_reverse_iterator(oldFirst), ids.rbegin(),
                      std::make_reverse_iterator(newFirst));
    const auto first = oldFirst - m_ids.begin();
    const auto removed = oldLast.base() - oldFirst;
    const auto added = newLast.base() - newFirst;
    if (removed > 0) {
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(first + removed - 1));
        m_ids.erase(m_ids.begin() + first, m_ids.begin() + first + removed);
        dropAllRows();
        endRemoveRows();
    }
    if (added > 0) {
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(first + added - 1));
        m_ids = std::move(ids);
        dropAllRows();
        endInsertRows();
    }
    Q_EMIT idsChanged();
}

void PagedTableModel::setPhase(Phase phase) {
    if (m_phase == phase)
        return;
    m_phase = phase;
    Q_EMIT phaseChanged(phase);
}

} // namespace certdesk

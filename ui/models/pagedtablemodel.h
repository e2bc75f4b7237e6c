// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/idloader.h"

#include <QAbstractTableModel>
#include <QIcon>

#include <memory>
#include <optional>

namespace certdesk {

struct ChangeSet;

/// A table over ids in order and the few rows that are seen. `rowCount` is exact; sorting and
/// filtering happen where the rows come from. What stands in a row is the derived class's business
/// (TypedTableModel).
class PagedTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        SortValueRole = Qt::UserRole + 1, ///< what the column sorts by, unformatted
        IdRole,                           ///< the row's id, on every column
        BadgeRole,                        ///< a Badge to paint in place of the text
    };

    enum class Phase {
        Idle,    ///< nothing was asked for yet
        Loading, ///< the first answer to a query is under way; the rows of before still show
        Ready,
        Failed, ///< see `error`
    };
    Q_ENUM(Phase)

    /// A column as people see it and as the source sorts it.
    struct Heading {
        QString word;  ///< ListQuery::sortColumn; empty when the list can't be sorted by it
        QString title; ///< translated
        int width = 120;
        Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
        bool shown = true; ///< until the user chooses columns
    };

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const final;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const final;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const final;
    /// Asks the source for another order; unsortable columns change nothing.
    void sort(int column, Qt::SortOrder order) final;

    [[nodiscard]] const ListQuery& query() const noexcept { return m_query; }
    void setQuery(const ListQuery& query);
    /// Reads the rows that `changes` names again, and the ids in the background: a row may have
    /// left the list or moved.
    void refresh(const ChangeSet& changes);
    void reload();

    [[nodiscard]] Phase phase() const noexcept { return m_phase; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_ids.empty(); }
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }

    [[nodiscard]] const Ids& ids() const noexcept { return m_ids; }
    [[nodiscard]] std::optional<qint64> idAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(qint64 id) const;
    [[nodiscard]] const std::vector<Heading>& headings() const noexcept { return m_headings; }

Q_SIGNALS:
    void phaseChanged(certdesk::PagedTableModel::Phase phase);
    /// Around every change of which rows there are: what wants to keep its place by id asks now.
    void idsAboutToChange();
    void idsChanged();

protected:
    PagedTableModel(std::vector<Heading> headings, std::function<IdReader()> makeReader);

    /// Forget what was read of these rows.
    virtual void dropRow(int row) = 0;
    virtual void dropAllRows() = 0;
    /// The rows in memory that `changes` touches. Rows never read needn't be named.
    [[nodiscard]] virtual std::vector<int> touchedRows(const ChangeSet& changes) const = 0;

private:
    void request();
    void take(const Result<Ids>& ids);
    void replaceIds(Ids ids);
    void setPhase(Phase phase);

    std::vector<Heading> m_headings;
    IdLoader m_loader;
    ListQuery m_query;
    Ids m_ids;
    Phase m_phase = Phase::Idle;
    std::optional<Error> m_error;
    bool m_isOtherQuery = false; ///< the answer under way belongs to a query not shown yet
};

} // namespace certdesk

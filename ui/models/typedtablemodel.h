// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/pagedtablemodel.h"
#include "ui/models/rowpages.h"

namespace certdesk {

/// A PagedTableModel over rows of one type: each column says how it reads a row.
template <class Row>
class TypedTableModel final : public PagedTableModel {
public:
    /// Made twice: once on the GUI thread for rows, once on the loader's for ids.
    using MakeSource = std::function<std::unique_ptr<RowSource<Row>>()>;

    struct Column {
        Heading heading;
        std::function<QVariant(const Row&)> text;
        std::function<QVariant(const Row&)> sortValue = {}; ///< the text when absent
        std::function<QVariant(const Row&)> badge = {};
        std::function<QIcon(const Row&)> icon = {};
        std::function<QString(const Row&)> toolTip = {};
    };

    /// `isTouched` tells whether a row shows something that the change set names.
    TypedTableModel(std::vector<Column> columns, MakeSource makeSource,
                    std::function<bool(const Row&, const ChangeSet&)> isTouched)
        : PagedTableModel(headingsOf(columns), [makeSource] { return readerOf(makeSource()); })
        , m_columns(std::move(columns))
        , m_makeSource(std::move(makeSource))
        , m_isTouched(std::move(isTouched)) {}

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        const Column& column = m_columns[static_cast<size_t>(index.column())];
        if (role == IdRole)
            return ids()[static_cast<size_t>(index.row())];
        if (role == Qt::TextAlignmentRole)
            return static_cast<int>(column.heading.alignment);
        if (!isReadFromRow(role))
            return {};
        const Row* row = rowAt(index.row());
        return row != nullptr ? valueOf(column, *row, role) : QVariant();
    }

    /// Nothing when the row is gone. Valid until the next call.
    [[nodiscard]] const Row* rowAt(int row) const {
        if (row < 0 || row >= rowCount())
            return nullptr;
        if (!m_source)
            m_source = m_makeSource();
        return m_pages.at(row, ids(), *m_source);
    }

protected:
    void dropRow(int row) override { m_pages.dropPageOf(row); }
    void dropAllRows() override { m_pages.clear(); }
    [[nodiscard]] std::vector<int> touchedRows(const ChangeSet& changes) const override {
        std::vector<int> touched;
        m_pages.forEach([&](int number, const Row& row) {
            if (m_isTouched(row, changes))
                touched.push_back(number);
        });
        return touched;
    }

private:
    [[nodiscard]] static bool isReadFromRow(int role) {
        return role == Qt::DisplayRole || role == Qt::DecorationRole || role == Qt::ToolTipRole ||
               role == SortValueRole || role == BadgeRole;
    }

    [[nodiscard]] static QVariant valueOf(const Column& column, const Row& row, int role) {
        switch (role) {
        case Qt::DisplayRole:
            return column.text(row);
        case SortValueRole:
            return column.sortValue ? column.sortValue(row) : column.text(row);
        case BadgeRole:
            return column.badge ? column.badge(row) : QVariant();
        case Qt::DecorationRole:
            return column.icon ? QVariant(column.icon(row)) : QVariant();
        case Qt::ToolTipRole:
            return column.toolTip ? QVariant(column.toolTip(row)) : QVariant();
        default:
            return {};
        }
    }

    [[nodiscard]] static std::vector<Heading> headingsOf(const std::vector<Column>& columns) {
        std::vector<Heading> headings;
        for (const Column& column : columns)
            headings.push_back(column.heading);
        return headings;
    }

    [[nodiscard]] static IdReader readerOf(std::unique_ptr<RowSource<Row>> source) {
        return [shared = std::shared_ptr<RowSource<Row>>(std::move(source))](
                   const ListQuery& query) { return shared->ids(query); };
    }

    std::vector<Column> m_columns;
    MakeSource m_makeSource;
    std::function<bool(const Row&, const ChangeSet&)> m_isTouched;
    mutable std::unique_ptr<RowSource<Row>> m_source;
    mutable RowPages<Row> m_pages;
};

} // namespace certdesk

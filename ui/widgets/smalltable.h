// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/badge.h"
#include "ui/widgets/columnwidths.h"

#include <QTableView>

#include <optional>

namespace certdesk {

/// A table of few rows that are all in memory, such as staff or one person's letters. Keeps its
/// selection by id when the rows are replaced.
class SmallTable final : public QTableView {
    Q_OBJECT

public:
    struct Column {
        QString title;
        int width = 0; ///< at the usual text size; stretches when 0 (see columnWidths)
        Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
        int dispensable =
            0; ///< hides where the others need the room, the highest first, after blank ones
    };
    struct Cell {
        QString text;
        std::optional<Badge> badge = {}; ///< painted in place of the text
    };
    struct Row {
        qint64 id;
        std::vector<Cell> cells;
        QString toolTip = {};
        std::optional<bool> ticked = {}; ///< shows a box in the first column
    };
    /// As tall as its rows, for a page that scrolls as a whole; or as tall as there is room.
    enum class Height { OfRows, OfRoom };

    SmallTable(const QString& accessibleName, std::vector<Column> columns, Height height,
               QWidget* parent = nullptr);
    ~SmallTable() override;

    void setRows(std::vector<Row> rows);
    /// As tall as its rows, but no taller than so many of one line.
    void setMostRows(int rows);
    /// Texts that are too long for their column go on in the next line, and their row grows.
    void wrapTexts();
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] std::optional<qint64> currentId() const;
    /// True when the id is there.
    bool selectId(qint64 id);
    [[nodiscard]] QString textAt(int row, int column) const;

Q_SIGNALS:
    void currentIdChanged(std::optional<qint64> id);
    /// Enter or double click.
    void opened(qint64 id);
    void tickChanged(qint64 id, bool ticked);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void focusInEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Model;
    void fit();
    void measure();
    void fitColumns();
    void fitRows();
    [[nodiscard]] int usualRowHeight() const;

    Model* m_rows;
    Height m_height;
    std::vector<ColumnWish> m_wishes;
    std::vector<int> m_dispensable; ///< of each column, higher than any other where it is blank
    std::optional<int> m_mostRows;
    bool m_isReplacing = false;
};

} // namespace certdesk

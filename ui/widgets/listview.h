// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/pagedtablemodel.h"

#include <QTableView>

namespace certdesk {

/// A table set up for long lists: rows of one height, whole rows selected, sorted by the source,
/// columns chosen by right click or Shift+F10 on the header and by Ctrl+Shift+C. Keeps selection
/// and place by id when rows come and go; when the current row leaves, the next one takes its
/// place.
class ListView final : public QTableView {
    Q_OBJECT

public:
    explicit ListView(const QString& accessibleName, QWidget* parent = nullptr);

    /// The view doesn't own the model.
    void setListModel(PagedTableModel& model);
    [[nodiscard]] std::optional<qint64> currentId() const;
    [[nodiscard]] Ids selectedIds() const;
    /// The keyboard goes to the first row, if there is one.
    void startAtTop();
    /// Opens the first row as soon as the list is there; nothing when it is empty.
    void openFirst();
    /// True when the id is in the list.
    bool selectId(qint64 id);
    /// Steps along the list; false at its end.
    bool selectNext();
    bool selectPrevious();

    /// Widths, order and choice of columns, and the sorting.
    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray& state);

Q_SIGNALS:
    void currentIdChanged(std::optional<qint64> id);
    /// Enter or double click.
    void opened(qint64 id);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    bool step(int rows);
    void rememberPlace();
    void returnToPlace();
    void fitRows();
    void openWhenReady();

    PagedTableModel* m_list = nullptr;
    struct Place {
        std::optional<qint64> current;
        int row = 0;
        Ids selected;
    };
    std::optional<Place> m_place;
    std::optional<qint64> m_announced;
    QString m_searched;        ///< what the rows in sight answer to
    bool m_opensFirst = false; ///< once the rows are there
};

} // namespace certdesk

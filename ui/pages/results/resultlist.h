// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/recordedresults.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace certdesk {

class Banner;
class Field;
class Section;
class SmallTable;
class Workbench;

/// The results recorded last, and the second look at those that wait for one: the raw score is
/// typed again without showing the first one.
class ResultList final : public QWidget {
    Q_OBJECT

public:
    explicit ResultList(Workbench& workbench, QWidget* parent = nullptr);

    void reload();
    [[nodiscard]] int waiting() const noexcept { return m_waiting; }

Q_SIGNALS:
    void confirmed(const QString& sentence);
    /// It is to be keyed anew, or taken back.
    void correctionRequested(const certdesk::RecordedResult& result);

private:
    void showConfirming();
    void startConfirming();
    void focusConfirming();
    [[nodiscard]] std::optional<qint64> nextWaiting() const;
    void confirm();
    [[nodiscard]] const RecordedResult* chosen() const;

    Workbench& m_workbench;
    std::vector<RecordedResult> m_results;
    int m_waiting = 0;
    std::optional<std::pair<qint64, int>> m_shown; ///< id and revision of the one to confirm
    Section* m_section;
    QComboBox* m_wanted;
    SmallTable* m_table;
    QWidget* m_confirming;
    QLabel* m_whose;
    QPushButton* m_start;
    QLineEdit* m_rawScore;
    QComboBox* m_result;
};

} // namespace certdesk

// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/paymentbatches.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace certdesk {

class BadgeLabel;
class Banner;
class DayEdit;
class FeePicker;
class MoneyEdit;
class PersonPicker;
class Section;
class SmallTable;
class Text;
class Workbench;

/// One check that pays for several people: the slip, a line for each of them, and the running
/// total, which has to tie before anything is entered.
class BatchPane final : public QWidget {
    Q_OBJECT

public:
    explicit BatchPane(Workbench& workbench, QWidget* parent = nullptr);

    /// An empty slip of today.
    void start();

Q_SIGNALS:
    /// The pane is done: what was entered, or nothing.
    void closed(const QString& sentence);

private:
    /// A line as it stands in the table.
    struct Line {
        BatchLine line;
        QString name;
    };
    [[nodiscard]] Section* slipSection();
    [[nodiscard]] Section* linesSection();
    [[nodiscard]] QLayout* foot();
    void offerAmount();
    void addLine();
    void removeLine();
    void showLines();
    void tie();
    void enter();
    void leave();
    [[nodiscard]] Money sum() const;

    Workbench& m_workbench;
    Banner* m_banner;
    QComboBox* m_payer;
    QLineEdit* m_payerName;
    QLineEdit* m_method;
    QLineEdit* m_reference;
    DayEdit* m_day;
    MoneyEdit* m_total;
    PersonPicker* m_person;
    FeePicker* m_fee;
    MoneyEdit* m_amount;
    SmallTable* m_table;
    QPushButton* m_remove;
    BadgeLabel* m_tie;
    Text* m_sum;
    QPushButton* m_enter;
    std::vector<Line> m_lines;
};

} // namespace certdesk

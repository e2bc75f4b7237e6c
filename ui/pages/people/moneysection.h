// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/usecases/personledger.h"
#include "core/usecases/status.h"

#include <QWidget>

class QPushButton;

namespace certdesk {

class Section;
class SmallTable;
class Workbench;

/// What one person was charged and paid, line by line with the balance, and what can be done about
/// it: a payment, a refund, a payment taken back.
class MoneySection final : public QWidget {
    Q_OBJECT

public:
    MoneySection(Workbench& workbench, const PersonView& view, QWidget* parent = nullptr);

private:
    void fillTable();
    void addButtons();
    [[nodiscard]] QString whatOf(const LedgerEntry& entry) const;
    [[nodiscard]] QString detailOf(const LedgerEntry& entry) const;
    /// The payment of the chosen line, where it can be voided.
    [[nodiscard]] const PaymentRecord* voidable() const;

    Workbench& m_workbench;
    PersonView m_view;
    PersonLedger m_books;
    Section* m_section;
    SmallTable* m_table = nullptr;
};

} // namespace certdesk

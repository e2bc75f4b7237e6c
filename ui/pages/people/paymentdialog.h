// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/person.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace certdesk {

class DayEdit;
class FeePicker;
class MoneyEdit;
class Workbench;

/// Enters a payment of one person; what is owed is there already. It closes when the payment is on
/// file; what speaks against it stands beside its field.
class PaymentDialog final : public QDialog {
    Q_OBJECT

public:
    PaymentDialog(Workbench& workbench, PersonId person, const QString& name,
                  QWidget* parent = nullptr);

    void accept() override;

private:
    [[nodiscard]] bool confirmsSurplus();

    Workbench& m_workbench;
    FeePicker* m_fee;
    MoneyEdit* m_amount;
    DayEdit* m_day;
    QComboBox* m_payer;
    QLineEdit* m_payerName;
    QLineEdit* m_method;
    QLineEdit* m_reference;
};

} // namespace certdesk

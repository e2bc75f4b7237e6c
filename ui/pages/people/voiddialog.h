// SPDX-FileCopyrightText: 2026 The Certdesk authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/domain/payment.h"

#include <QDialog>

class QPlainTextEdit;

namespace certdesk {

class StaffPicker;
class Workbench;

/// Takes one payment, or refund, back by a counter-entry: why, and who says so.
class VoidDialog final : public QDialog {
    Q_OBJECT

public:
    VoidDialog(Workbench& workbench, const PaymentRecord& record, QWidget* parent = nullptr);

    void accept() override;

private:
    Workbench& m_workbench;
    PaymentId m_payment;
    QPlainTextEdit* m_reason;
    StaffPicker* m_signer;
};

} // namespace certdesk
